"""One company never meets another's data."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from booking.bookings.service import booking_of
from shared.database import Database
from shared.database.rls import PLUMBING
from shared.errors import NotFound
from shared.testing.suite import add_organization

TENANT_TABLES = text(
    """
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'booking' AND column_name = 'org_id' ORDER BY table_name
    """
)


async def counts(database: Database, org_id: UUID | None) -> dict[str, int]:
    async with database.unit_of_work(org_id) as uow:
        tables = [name for name in (await uow.session.execute(TENANT_TABLES)).scalars() if name not in PLUMBING]
        return {
            name: (await uow.session.execute(text(f"SELECT count(*) FROM {name}"))).scalar_one() for name in tables
        }


@pytest.fixture
async def full(stranger: Any, hire: Any, org: UUID, database: Database) -> dict[str, Any]:
    """Give the test's organization a booking with a visit, and return it."""
    await hire("Maria")
    slot = (await stranger.slots(stranger.small))[0]
    body = stranger.request(stranger.small, slot["starts_at"])
    answer = await stranger.http.post(
        f"{stranger.path}/bookings", json=body, headers={"Idempotency-Key": "isolation"}
    )
    booking: dict[str, Any] = answer.json()
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(
            text(
                "INSERT INTO visits (id, org_id, created_at, updated_at, version, booking_id) "
                "VALUES (gen_random_uuid(), :org, now(), now(), 1, :id)"
            ),
            {"org": org, "id": booking["id"]},
        )
    return booking


async def test_without_an_organization_no_table_shows_a_row(
    full: dict[str, Any], database: Database, org: UUID
) -> None:
    filled = {name for name, count in (await counts(database, org)).items() if count}
    assert {"clients", "addresses", "workers", "bookings", "assignments", "timeline", "visits"} <= filled
    assert not {name: count for name, count in (await counts(database, None)).items() if count}
    other = await add_organization(database)
    assert not {name: count for name, count in (await counts(database, other)).items() if count}


async def test_row_level_security_is_forced_everywhere(database: Database) -> None:
    query = text(
        "SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "WHERE nspname = 'booking' AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)"
    )
    async with database.unit_of_work() as uow:
        assert set((await uow.session.execute(query)).scalars()) <= PLUMBING


async def test_another_companys_booking_is_not_found(
    full: dict[str, Any], stranger: Any, database: Database, org: UUID
) -> None:
    other = await add_organization(database)
    path = f"/v1/public/org-{other.hex}/bookings/{full['public_token']}"
    for answer in (
        await stranger.http.get(path),
        await stranger.http.get(f"{path}/cancellation"),
        await stranger.http.post(f"{path}/cancel", json={}),
    ):
        assert answer.status_code == 404
    async with database.unit_of_work(other) as uow:
        with pytest.raises(NotFound):
            await booking_of(uow, UUID(full["id"]), lock=True)
    async with database.unit_of_work(org) as uow:
        assert (await booking_of(uow, UUID(full["id"]))).status == "PENDING"


async def test_staff_of_another_company_see_nothing(
    full: dict[str, Any], stranger: Any, as_staff: Any, database: Database
) -> None:
    other = await add_organization(database)
    headers = as_staff("owner", org_id=other)
    assert (await stranger.http.get("/v1/admin/clients", headers=headers)).json()["items"] == []
    own = (await stranger.http.get("/v1/admin/clients", headers=as_staff("owner"))).json()
    assert len(own["items"]) == 1


async def test_a_row_can_not_point_into_another_company(
    full: dict[str, Any], database: Database, hire: Any
) -> None:
    other = await add_organization(database)
    (stolen,) = await hire("Noor")
    with pytest.raises(DBAPIError, match=r"assignments_(booking|worker)_id_fkey"):
        async with database.unit_of_work(other) as uow:
            await uow.session.execute(
                text(
                    "INSERT INTO assignments (id, org_id, created_at, booking_id, worker_id, during, active) "
                    "SELECT gen_random_uuid(), :org, now(), :booking, :worker, "
                    "tstzrange(now(), now() + interval '1 h'), true"
                ),
                {"org": other, "booking": full["id"], "worker": stolen.id},
            )
