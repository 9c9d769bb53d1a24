"""Reminders: the newest step of each invoice, once; by hand at most once an hour; stopped where staff say so."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import col, select

from finance.invoices.models import Invoice
from finance.invoices.service import lock_invoice
from finance.jobs.overdue import mark_overdue
from finance.reminders.models import InvoiceReminder
from finance.reminders.rules import STALE_DAYS, Step, is_decent, plan, step_of
from finance.reminders.sending import send_reminders
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.organizations import organization
from shared.testing.suite import add_organization

from .desk import Story

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
STEPS = plan([3], [1, 7, 14, 30])
DUE = date(2026, 6, 15)
LONG_AGO = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (-4, None),
        (-3, Step("due_soon", 3)),
        (0, Step("due_soon", 3)),
        (1, Step("overdue", 1)),
        (6, Step("overdue", 1)),
        (7, Step("overdue", 7)),
        (29, None),
        (30, Step("overdue", 30)),
        (36, Step("overdue", 30)),
        (37, None),
    ],
)
def test_the_newest_step_counts_while_it_is_news(offset: int, expected: Step | None) -> None:
    assert step_of(STEPS, issued_on=LONG_AGO, due_on=DUE, today=DUE + timedelta(days=offset)) == expected


def test_nobody_is_reminded_on_the_day_of_the_invoice() -> None:
    today = DUE - timedelta(days=3)
    assert step_of(STEPS, issued_on=today, due_on=DUE, today=today) is None
    assert step_of(STEPS, issued_on=DUE, due_on=DUE, today=DUE) is None


def test_an_invoice_that_is_late_is_never_said_to_be_due_soon() -> None:
    assert step_of(plan([3], []), issued_on=LONG_AGO, due_on=DUE, today=DUE + timedelta(days=1)) is None


@given(
    before=st.lists(st.integers(0, 365), max_size=10),
    after=st.lists(st.integers(0, 365), max_size=10),
    offset=st.integers(-400, 800),
)
def test_a_step_is_one_of_the_plan_and_not_in_the_future(before: list[int], after: list[int], offset: int) -> None:
    today = DUE + timedelta(days=offset)
    step = step_of(plan(before, after), issued_on=date.min, due_on=DUE, today=today)
    if step is not None:
        assert step.days in (before if step.kind == "due_soon" else after)
        assert 0 <= offset - step.offset < STALE_DAYS
        assert (step.kind == "overdue") <= (offset > 0)


def test_messages_go_out_by_day() -> None:
    assert [is_decent(datetime(2026, 6, 1, hour)) for hour in (0, 7, 8, 19, 20, 23)] == [  # noqa: DTZ001
        *(False, False, True, True, False, False)
    ]


async def change(database: Database, story: Story, **values: Any) -> None:
    invoice = await story.invoice()
    async with database.unit_of_work(story.org_id) as uow:
        held = await lock_invoice(uow, invoice_id=invoice.id)
        assert held is not None
        for name, value in values.items():
            setattr(held, name, value)


async def invoiced(database: Database, org: UUID, *, days_late: int, **changes: Any) -> Story:
    story = Story(database, org, **changes)
    await story.completed()
    due_on = local_today("America/Edmonton") - timedelta(days=days_late)
    await change(database, story, issued_on=due_on - timedelta(days=14), due_on=due_on)
    return story


async def run(database: Database, org: UUID) -> int:
    async with database.unit_of_work(org) as uow:
        company = await organization(uow)
        return await send_reminders(uow, company, local_today(company.timezone))


async def test_each_step_goes_out_once_and_only_the_newest(
    database: Database, org: UUID, emitted: Emitted
) -> None:
    story = await invoiced(database, org, days_late=8)
    soon = await invoiced(database, org, days_late=-2)
    await invoiced(database, org, days_late=-10)
    assert await run(database, org) == 2
    assert await run(database, org) == 0
    (late,) = await emitted(org, "finance.invoice.overdue.v1")
    assert (late.data["step"], late.data["days"], late.data["due_cents"]) == (7, 8, 20606)
    assert late.data["invoice_id"] == str((await story.invoice()).id)
    assert late.data["public_url"].endswith((await story.invoice()).token)
    (before,) = await emitted(org, "finance.invoice.due_soon.v1")
    assert (before.data["invoice_id"], before.data["days"]) == (str((await soon.invoice()).id), 2)


async def test_another_due_day_is_another_plan(database: Database, org: UUID) -> None:
    story = await invoiced(database, org, days_late=1)
    assert await run(database, org) == 1
    today = local_today("America/Edmonton")
    await change(database, story, due_on=today + timedelta(days=1))
    assert await run(database, org) == 1
    await change(database, story, due_on=today - timedelta(days=2))
    assert await run(database, org) == 1


@pytest.mark.parametrize(
    "state",
    [{"status": "PAID"}, {"status": "VOID"}, {"paid_cents": 20606}, {"status": "DRAFT"}],
    ids=["paid", "void", "covered", "draft"],
)
async def test_who_owes_nothing_is_not_reminded(database: Database, org: UUID, state: dict[str, Any]) -> None:
    story = await invoiced(database, org, days_late=8)
    await change(database, story, **state)
    assert await run(database, org) == 0


async def test_a_company_may_have_no_plan(database: Database) -> None:
    org = await add_organization(database, settings='{"reminder_days_before": [], "overdue_reminder_days": []}')
    await invoiced(database, org, days_late=8)
    assert await run(database, org) == 0


async def test_staff_stop_and_resume_reminders(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = await invoiced(database, org, days_late=8)
    invoice = await story.invoice()
    path = f"/v1/admin/invoices/{invoice.id}/reminders"
    headers = as_staff("owner")
    stale = await http.post(f"{path}/pause", headers=headers | {"If-Match": '"77"'})
    assert stale.status_code == 412
    shown = (await http.get(f"{path}/state", headers=headers)).json()
    day = ((invoice.due_on or date.min) + timedelta(days=14)).isoformat()
    assert (shown["next_on"], shown["next_kind"]) == (day, "overdue")
    paused = await http.post(f"{path}/pause", headers=headers)
    assert (paused.status_code, paused.json()["paused"], paused.json()["next_on"]) == (200, True, None)
    assert (await http.post(f"{path}/pause", headers=headers)).headers["etag"] == paused.headers["etag"]
    assert await run(database, org) == 0
    assert (await http.post(f"{path}/resume", headers=headers)).json()["paused"] is False
    assert await run(database, org) == 1
    listed = (await http.get(path, headers=headers)).json()["items"]
    assert [(row["kind"], row["days"]) for row in listed] == [("overdue", 7)]
    everything = await http.get("/v1/admin/finance/reminders?kind=overdue&sort=created_at", headers=headers)
    assert everything.json()["items"] == listed
    assert (await http.get("/v1/admin/finance/reminders?cursor=x", headers=headers)).status_code == 422


async def test_a_client_may_get_none_at_all(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = await invoiced(database, org, days_late=8)
    invoice = await story.invoice()
    path = f"/v1/admin/finance/clients/{invoice.client_id}/billing"
    terms = await http.put(path, headers=as_staff("owner"), json={"reminders": False, "due_days": 30})
    assert (terms.status_code, terms.json()["effective_due_days"], terms.json()["version"]) == (200, 30, 1)
    assert await run(database, org) == 0
    stale = await http.put(path, headers=as_staff("owner") | {"If-Match": '"0"'}, json={})
    assert stale.status_code == 412
    shown = (await http.get(path, headers=as_staff("owner"))).json()
    assert (shown["reminders"], shown["effective_invoice_per"]) == (False, "visit")
    state = await http.get(f"/v1/admin/invoices/{invoice.id}/reminders/state", headers=as_staff("owner"))
    assert (state.json()["client_paused"], state.json()["next_on"]) == (True, None)


async def test_by_hand_at_most_once_an_hour(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, emitted: Emitted
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    path = f"/v1/admin/invoices/{invoice.id}/remind"
    sent = await http.post(path, headers=as_staff("owner"))
    assert (sent.status_code, sent.json()["kind"], sent.json()["days"]) == (201, "manual", -14)
    (event,) = await emitted(org, "finance.invoice.due_soon.v1")
    assert (event.data["step"], event.data["days"]) == (None, 14)
    again = await http.post(path, headers=as_staff("owner"))
    assert (again.status_code, again.json()["type"].rsplit("/", 1)[1]) == (409, "reminded-just-now")
    assert "within the hour" in again.json()["detail"]


async def test_refusals(database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers) -> None:
    nobody = {"client_id": str(new_id()), "name": "No Address", "email": None, "phone": None}
    story = Story(database, org, client=nobody)
    await story.completed()
    path = f"/v1/admin/invoices/{(await story.invoice()).id}"
    assert (await http.post(f"{path}/remind", headers=as_staff("owner"))).status_code == 409
    await change(database, story, paid_cents=20606, status="PAID")
    paid = await http.post(f"{path}/remind", headers=as_staff("owner"))
    assert (paid.status_code, paid.json()["type"].rsplit("/", 1)[1]) == (409, "nothing-to-remind")
    viewer = as_staff("owner", permissions=["invoices.view"])
    for action in ("remind", "reminders/pause", "reminders/resume"):
        assert (await http.post(f"{path}/{action}", headers=viewer)).status_code == 403
        missing = f"/v1/admin/invoices/{new_id()}/{action}"
        assert (await http.post(missing, headers=as_staff("owner"))).status_code == 404
    other = await add_organization(database, disabled_modules=["module.invoices"])
    foreign = await http.get(
        f"{path}/reminders", headers=as_staff("owner", org_id=await add_organization(database))
    )
    assert foreign.status_code == 404
    assert (await http.post(f"{path}/remind", headers=as_staff("owner", org_id=other))).status_code == 403


async def test_the_unique_index_keeps_two_runners_from_sending_twice(database: Database, org: UUID) -> None:
    await invoiced(database, org, days_late=8)
    async with database.unit_of_work(org) as first:
        company = await organization(first)
        today = local_today(company.timezone)
        assert await send_reminders(first, company, today) == 1
        assert await run(database, org) == 0
    async with database.unit_of_work(org) as uow:
        rows = (await uow.session.exec(select(InvoiceReminder))).all()
        assert len(rows) == 1
        assert (await uow.session.exec(select(Invoice).where(col(Invoice.status) == "PAID"))).all() == []


async def test_an_invoice_that_somebody_is_at_is_marked_overdue_later(database: Database, org: UUID) -> None:
    at_work, other = [await invoiced(database, org, days_late=1) for _ in range(2)]
    for story in (at_work, other):
        await change(database, story, status="SENT")
    async with database.unit_of_work(org) as uow:
        await lock_invoice(uow, invoice_id=(await at_work.invoice()).id)
        async with database.unit_of_work(org) as job:
            await job.session.execute(text("SET LOCAL lock_timeout = '10ms'"))
            assert await mark_overdue(await organization(job), job) == 1
    assert [(await story.invoice()).status for story in (at_work, other)] == ["SENT", "OVERDUE"]
