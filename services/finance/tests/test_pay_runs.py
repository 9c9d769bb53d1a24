"""Pay runs: hours at their rates, overtime, tips, and what is changed after it was paid."""

import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from contracts.booking import WorkerCreated
from contracts.booking_field import TimeEntryApproved, TimeEntryReopened
from finance.ledger import chart
from finance.pay_runs.rules import Stretch, overtime, pay_of, period_of, shares
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id

from .desk import deliver

Headers = Callable[..., dict[str, str]]
RUNS = "/v1/admin/finance/pay-runs"
TODAY = local_today("America/Edmonton")
MONDAY = TODAY - timedelta(days=TODAY.weekday() + 7)
"""The Monday of last week."""
MARIA = UUID(WorkerCreated.EXAMPLE["worker_id"])


class Time:
    """Approved hours of the test's organization."""

    def __init__(self, database: Database, org_id: UUID) -> None:
        self.database = database
        self.org_id = org_id

    async def approve(self, day: date, minutes: int, *, entry_id: UUID | None = None, **changes: Any) -> UUID:
        """Approve a stretch that began at nine; return its id."""
        version = changes.pop("version", 1)
        about = {"entry_id": entry_id or new_id(), "minutes": minutes, "started_at": f"{day}T16:00:00Z"}
        event = TimeEntryApproved.model_validate(TimeEntryApproved.EXAMPLE | about | changes)
        await deliver(self.database, event, self.org_id, version)
        return event.entry_id

    async def reopen(self, entry_id: UUID, version: int, day: date = MONDAY) -> None:
        """Take an approval back."""
        about = {"entry_id": entry_id, "started_at": f"{day}T16:00:00Z"}
        event = TimeEntryReopened.model_validate(TimeEntryReopened.EXAMPLE | about)
        await deliver(self.database, event, self.org_id, version)


@pytest.fixture
def hours(database: Database, org: UUID) -> Time:
    """Return a maker of approved hours."""
    return Time(database, org)


