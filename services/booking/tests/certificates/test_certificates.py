"""Certificates, what services ask for, alerts, and the cleaner's own page."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from booking.certificates.rules import CertificateState, state_of
from booking.jobs import JOBS
from contracts.booking_people import CertificateExpiring
from shared.clock import local_today
from shared.ids import new_id
from shared.jobs import JobContext, run_once
from shared.testing.suite import add_organization

CERTIFICATES, ALERTS = "/v1/admin/certificates", "/v1/admin/workers/alerts"
TODAY = local_today("America/Edmonton")


def day(ahead: int) -> str:
    return str(TODAY + timedelta(days=ahead))


@pytest.fixture
def certify(http: Any, as_staff: Any) -> Any:
    """Return a maker of certificates: `await certify(maria, 20)` runs out 20 days ahead."""

    async def make(worker: Any, expires: int | None, **fields: Any) -> dict[str, Any]:
        body = {"worker_id": str(worker.id), "kind": "police_check"} | fields
        body |= {"expires_on": None if expires is None else day(expires)}
        answer = await http.post(CERTIFICATES, json=body, headers=as_staff())
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    return make


@given(st.integers(-400, 400))
def test_a_certificate_holds_runs_out_and_has_run_out(ahead: int) -> None:
    today = date(2026, 11, 24)
    expected = "expired" if ahead < 0 else "expiring" if ahead <= 30 else "valid"
    assert state_of(today + timedelta(days=ahead), today) == expected
    assert state_of(None, today) == CertificateState.VALID


async def test_certificates_are_kept_listed_changed_and_deleted(
    http: Any, as_staff: Any, hire: Any, certify: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    for worker, expires in ((maria, 200), (maria, None), (noor, 10), (noor, -1)):
        await certify(worker, expires)

    async def states(**query: Any) -> list[str]:
        found, cursor = [], None
        while True:
            page = {"limit": 1, **query} | ({"cursor": cursor} if cursor else {})
            answer = (await http.get(CERTIFICATES, params=page, headers=as_staff("viewer"))).json()
            found += [item["state"] for item in answer["items"]]
            if (cursor := answer["next_cursor"]) is None:
                return found

    assert await states() == ["expired", "expiring", "valid", "valid"]
    assert await states(sort="-expires_on") == ["valid", "valid", "expiring", "expired"]
    assert await states(worker_id=str(noor.id)) == ["expired", "expiring"]
    for state, count in (("valid", 2), ("expiring", 1), ("expired", 1)):
        assert await states(state=state) == [state] * count
    one = await certify(maria, 5, kind="whmis", issued_on=day(-5), number="W-1")
    path = f"{CERTIFICATES}/{one['id']}"
    bad = await http.patch(path, json={"expires_on": day(-6)}, headers=as_staff())
    assert bad.json()["errors"][0]["field"] == "body.expires_on"
    assert (
        await http.patch(path, json={"number": "W-2"}, headers=as_staff() | {"If-Match": '"2"'})
    ).status_code == 412
    changed = await http.patch(path, json={"number": "W-2"}, headers=as_staff() | {"If-Match": '"1"'})
    assert (changed.json()["number"], changed.headers["etag"]) == ("W-2", '"2"')
    assert (await http.delete(path, headers=as_staff())).status_code == 204
    assert (await http.get(path, headers=as_staff())).status_code == 404


async def test_a_service_asks_for_certificates_that_hold_on_the_day(
    hire: Any, stranger: Any, certify: Any, database: Any, org: Any
) -> None:
    async with database.unit_of_work(org) as uow:
        wanted = '{"required_certificates": {"standard": ["police_check", "whmis"]}}'
        statement = "UPDATE organizations SET settings = CAST(:wanted AS jsonb) WHERE id = :org_id"
        await uow.sql(statement, wanted=wanted, org_id=org)
    maria, _ = await hire("Maria", "Noor")
    assert await stranger.slots(stranger.small, 2, 8) == []
    await certify(maria, 4)
    assert await stranger.slots(stranger.small, 2, 8) == [], "one of two is not enough"
    await certify(maria, None, kind="whmis", issued_on=day(3))
    days = {slot["date"] for slot in await stranger.slots(stranger.small, 2, 8)}
    assert days == {day(3), day(4)}
    await certify(maria, 400, issued_on=day(7))
    days = {slot["date"] for slot in await stranger.slots(stranger.small, 2, 8)}
    assert days == {day(3), day(4), day(7), day(8)}
    start = (await stranger.slots(stranger.small, 7, 7))[0]["starts_at"]
    booked = await stranger.book(stranger.small, start)
    assert booked.status_code == 201


async def test_each_expiry_is_told_once(
    http: Any, as_staff: Any, hire: Any, certify: Any, settings: Any, database: Any, emitted: Any, org: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    soon = await certify(maria, 30)
    await certify(maria, 31, kind="whmis")
    await certify(noor, 5)
    await certify(noor, 500)
    context = JobContext(settings, database)
    for _ in range(2):
        await run_once(JOBS["certificates-expiring"], context)
    (event,) = await emitted(org, CertificateExpiring.TYPE)
    assert (event.subject, event.data["worker"]["name"]) == (soon["id"], "Maria"), "Noor's was renewed"
    await http.patch(f"{CERTIFICATES}/{soon['id']}", json={"expires_on": day(20)}, headers=as_staff())
    await run_once(JOBS["certificates-expiring"], context)
    assert len(await emitted(org, CertificateExpiring.TYPE)) == 2


async def test_alerts_name_papers_and_idle_workers(
    http: Any, as_staff: Any, hire: Any, certify: Any, database: Any, org: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    await certify(maria, -3)
    await certify(noor, 3)
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(
            text("UPDATE workers SET created_at = now() - interval '40 days' WHERE id = :id"), {"id": maria.id}
        )
    answer = (await http.get(ALERTS, headers=as_staff("viewer"))).json()["items"]
    assert [(alert["kind"], alert["worker_name"]) for alert in answer] == [
        ("inactive", "Maria"),
        ("certificate_expired", "Maria"),
        ("certificate_expiring", "Noor"),
    ]
    page = (await http.get(ALERTS, params={"limit": 2}, headers=as_staff())).json()
    rest = (await http.get(ALERTS, params={"cursor": page["next_cursor"]}, headers=as_staff())).json()
    assert page["items"] + rest["items"] == answer
    only = (await http.get(ALERTS, params={"kind": "inactive"}, headers=as_staff())).json()["items"]
    assert [alert["kind"] for alert in only] == ["inactive"]


async def test_a_cleaner_sees_their_own_profile(
    http: Any, as_staff: Any, as_worker: Any, hire: Any, certify: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    team = (await http.post("/v1/admin/teams", json={"name": "North"}, headers=as_staff())).json()["id"]
    await http.patch(f"/v1/admin/workers/{maria.id}", json={"team_id": team}, headers=as_staff())
    await certify(maria, 10)
    await certify(noor, 10)
    own = (await http.get("/v1/worker/me", headers=as_worker(maria.id))).json()
    assert (own["name"], own["team"], len(own["working_hours"])) == ("Maria", "North", 7)
    assert [one["worker_name"] for one in own["certificates"]] == ["Maria"]
    assert "hourly_rate_cents" not in own
    assert (await http.get("/v1/worker/me", headers=as_worker(new_id()))).status_code == 404
    assert (await http.get("/v1/worker/me")).status_code == 401


@pytest.mark.parametrize(
    "change",
    [{"kind": "Police Check"}, {"number": "\x00"}, {"expires_on": "9999-12-31"}, {"worker_id": str(new_id())}],
)
async def test_what_makes_no_sense_is_refused(http: Any, as_staff: Any, hire: Any, change: dict[str, Any]) -> None:
    (maria,) = await hire("Maria")
    body = {"worker_id": str(maria.id), "kind": "whmis"} | change
    assert (await http.post(CERTIFICATES, json=body, headers=as_staff())).status_code == 422


async def test_who_may_do_what_where(http: Any, as_staff: Any, hire: Any, certify: Any, database: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"{CERTIFICATES}/{(await certify(maria, 9))['id']}"
    body = {"worker_id": str(maria.id), "kind": "whmis"}
    assert (await http.post(CERTIFICATES, json=body, headers=as_staff("dispatcher"))).status_code == 403
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.post(CERTIFICATES, json=body, headers=elsewhere)).status_code == 422
    for answer in (
        await http.get(path, headers=elsewhere),
        await http.patch(path, json={"number": "1"}, headers=elsewhere),
        await http.delete(path, headers=elsewhere),
    ):
        assert answer.status_code == 404
    off = as_staff(org_id=await add_organization(database, disabled_modules=["module.teams"]))
    assert (await http.get(CERTIFICATES, headers=off)).status_code == 403
    assert (await http.get(ALERTS, headers=off)).status_code == 403


async def test_a_certificate_is_found_by_its_worker_and_its_number(
    http: Any, as_staff: Any, hire: Any, certify: Any
) -> None:
    maria, noor = await hire("Maria Santos", "Noor Haddad")
    one = await certify(maria, 100, number="EPS-7")
    await certify(noor, 100)
    for words in ("santos", "eps-7"):
        found = (await http.get(CERTIFICATES, params={"q": words}, headers=as_staff())).json()["items"]
        assert [certificate["id"] for certificate in found] == [one["id"]], words
