"""What has happened in the journey so far, and who takes part in it."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from infra.demo.product import Product, Refused

WORK = {
    "service": "deep",
    "beds": 3,
    "baths": 2,
    "frequency": "biweekly",
    "add_ons": {"oven": 1},
    "heavy_grease": False,
    "several_floors": False,
}
TOTAL_CENTS = 20_606
"""What the price list asks for `WORK` in Alberta, tax included."""
WORKING_HOUR = 11


def company_zone(now: datetime) -> str:
    """Return a zone in which a company is in the middle of its working day, whenever the journey is played.

    The names of `Etc` count westwards: `Etc/GMT+7` is seven hours behind UTC.
    """
    behind = (now.hour - WORKING_HOUR) % 24
    return f"Etc/GMT{behind if behind <= 12 else behind - 24:+d}"


@dataclass
class Story:
    """The people of one run, and the facts that a later step needs of an earlier one."""

    stranger: Product
    run: str = field(default_factory=lambda: secrets.token_hex(3))
    zone: str = "Etc/GMT"
    owner: Product = field(init=False)
    cleaners: list[Product] = field(init=False, default_factory=list)
    facts: dict[str, Any] = field(init=False, default_factory=dict)

    @property
    def slug(self) -> str:
        """Name of the company in public addresses."""
        return f"demo-{self.run}"

    @property
    def client(self) -> dict[str, str]:
        """The stranger who becomes a client."""
        return {
            "name": "Zoë Tremblay",
            "email": f"zoe.{self.run}@clients.example",
            "phone": f"+1780555{int(self.run, 16) % 10_000:04d}",
            "locale": "en",
        }

    def worker_phone(self, place: int) -> str:
        """Phone number of one of the two cleaners."""
        return f"+1587555{(int(self.run, 16) + place) % 10_000:04d}"

    @property
    def owner_password(self) -> str:
        """Password of the company's owner."""
        return f"correct horse {self.run}"

    @property
    def worker_password(self) -> str:
        """Password of both cleaners."""
        return f"mop bucket {self.run}"


def once_known(caller: Product, method: str, path: str, body: dict[str, Any]) -> dict[str, Any] | None:
    """Send a write to a service that may not have heard of its object yet; None means "ask again"."""
    answer = caller.send(method, path, json=body)
    if answer.status_code in (404, 503):
        return None
    if not answer.is_success:
        raise Refused(f"{method} {path} was answered {answer.status_code}: {answer.text[:600]}", answer)
    return dict(answer.json()) if answer.content else {}
