"""Outgoing webhooks: rows first, then signed posts until the receiver answers 2xx."""

import asyncio
import base64
import hashlib
import hmac
import json
import logging
import time
from collections.abc import Callable
from functools import partial
from sqlite3 import Row
from typing import Any
from urllib.parse import urlencode

import httpx
from twilio.request_validator import RequestValidator

from infra.sandbox.settings import Settings
from infra.sandbox.store import Store

log = logging.getLogger("sandbox.webhooks")

LONGEST_DELAY_SECONDS = 30
GIVE_UP_SECONDS = 3 * 24 * 3600
"""Stripe, too, tries for three days."""
_AT_ONCE = 20


def stripe_signature(payload: str, secret: str, timestamp: int) -> str:
    """The `Stripe-Signature` header: HMAC-SHA256 over `timestamp.payload`."""
    digest = hmac.new(secret.encode(), f"{timestamp}.{payload}".encode(), hashlib.sha256).hexdigest()
    return f"t={timestamp},v1={digest}"


def retry_delay(attempts: int) -> int:
    """Seconds until the next try: 1, 2, 4, 8, 16, then 30 each."""
    return int(min(2 ** min(attempts - 1, 10), LONGEST_DELAY_SECONDS))


class Webhooks:
    """Queue, signer and sender. `before_send` lets a provider bring its object up to date first."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._validator = RequestValidator(settings.twilio_auth_token)
        self._wake = asyncio.Event()
        self._sending: dict[int, asyncio.Task[None]] = {}
        self.every_tick: list[Callable[[], None]] = []

    def queue(self, provider: str, subject: str, url: str, payload: dict[str, Any], delay: float = 0) -> None:
        """Record a post of `payload` about `subject` (an event's or message's id) in `delay` seconds."""
        at = time.time()
        self._store.db.execute(
            "INSERT INTO deliveries (provider, subject, url, payload, created, next_at) VALUES (?, ?, ?, ?, ?, ?)",
            (provider, subject, url, json.dumps(payload), at, at + delay),
        )
        self._wake.set()

    def deliveries(self, *, subject: str | None = None, limit: int = 100) -> list[dict[str, Any]]:
        """Recorded posts, newest first, without their payload."""
        rows = self._store.db.execute(
            "SELECT id, provider, subject, url, created, attempts, next_at, delivered_at, last_answer"
            " FROM deliveries WHERE ? IS NULL OR subject = ? ORDER BY id DESC LIMIT ?",
            (subject, subject, limit),
        )
        return [dict(row) for row in rows]

    def waiting(self) -> int:
        return int(
            self._store.db.execute("SELECT count(*) FROM deliveries WHERE next_at IS NOT NULL").fetchone()[0]
        )

    async def run(self) -> None:
        """Send what is due, for ever; cancel to stop."""
        async with httpx.AsyncClient(timeout=10, trust_env=False) as client:
            try:
                while True:
                    self._wake.clear()
                    for tick in self.every_tick:
                        tick()
                    self._start_due(client)
                    await self._sleep()
            finally:
                tasks = list(self._sending.values())
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    def _start_due(self, client: httpx.AsyncClient) -> None:
        room = _AT_ONCE - len(self._sending)
        rows = self._store.db.execute(
            "SELECT * FROM deliveries WHERE next_at <= ? ORDER BY next_at LIMIT ?",
            (time.time(), _AT_ONCE * 2),
        ).fetchall()
        for row in [row for row in rows if row["id"] not in self._sending][: max(room, 0)]:
            task = asyncio.create_task(self._send(client, row))
            self._sending[row["id"]] = task
            task.add_done_callback(partial(self._sent, row["id"]))

    def _sent(self, key: int, _task: asyncio.Task[None]) -> None:
        del self._sending[key]
        self._wake.set()

    async def _sleep(self) -> None:
        """Until woken, or until the next row is due; at most a second, for the ticks' sake."""
        row = self._store.db.execute("SELECT min(next_at) FROM deliveries WHERE next_at > ?", (time.time(),))
        upcoming = row.fetchone()[0]
        wait = 1.0 if upcoming is None else min(1.0, max(0.01, upcoming - time.time()))
        try:
            await asyncio.wait_for(self._wake.wait(), wait)
        except TimeoutError:
            return

    def _request(self, row: Row) -> tuple[bytes, dict[str, str]]:
        """Body and headers, signed afresh for this attempt."""
        if row["provider"] == "stripe":
            payload = json.dumps(json.loads(row["payload"]), indent=2)
            signature = stripe_signature(payload, self._settings.stripe_webhook_secret, int(time.time()))
            return payload.encode(), {
                "Content-Type": "application/json; charset=utf-8",
                "Stripe-Signature": signature,
                "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
            }
        params = json.loads(row["payload"])
        return urlencode(params).encode(), {
            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
            "X-Twilio-Signature": self._validator.compute_signature(row["url"], params),
            "I-Twilio-Idempotency-Token": base64.urlsafe_b64encode(str(row["id"]).encode()).decode(),
            "User-Agent": "TwilioProxy/1.1",
        }

    async def _send(self, client: httpx.AsyncClient, row: Row) -> None:
        body, headers = self._request(row)
        try:
            answer = await client.post(row["url"], content=body, headers=headers)
            delivered, text = answer.is_success, f"{answer.status_code}"
        except httpx.ConnectError:
            delivered, text = False, "no connection"
        except httpx.TimeoutException:
            delivered, text = False, "no answer in time"
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            delivered, text = False, f"{type(error).__name__}: {error}"[:300]
        attempts, at = row["attempts"] + 1, time.time()
        give_up = at - row["created"] > GIVE_UP_SECONDS
        again = None if delivered or give_up else at + retry_delay(attempts)
        if not delivered:
            log.info("webhook %s to %s: %s (attempt %s)", row["subject"], row["url"], text, attempts)
        self._store.db.execute(
            "UPDATE deliveries SET attempts = ?, next_at = ?, delivered_at = ?, last_answer = ? WHERE id = ?",
            (attempts, again, at if delivered else None, text, row["id"]),
        )
