"""The read model of visits."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from contracts.booking import VisitCompleted
from contracts.booking_life import VisitReopened
from finance.visits.models import Visit
from finance.visits.rules import area_of
from finance.visits.service import remember_visit
from shared.database import Database


@pytest.mark.parametrize(
    ("address", "area"),
    [
        ("10020 100 St NW, Edmonton AB T5J 0N3", "T5J"),
        ("1 Rue X, Montréal QC h2x1y4", "H2X"),
        ("A1A 1A1 Street, Toronto ON M5V 2T6", "M5V"),
        ("12 Main Street, New York 10001", ""),
        ("", ""),
    ],
)
def test_an_area_is_the_first_half_of_the_postal_code(address: str, area: str) -> None:
    assert area_of(address) == area


@pytest.mark.parametrize(
    ("order", "status", "revision", "minutes"),
    [
        ("C1", "completed", 1, 142),
        ("C1 R1", "reopened", 1, 142),
        ("R1 C1", "reopened", 1, 0),
        ("C1 R1 C2", "completed", 2, 142),
        ("C2 R1 C1", "completed", 2, 142),
        ("C2 C1 C2", "completed", 2, 142),
    ],
)
async def test_the_newest_revision_counts_in_any_order(
    database: Database, org: UUID, order: str, status: str, revision: int, minutes: int
) -> None:
    for told in order.split():
        kind: Any = VisitCompleted if told[0] == "C" else VisitReopened
        event = kind.model_validate(kind.EXAMPLE | {"revision": int(told[1])})
        async with database.unit_of_work(org) as uow:
            await remember_visit(uow, event)
    async with database.unit_of_work(org) as uow:
        (visit,) = (await uow.session.exec(select(Visit))).all()
    assert (visit.status, visit.revision, visit.minutes) == (status, revision, minutes)
    assert (visit.area, visit.served_on.isoformat()) == ("T5J", "2026-11-25")
