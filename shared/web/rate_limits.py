"""Rate limits per minute, counted in Redis when there is one, else in memory."""

import time

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from shared.errors import TooManyRequests
from shared.logging import get_logger

log = get_logger(__name__)
REDIS_SECONDS = 0.5
PAUSE_SECONDS = 10.0
"""How long Redis is left alone after it failed: a dead one must not slow every request down."""


class RateLimiter:
    """Counts calls in sliding windows. When Redis is down it counts in memory rather than refusing anybody."""

    def __init__(self, redis_url: str | None) -> None:
        self._local = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._shared = self._local
        self._paused_until = 0.0
        if redis_url:
            storage = RedisStorage(
                redis_url,
                implementation="redispy",
                socket_timeout=REDIS_SECONDS,
                socket_connect_timeout=REDIS_SECONDS,
                retry=Retry(NoBackoff(), 0),  # type: ignore[arg-type] # handed on to redis-py
            )
            self._shared = SlidingWindowCounterRateLimiter(storage)

    async def check(self, key: str, per_minute: int, *, count: bool = True) -> None:
        """Count one call, or only ask whether there is room for one.

        Raises:
            TooManyRequests: `key` was counted `per_minute` times within the last minute.
        """
        wait = await self._seconds_to_wait(key, per_minute, count=count)
        if wait:
            raise TooManyRequests(f"Too many requests. Try again in {wait} s.", headers={"Retry-After": str(wait)})

    async def _seconds_to_wait(self, key: str, per_minute: int, *, count: bool) -> int:
        limiter = self._shared if time.monotonic() >= self._paused_until else self._local
        item = RateLimitItemPerMinute(per_minute)
        try:
            if await (limiter.hit(item, key) if count else limiter.test(item, key)):
                return 0
            stats = await limiter.get_window_stats(item, key)
        except Exception as error:
            if limiter is self._local:
                raise
            log.warning("rate limits fall back to memory", error=str(error), retry_in_s=PAUSE_SECONDS)
            self._paused_until = time.monotonic() + PAUSE_SECONDS
            return await self._seconds_to_wait(key, per_minute, count=count)
        return max(1, int(stats.reset_time - time.time()) + 1)
