"""Rate limits per minute, counted in Redis when there is one, else in memory."""

import time

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter

from shared.errors import TooManyRequests
from shared.logging import get_logger

log = get_logger(__name__)


class RateLimiter:
    """Counts calls in sliding windows. When Redis is down it counts in memory rather than refusing anybody."""

    def __init__(self, redis_url: str | None) -> None:
        self._local = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._shared = (
            SlidingWindowCounterRateLimiter(
                RedisStorage(redis_url, implementation="redispy", wrap_exceptions=True)
            )
            if redis_url
            else None
        )

    async def check(self, key: str, per_minute: int) -> None:
        """Count one call.

        Raises:
            TooManyRequests: `key` was counted more than `per_minute` times within a minute.
        """
        item = RateLimitItemPerMinute(per_minute)
        limiter = self._shared or self._local
        try:
            allowed = await limiter.hit(item, key)
        except Exception as error:  # noqa: BLE001 - whatever Redis fails with, the request must go on
            log.warning("rate limits fall back to memory", error=str(error))
            limiter = self._local
            allowed = await limiter.hit(item, key)
        if not allowed:
            stats = await limiter.get_window_stats(item, key)
            wait = max(1, int(stats.reset_time - time.time()) + 1)
            raise TooManyRequests(f"Too many requests. Try again in {wait} s.", headers={"Retry-After": str(wait)})
