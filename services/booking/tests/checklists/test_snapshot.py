"""Checklists: their templates and their snapshot."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import pytest

from booking.bookings.models import Booking
from booking.checklists.service import items_of
from booking.checklists.templates import ADD_ONS, SERVICES, checklist
from booking.pricing.economy import ECONOMY
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

AddBooking = Callable[..., Awaitable[Booking]]


def titles(service: str, add_ons: dict[str, int], locale: str) -> list[str]:
    return [todo.title for todo in checklist(service, add_ons, {}, ECONOMY, locale)]


def test_every_service_and_add_on_that_is_sold_has_its_tasks() -> None:
    assert set(SERVICES) == set(ECONOMY.services_by_key)
    assert set(ADD_ONS) == set(ECONOMY.add_ons_by_key)


@pytest.mark.parametrize("service", sorted(SERVICES))
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_no_task_is_asked_twice(service: str, locale: str) -> None:
    every = titles(service, dict.fromkeys(ADD_ONS, 1), locale)
    plain = titles(service, {}, locale)
    assert len(plain) == len(set(plain))
    assert len(every) == len(plain) + len(ADD_ONS)


def test_add_ons_come_with_their_number_before_the_last_look() -> None:
    tasks = titles("standard", {"oven": 1, "linen": 3, "fridge": 0}, "en")
    assert tasks[-3:] == ["Inside the oven", "Change the linen × 3", "Walk through the home and lock up"]
    assert "Inside the fridge" not in tasks


async def test_the_snapshot_speaks_the_company_s_language(database: Database, add_booking: AddBooking) -> None:
    org_id = await add_organization(database, locale="fr-CA")
    booking = await add_booking(org_id=org_id)
    async with database.unit_of_work(org_id) as uow:
        items = (await items_of(uow, [booking.id]))[booking.id]
    assert [item.title for item in items] == titles("deep", {"oven": 1}, "fr")
    assert not any(item.done_at for item in items)


async def test_many_checklists_are_read_at_once_and_only_one_s_own(
    database: Database, org: UUID, add_booking: AddBooking
) -> None:
    first, second = await add_booking(), await add_booking()
    foreign = await add_booking(org_id=await add_organization(database))
    async with database.unit_of_work(org) as uow:
        found = await items_of(uow, [first.id, second.id, foreign.id, new_id()])
    assert set(found) == {first.id, second.id}
    assert [item.position for item in found[second.id]] == list(range(len(found[second.id])))
