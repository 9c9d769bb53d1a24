"""Rate limits in Redis, shared by processes, and in memory where Redis is missing or down."""

import socket
import time

import pytest

from shared.errors import TooManyRequests
from shared.ids import new_token
from shared.testing.servers import Servers
from shared.web.rate_limits import RateLimiter


async def used_up(limiter: RateLimiter, key: str, per_minute: int = 3) -> int:
    """Return how many calls were let through before the first refusal."""
    for count in range(per_minute + 2):
        try:
            await limiter.check(key, per_minute)
        except TooManyRequests:
            return count
    return -1


async def test_counting_in_memory() -> None:
    limiter = RateLimiter(None)
    assert await used_up(limiter, "one") == 3
    assert await used_up(limiter, "other") == 3


async def test_two_processes_share_a_count_in_redis(servers: Servers) -> None:
    key = new_token()
    first, second = RateLimiter(servers.redis), RateLimiter(servers.redis)
    await first.check(key, 3)
    await second.check(key, 3)
    assert await used_up(first, key) == 1
    assert await used_up(second, key) == 0


async def test_asking_does_not_count(servers: Servers) -> None:
    for limiter in (RateLimiter(None), RateLimiter(servers.redis)):
        key = new_token()
        for _ in range(5):
            await limiter.check(key, 1, count=False)
        await limiter.check(key, 1)
        with pytest.raises(TooManyRequests):
            await limiter.check(key, 1, count=False)


@pytest.mark.parametrize("listening", [True, False], ids=["redis that hangs", "redis that is gone"])
async def test_without_redis_it_counts_in_memory_and_keeps_nobody_waiting(listening: bool) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        if listening:
            silent.listen()
        limiter = RateLimiter(f"redis://127.0.0.1:{silent.getsockname()[1]}/0")
        started = time.monotonic()
        assert await used_up(limiter, new_token(), 30) == 30
        assert time.monotonic() - started < 3
