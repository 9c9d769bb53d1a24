"""What is asked of the product, as data: one request shape per scenario."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from infra.demo.seed import slot_query
from infra.load.company import WORK_OF_ONE, Company


@dataclass(frozen=True)
class Scenario:
    """A request, sent again and again. `bodies` makes the JSON of each, `writes` tells whether it changes data."""

    name: str
    method: str
    path: str
    params: dict[str, Any]
    headers: dict[str, str]
    bodies: Callable[[], Iterator[dict[str, Any] | None]]
    writes: bool = False


def of_company(company: Company) -> list[Scenario]:
    """Return the scenarios, lightest first; the one that writes comes before the week that shows what it wrote."""
    public = f"/v1/public/{company.slug}"
    month = {"from": company.first_day, "to": company.last_day}
    week = {"from": company.schedule_day, "days": 7}
    nothing: Callable[[], Iterator[None]] = lambda: itertools.repeat(None)  # noqa: E731
    work: Callable[[], Iterator[dict[str, Any]]] = lambda: itertools.repeat(WORK_OF_ONE)  # noqa: E731
    return [
        Scenario("estimate", "POST", f"{public}/estimate", {}, {}, work),
        Scenario("slots, 30 days", "GET", f"{public}/slots", slot_query(WORK_OF_ONE) | month, {}, nothing),
        Scenario("create booking", "POST", f"{public}/bookings", {}, {}, company.bookings, writes=True),
        Scenario("schedule week", "GET", "/v1/admin/schedule", week, {"Authorization": company.token}, nothing),
    ]