class Payroll:
    """The office, at its pay runs."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str]) -> None:
        self.http = http
        self.headers = headers

    async def draft(self, starts_on: date = MONDAY, days: int = 7) -> dict[str, Any]:
        """Draft the run of some days."""
        body = {"starts_on": str(starts_on), "ends_on": str(starts_on + timedelta(days=days - 1))}
        made = await self.http.post(RUNS, headers=self.headers, json=body)
        assert made.status_code == 201, made.text
        run: dict[str, Any] = made.json()
        return run

    async def act(self, run: dict[str, Any], verb: str, body: Any = None, **headers: str) -> httpx.Response:
        """Do something with a run."""
        return await self.http.post(f"{RUNS}/{run['id']}/{verb}", json=body, headers=self.headers | headers)


@pytest.fixture
def payroll(http: httpx.AsyncClient, as_staff: Headers, org: UUID) -> Payroll:
    """Return the office."""
    return Payroll(http, as_staff("owner", org_id=org))


def amounts(run: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """Return minutes and cents by code."""
    return {line["code"]: (line["minutes"], line["amount_cents"]) for pay in run["pay"] for line in pay["lines"]}


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 900)), max_size=25))
def test_overtime_is_what_exceeds_a_day_or_a_week_whichever_is_more(worked: list[tuple[int, int]]) -> None:
    first = date(2026, 11, 2)
    stretches = [Stretch(new_id(), first + timedelta(days), minutes) for days, minutes in sorted(worked)]
    over = overtime(stretches, day_minutes=480, week_minutes=2640)
    assert all(0 <= over[stretch.id] <= stretch.minutes for stretch in stretches)
    for week in range(3):
        days = {first + timedelta(week * 7 + day) for day in range(7)}
        own = [stretch for stretch in stretches if stretch.day in days]
        daily = sum(max(sum(s.minutes for s in own if s.day == day) - 480, 0) for day in days)
        weekly = max(sum(stretch.minutes for stretch in own) - 2640, 0)
        assert sum(over[stretch.id] for stretch in own) == max(daily, weekly)


@given(st.integers(0, 50_000), st.lists(st.integers(0, 600), min_size=1, max_size=6))
def test_no_cent_of_a_tip_is_lost(cents: int, minutes: list[int]) -> None:
    split = shares(cents, {UUID(int=index): part for index, part in enumerate(minutes)})
    assert sum(split.values()) == (cents if sum(minutes) else 0)
    assert all(part >= 0 for part in split.values())


def test_periods_follow_the_terms() -> None:
    anchor = date(2026, 1, 5)
    assert period_of(date(2026, 1, 18), "biweekly", anchor) == (date(2026, 1, 5), date(2026, 1, 18))
    assert period_of(date(2026, 1, 4), "weekly", anchor) == (date(2025, 12, 29), date(2026, 1, 4))
    assert period_of(date(2026, 2, 16), "semimonthly", anchor) == (date(2026, 2, 16), date(2026, 2, 28))
    assert period_of(date(2026, 2, 15), "semimonthly", anchor) == (date(2026, 2, 1), date(2026, 2, 15))
    assert period_of(date(2026, 2, 15), "monthly", anchor) == (date(2026, 2, 1), date(2026, 2, 28))
    assert pay_of(142, 2_500) == 5_917


async def test_a_run_pays_hours_overtime_and_vacation_and_is_booked(
    hours: Time, payroll: Payroll, ledger: Any
) -> None:
    await hours.approve(MONDAY, 480)
    await hours.approve(MONDAY, 60, kind="travel", started_at=f"{MONDAY}T23:00:00Z")
    await hours.approve(MONDAY, 30, kind="pause")
    run = await payroll.draft()
    assert amounts(run) == {"regular": (480, 20_000), "overtime": (60, 3_750), "vacation": (0, 950)}
    assert (run["gross_cents"], run["workers"], run["minutes"]) == (24_700, 1, 540)
    approved = (await payroll.act(run, "approve")).json()
    assert approved["status"] == "approved"
    assert await ledger.balances() == {chart.WAGES: 24_700, chart.WAGES_PAYABLE: -24_700}
    paid = await payroll.act(run, "pay", {"paid_on": str(TODAY)})
    assert paid.json()["paid_on"] == str(TODAY)
    assert await ledger.balances() == {chart.WAGES: 24_700, chart.BANK: -24_700}
    refused = await payroll.act(run, "void", {"reason": "A mistake"})
    assert (refused.status_code, refused.json()["allowed"]) == (409, [])


async def test_hours_are_paid_once_and_late_corrections_by_the_difference(hours: Time, payroll: Payroll) -> None:
    entry = await hours.approve(MONDAY, 120)
    await payroll.act(await payroll.draft(), "approve")
    empty = await payroll.draft()
    assert empty["pay"] == []
    await payroll.act(empty, "void", {"reason": "Nothing in it"})
    await hours.reopen(entry, 2)
    waiting = await payroll.draft()
    assert waiting["pay"] == []
    assert [(time["entry_id"], time["minutes"]) for time in waiting["reopened"]] == [(str(entry), 120)]
    await payroll.act(waiting, "void", {"reason": "Wait for the hours"})
    await hours.approve(MONDAY, 90, entry_id=entry, version=3)
    await hours.approve(MONDAY + timedelta(days=1), 60)
    run = await payroll.draft()
    assert (amounts(run)["regular"], run["reopened"]) == ((30, 1_250), [])
    await payroll.act(run, "void", {"reason": "Wrong rates"})
    assert amounts(await payroll.draft())["regular"] == (30, 1_250)


async def test_a_draft_that_is_out_of_date_is_not_approved(hours: Time, payroll: Payroll) -> None:
    await hours.approve(MONDAY, 120)
    run = await payroll.draft()
    second = await payroll.http.post(RUNS, headers=payroll.headers, json={})
    assert second.status_code == 409
    await hours.approve(MONDAY, 60)
    stale = await payroll.act(run, "approve")
    assert (stale.status_code, "changed" in stale.json()["detail"]) == (409, True)
    fresh = (await payroll.act(run, "recalculate")).json()
    assert (await payroll.act(run, "approve", **{"If-Match": f'"{run["version"]}"'})).status_code == 412
    assert (await payroll.act(fresh, "approve", **{"If-Match": f'"{fresh["version"]}"'})).status_code == 200
    assert (await payroll.act(fresh, "approve")).status_code == 409


async def test_bonus_and_deduction_are_added_and_taken_off(
    hours: Time, payroll: Payroll, database: Database, org: UUID
) -> None:
    await deliver(database, WorkerCreated.model_validate(WorkerCreated.EXAMPLE), org)
    await hours.approve(MONDAY, 60)
    run = await payroll.draft()
    bonus = {"worker_id": str(MARIA), "code": "bonus", "amount_cents": 5_000, "note": "Spring, thank you"}
    added = (await payroll.act(run, "lines", bonus)).json()
    assert added["gross_cents"] == 2_500 + 100 + 5_000
    too_much = await payroll.act(run, "lines", bonus | {"code": "deduction", "amount_cents": 7_601})
    assert too_much.status_code == 422
    stranger = await payroll.act(run, "lines", bonus | {"worker_id": str(new_id())})
    assert stranger.status_code == 404
    (line,) = [line for line in added["pay"][0]["lines"] if line["code"] == "bonus"]
    removed = await payroll.http.delete(f"{RUNS}/{run['id']}/lines/{line['id']}", headers=payroll.headers)
    assert removed.json()["gross_cents"] == 2_600


async def test_periods_that_can_not_be_paid_are_refused(payroll: Payroll, http: httpx.AsyncClient) -> None:
    for body in (
        {"starts_on": str(TODAY), "ends_on": str(TODAY - timedelta(days=1))},
        {"starts_on": str(TODAY), "ends_on": str(TODAY + timedelta(days=1))},
        {"starts_on": str(TODAY - timedelta(days=70)), "ends_on": str(TODAY)},
    ):
        assert (await http.post(RUNS, headers=payroll.headers, json=body)).status_code == 422
    empty = await payroll.draft()
    assert (await payroll.act(empty, "approve")).status_code == 409


async def test_files_and_the_workers_own_view(
    hours: Time, payroll: Payroll, http: httpx.AsyncClient, org: UUID, as_worker: Headers, as_staff: Headers
) -> None:
    await hours.approve(MONDAY, 90, worker_name="=Zoë Étoilé")
    run = await payroll.draft()
    own = as_worker(MARIA)
    waiting = (await http.get("/v1/worker/pay", headers=own)).json()
    assert waiting == {"unpaid_minutes": 90, "statements": []}
    assert (await http.get(f"/v1/worker/pay/{run['id']}/statement", headers=own)).status_code == 404
    await payroll.act(run, "approve")
    shown = (await http.get("/v1/worker/pay", headers=own)).json()
    assert (shown["unpaid_minutes"], shown["statements"][0]["gross_cents"]) == (0, 3_900)
    pdf = await http.get(f"/v1/worker/pay/{run['id']}/statement", headers=own)
    assert "Statement of earnings" in PdfReader(io.BytesIO(pdf.content)).pages[0].extract_text()
    other = as_worker(new_id())
    assert (await http.get(f"/v1/worker/pay/{run['id']}/statement", headers=other)).status_code == 404
    csv = await http.get(f"{RUNS}/{run['id']}/export.csv", headers=payroll.headers)
    assert ",'=Zoë Étoilé,regular,1.50,25.00,37.50," in csv.text
    book = await http.get(f"{RUNS}/{run['id']}/export.xlsx", headers=payroll.headers)
    assert book.content.startswith(b"PK")
    for role, status in (("viewer", 200), ("dispatcher", 403)):
        assert (await http.get(RUNS, headers=as_staff(role, org_id=org))).status_code == status
    assert (await http.post(RUNS, headers=as_staff("viewer", org_id=org), json={})).status_code == 403
