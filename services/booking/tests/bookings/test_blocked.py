"""Blocks as instants, over years and changes of the clock."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from booking.blocks.models import Block
from booking.bookings.blocked import blocked_between
from shared.clock import to_local
from shared.database import Database

TORONTO = "America/Toronto"


@pytest.mark.parametrize(
    ("starts", "ends", "yearly", "first", "last", "days"),
    [
        ("2026-12-25", "2026-12-26", False, "2026-12-26", "2026-12-31", [("2026-12-25", 48)]),
        ("2026-12-25", "2026-12-26", False, "2026-12-27", "2026-12-31", []),
        ("2026-12-25", "2026-12-25", False, "2027-12-25", "2027-12-25", []),
        ("2026-12-25", "2026-12-25", True, "2025-12-25", "2025-12-25", []),
        ("2026-12-25", "2026-12-25", True, "2028-12-20", "2028-12-31", [("2028-12-25", 24)]),
        ("2026-12-30", "2027-01-02", True, "2029-01-01", "2029-01-01", [("2028-12-30", 96)]),
        ("2024-02-29", "2024-02-29", True, "2026-02-01", "2026-03-31", [("2026-02-28", 24)]),
        ("2026-11-01", "2026-11-01", False, "2026-11-01", "2026-11-01", [("2026-11-01", 25)]),
    ],
)
async def test_whole_days_are_as_long_as_the_zone_makes_them(
    database: Database,
    org: UUID,
    starts: str,
    ends: str,
    yearly: bool,
    first: str,
    last: str,
    days: list[tuple[str, int]],
) -> None:
    facts: dict[str, Any] = {"starts_on": date.fromisoformat(starts), "ends_on": date.fromisoformat(ends)}
    async with database.unit_of_work(org) as uow:
        uow.session.add(Block(org_id=org, kind="holiday", yearly=yearly, **facts))
        await uow.session.flush()
        found = await blocked_between(uow, date.fromisoformat(first), date.fromisoformat(last), TORONTO)
    hours = timedelta(hours=1)
    begun = [
        (str(to_local(one.starts_at, TORONTO).date()), (one.ends_at - one.starts_at) // hours) for one in found
    ]
    assert begun == days
