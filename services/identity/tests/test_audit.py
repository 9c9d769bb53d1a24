"""The audit log: filed once, append-only, kept three years, read by page and filter."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from contracts.platform import AuditRecorded
from identity.jobs import JOBS
from identity.settings import IdentitySettings
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext, run_once

from .conftest import Deliver, Join, SignUp

PATH = "/v1/admin/audit"


def _entry(**changes: Any) -> AuditRecorded:
    return AuditRecorded.model_validate(AuditRecorded.EXAMPLE | {"entry_id": new_id()} | changes)


async def test_the_example_is_filed_once_and_read_by_the_documented_query(
    http: httpx.AsyncClient, sign_up: SignUp, deliver: Deliver, database: Database
) -> None:
    owner = await sign_up()
    entry = _entry()
    await deliver(entry, owner.org_id, times=2)
    await deliver(entry, owner.org_id)
    async with database.unit_of_work(owner.org_id) as uow:
        rows = (
            await uow.session.execute(
                text(
                    "SELECT created_at, admin_role, action, resource_type, resource_id, metadata "
                    "FROM admin_audit_logs WHERE org_id = :org_id ORDER BY created_at DESC"
                ),
                {"org_id": owner.org_id},
            )
        ).all()
    assert [(row.admin_role, row.action) for row in rows] == [("dispatcher", "booking.create")]
    assert rows[0].metadata == {"starts_at": "2026-11-25T16:00:00Z"}
    listed = (await http.get(PATH, headers=owner.headers)).json()
    assert [item["id"] for item in listed["items"]] == [str(entry.entry_id)]
    assert listed["items"][0]["actor"] == "dispatcher@snowpeak.example"


async def test_entries_are_filtered_and_paged_newest_first(
    http: httpx.AsyncClient, sign_up: SignUp, deliver: Deliver
) -> None:
    owner = await sign_up()
    start = datetime.fromisoformat("2026-11-23T05:30:00+00:00")
    for hour, action in enumerate(("booking.create", "booking.cancel", "user.create", "booking.create")):
        actor = "ana@snowpeak.example" if hour % 2 else "bea@snowpeak.example"
        when = (start + timedelta(hours=hour)).isoformat()
        await deliver(_entry(created_at=when, action=action, actor=actor, resource_id=str(hour)), owner.org_id)

    async def ids(**query: Any) -> list[str]:
        answer = await http.get(PATH, params=query, headers=owner.headers)
        assert answer.status_code == 200, answer.text
        return [item["resource_id"] for item in answer.json()["items"]]

    assert await ids() == ["3", "2", "1", "0"]
    assert await ids(action="booking.create") == ["3", "0"]
    assert await ids(actor="ana@snowpeak.example", action="booking.create") == ["3"]
    assert await ids(resource_type="booking", resource_id="2") == ["2"]
    assert await ids(resource_type="invoice") == []
    assert await ids(to="2026-11-22") == ["0"], "05:30 UTC is still the day before in Edmonton"
    assert await ids(**{"from": "2026-11-23"}) == ["3", "2", "1"]
    first = (await http.get(PATH, params={"limit": 3}, headers=owner.headers)).json()
    assert await ids(limit=3, cursor=first["next_cursor"]) == ["0"]


@pytest.mark.parametrize(
    "query",
    [{"from": "yesterday"}, {"to": "9999-12-31"}, {"cursor": "x"}, {"action": "a\x00b"}, {"limit": 0}],
    ids=str,
)
async def test_a_filter_that_makes_no_sense_is_refused(
    http: httpx.AsyncClient, sign_up: SignUp, query: dict[str, Any]
) -> None:
    answer = await http.get(PATH, params=query, headers=(await sign_up()).headers)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "statement", ["UPDATE admin_audit_logs SET actor = 'nobody'", "DELETE FROM admin_audit_logs"]
)
async def test_the_service_itself_cant_rewrite_the_past(
    sign_up: SignUp, deliver: Deliver, database: Database, statement: str
) -> None:
    owner = await sign_up()
    await deliver(_entry(), owner.org_id)
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with database.unit_of_work(owner.org_id) as uow:
            await uow.session.execute(text(statement))


async def test_entries_go_after_three_years(
    sign_up: SignUp, deliver: Deliver, database: Database, settings: IdentitySettings
) -> None:
    first, second = await sign_up(), await sign_up()
    old = (now() - timedelta(days=3 * 365 + 2)).isoformat()
    young = (now() - timedelta(days=3 * 365 - 2)).isoformat()
    for owner in (first, second):
        await deliver(_entry(created_at=old), owner.org_id)
        await deliver(_entry(created_at=young), owner.org_id)
    done = await run_once(JOBS["audit-retention"], JobContext(settings, database))
    assert done is not None
    assert done >= 2
    for owner in (first, second):
        async with database.unit_of_work(owner.org_id) as uow:
            left = (await uow.session.execute(text("SELECT created_at FROM admin_audit_logs"))).scalars().all()
        assert left == [datetime.fromisoformat(young)]


async def test_the_log_is_for_those_who_may_read_it(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join, deliver: Deliver
) -> None:
    here, there = await sign_up(), await sign_up()
    await deliver(_entry(), there.org_id)
    assert (await http.get(PATH, headers=here.headers)).json()["items"] == []
    viewer = await join(here, "viewer")
    assert (await http.get(PATH, headers=viewer.headers)).status_code == 403
