"""Templates of checklists: written, used by new bookings, given up."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx

from booking.bookings.models import Booking
from booking.checklists.service import items_of
from shared.database import Database
from shared.testing.suite import add_organization

CHECKLISTS = "/v1/admin/checklists"
OVEN = {"en": "Oven, racks too", "fr": "Four et grilles", "photo_required": True}


async def test_a_company_s_own_tasks_are_in_new_checklists(
    http: httpx.AsyncClient,
    as_staff: Any,
    database: Database,
    org: UUID,
    add_booking: Callable[..., Awaitable[Booking]],
) -> None:
    before = await add_booking()
    path = f"{CHECKLISTS}/add_on/oven"
    written = await http.put(path, json={"tasks": [OVEN]}, headers=as_staff() | {"If-Match": '"0"'})
    assert (written.status_code, written.json()["own"], written.json()["version"]) == (200, True, 1)
    again = await http.put(path, json={"tasks": []}, headers=as_staff() | {"If-Match": '"0"'})
    assert again.status_code == 412
    after = await add_booking()
    async with database.unit_of_work(org) as uow:
        found = await items_of(uow, [before.id, after.id])
    assert [item.title for item in found[after.id] if item.photo_required] == ["Oven, racks too"]
    assert not any(item.photo_required for item in found[before.id])
    assert (await http.delete(path, headers=as_staff())).status_code == 204
    assert (await http.get(path, headers=as_staff("viewer"))).json()["own"] is False


async def test_everything_that_is_sold_has_a_template(
    http: httpx.AsyncClient, as_staff: Any, database: Database
) -> None:
    every = (await http.get(CHECKLISTS, headers=as_staff("viewer"))).json()
    assert (every[0]["kind"], every[0]["key"], every[-1]["kind"]) == ("service", "standard", "closing")
    assert all(one["tasks"] and not one["own"] for one in every)
    assert (await http.get(f"{CHECKLISTS}/service/spa", headers=as_staff())).status_code == 404
    body = {"tasks": [OVEN]}
    assert (await http.put(f"{CHECKLISTS}/service/deep", json=body, headers=as_staff("viewer"))).status_code == 403
    empty = await http.put(f"{CHECKLISTS}/service/deep", json={"tasks": []}, headers=as_staff())
    assert empty.status_code == 422
    off = as_staff(org_id=await add_organization(database, disabled_modules=["module.pricing"]))
    assert (await http.get(CHECKLISTS, headers=off)).status_code == 403
