"""Follow-up over HTTP, by events and by the job."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from booking.nurture.due import due_steps
from contracts.booking_leads import LeadCreated, LeadStatusChanged, NurtureStepDue, QuoteSent
from shared.database import Database
from shared.ids import new_id
from shared.organizations import organization
from shared.testing.suite import add_organization

from .conftest import Office, zoe

CAMPAIGNS = "/v1/admin/nurture/campaigns"
ENROLMENTS = "/v1/admin/nurture/enrolments"
STEPS = [
    {"delay_minutes": 0, "channel": "email", "subject": "Still thinking?", "body": "Your price is waiting."},
    {"delay_minutes": 60, "channel": "sms", "body": "Any questions?"},
    {"delay_minutes": 60, "channel": "email", "template": "lead.last_call"},
]


@pytest.fixture
def run(database: Database, org: UUID) -> Callable[..., Awaitable[int]]:
    """Return a runner of the job in the test's company; `late` minutes pass before."""

    async def job(late: int = 0) -> int:
        async with database.unit_of_work(org) as uow:
            await uow.sql(
                "UPDATE nurture_enrolments SET due_at = now() - make_interval(mins => :late) "
                "WHERE status = 'ACTIVE' AND :late > 0",
                late=late,
            )
        async with database.unit_of_work(org) as uow:
            return await due_steps(await organization(uow), uow)

    return job


@pytest.fixture
def pass_on(emitted: Any, deliver: Any, org: UUID) -> Callable[[Any], Awaitable[None]]:
    """Return a way to hand the latest event of a type to its own service, as the broker does."""

    async def hand_on(kind: Any) -> None:
        await deliver(kind.model_validate((await emitted(org, kind.TYPE))[-1].data), org)

    return hand_on


async def campaign(office: Office, **changes: Any) -> dict[str, Any]:
    body = {"name": f"Campaign {new_id()}", "steps": STEPS} | changes
    answer = await office.post(CAMPAIGNS, body, role="dispatcher")
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def enrolled(office: Office, lead: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    lead = lead or await office.lead(consent_sms=True)
    made = await campaign(office, **changes)
    answer = await office.post(ENROLMENTS, {"campaign_id": made["id"], "lead_id": lead["id"]})
    assert answer.status_code == 201, answer.text
    enrolment: dict[str, Any] = answer.json()
    return enrolment


async def test_campaigns_are_written_changed_and_listed(office: Office) -> None:
    made = await campaign(office, name="After a quote", trigger="quote_sent", stop_on=["quoted", "replied"])
    assert (made["stop_on"], made["enrolled"], len(made["steps"])) == (["quoted", "replied"], {}, 3)
    path = f"{CAMPAIGNS}/{made['id']}"
    changed = await office.send("PATCH", path, {"active": False, "steps": STEPS[:1]}, If_Match='"1"')
    assert (changed.json()["active"], len(changed.json()["steps"])) == (False, 1)
    assert (await office.send("PATCH", path, {"active": True}, If_Match='"1"')).status_code == 412
    assert (await office.send("PATCH", path, {"name": None})).status_code == 422
    assert (await office.send("PATCH", path, {"steps": []})).status_code == 422
    taken = await office.post(CAMPAIGNS, {"name": "After a quote", "steps": STEPS})
    assert (taken.status_code, taken.json()["type"].rsplit("/", 1)[1]) == (409, "name-taken")
    await campaign(office, name="Welcome")
    assert [one["name"] for one in (await office.get(CAMPAIGNS))["items"]] == ["After a quote", "Welcome"]
    assert [one["name"] for one in (await office.get(CAMPAIGNS, active=True))["items"]] == ["Welcome"]
    assert [one["name"] for one in (await office.get(CAMPAIGNS, q="QUOTE"))["items"]] == ["After a quote"]


async def test_steps_fall_due_one_after_another_exactly_once(office: Office, run: Any, of_type: Any) -> None:
    enrolment = await enrolled(office)
    for _ in range(len(STEPS)):
        await asyncio.gather(run(1), run(1))
    assert await run(1) == 0
    events = await of_type(NurtureStepDue)
    assert [(event.step, event.channel, event.template) for event in events] == [
        (0, "email", None),
        (1, "sms", None),
        (2, "email", "lead.last_call"),
    ]
    assert events[0].contact.email == "zoe@example.com"
    assert events[0].subject == "Still thinking?"
    shown = await office.get(f"{ENROLMENTS}/{enrolment['id']}")
    assert (shown["status"], shown["due_at"]) == ("FINISHED", None)
    assert [(line["what"], line["step"]) for line in shown["log"]] == [
        ("enrolled", None),
        ("due", 0),
        ("due", 1),
        ("due", 2),
        ("finished", None),
    ]
    (listed,) = (await office.get(CAMPAIGNS))["items"]
    assert listed["enrolled"] == {"FINISHED": 1}


async def test_after_a_standstill_one_message_is_sent(office: Office, run: Any, of_type: Any) -> None:
    enrolment = await enrolled(office)
    await run(90)
    assert [event.step for event in await of_type(NurtureStepDue)] == [1]
    log = (await office.get(f"{ENROLMENTS}/{enrolment['id']}"))["log"]
    assert [(line["what"], line["step"], line["reason"]) for line in log[1:]] == [
        ("passed", 0, "overdue"),
        ("due", 1, None),
    ]


async def test_without_consent_nobody_is_written_to(office: Office, run: Any, of_type: Any) -> None:
    made = await campaign(office)
    lead = await office.lead(consent_email=False)
    refused = await office.post(ENROLMENTS, {"campaign_id": made["id"], "lead_id": lead["id"]})
    assert (refused.status_code, "consent" in refused.json()["detail"]) == (409, True)
    path = f"/v1/admin/leads/{lead['id']}"
    await office.send("PATCH", path, {"consent_email": True})
    enrolment = await enrolled(office, lead)
    await run(1)
    await run(1)
    assert [event.step for event in await of_type(NurtureStepDue)] == [0]
    shown = await office.get(f"{ENROLMENTS}/{enrolment['id']}")
    assert (shown["log"][-1]["what"], shown["log"][-1]["reason"]) == ("passed", "no_consent")
    await office.send("PATCH", path, {"consent_email": False})
    await run(1)
    shown = await office.get(f"{ENROLMENTS}/{enrolment['id']}")
    assert (shown["status"], shown["stop_reason"]) == ("STOPPED", "unsubscribed")


@pytest.mark.parametrize("by", ["event", "job"])
async def test_a_lead_that_ends_is_left_alone(
    office: Office, run: Any, of_type: Any, pass_on: Any, by: str
) -> None:
    enrolment = await enrolled(office)
    await office.post(f"/v1/admin/leads/{enrolment['lead_id']}/lose", {"reason": "other"})
    if by == "event":
        await pass_on(LeadStatusChanged)
    await run(1)
    shown = await office.get(f"{ENROLMENTS}/{enrolment['id']}")
    assert (shown["status"], shown["stop_reason"], shown["log"][-1]["what"]) == ("STOPPED", "lost", "stopped")
    assert await of_type(NurtureStepDue) == []


async def test_an_answer_ends_what_it_shall_end(office: Office, pass_on: Any) -> None:
    lead = await office.lead()
    ends = await enrolled(office, lead, stop_on=["replied"])
    stays = await enrolled(office, lead, stop_on=[])
    await office.post(f"/v1/admin/leads/{lead['id']}/move", {"to": "CONTACTED"})
    await pass_on(LeadStatusChanged)
    assert (await office.get(f"{ENROLMENTS}/{ends['id']}"))["stop_reason"] == "replied"
    assert (await office.get(f"{ENROLMENTS}/{stays['id']}"))["status"] == "ACTIVE"
    other = await enrolled(office, lead)
    assert (await office.post("/v1/admin/nurture/replies", {"lead_id": lead["id"]})).json() == {"stopped": 1}
    assert (await office.get(f"{ENROLMENTS}/{other['id']}"))["status"] == "STOPPED"
    assert (await office.post("/v1/admin/nurture/replies", {"lead_id": str(new_id())})).status_code == 404


async def test_events_enrol_and_a_quote_does_not_end_its_own_follow_up(office: Office, pass_on: Any) -> None:
    welcome = await campaign(office, trigger="lead_created", stop_on=["quoted"])
    after = await campaign(office, trigger="quote_sent", stop_on=["quoted"])
    lead = await office.lead()
    for _ in range(2):
        await pass_on(LeadCreated)
    (one,) = (await office.get(ENROLMENTS, lead_id=lead["id"]))["items"]
    assert (one["campaign_id"], one["lead_name"]) == (welcome["id"], "Zoë Tremblay")
    quote = (await office.post("/v1/admin/quotes", {"lead_id": lead["id"]})).json()
    await office.post(f"/v1/admin/quotes/{quote['id']}/send")
    for kind in (QuoteSent, LeadStatusChanged):
        await pass_on(kind)
    states = {one["campaign_id"]: one["status"] for one in (await office.get(ENROLMENTS))["items"]}
    assert states == {welcome["id"]: "STOPPED", after["id"]: "ACTIVE"}
    await office.http.post(f"{office.site}/quotes/{quote['public_token']}/accept", json={})
    await pass_on(LeadStatusChanged)
    (stopped,) = (await office.get(ENROLMENTS, campaign_id=after["id"]))["items"]
    assert stopped["stop_reason"] == "booked"


async def test_events_enrol_nobody_who_gave_no_consent_or_where_it_is_off(
    office: Office, pass_on: Any, switch_off: Any, database: Database, org: UUID
) -> None:
    await campaign(office, trigger="lead_created")
    await office.lead(consent_email=False)
    await pass_on(LeadCreated)
    await office.lead(email="b@example.com", phone=None)
    await switch_off("leads.nurture")
    await pass_on(LeadCreated)
    async with database.unit_of_work(org) as uow:
        assert (await uow.sql("SELECT count(*) FROM nurture_enrolments")).scalar_one() == 0
    assert (await office.http.get(CAMPAIGNS, headers=office.headers())).status_code == 403


async def test_two_enrolments_at_once_are_one(office: Office) -> None:
    lead, made = await office.lead(), await campaign(office)
    body = {"campaign_id": made["id"], "lead_id": lead["id"]}
    answers = await asyncio.gather(*[office.post(ENROLMENTS, body) for _ in range(3)])
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]


async def test_a_follow_up_is_held_resumed_and_stopped(office: Office, run: Any) -> None:
    path = f"{ENROLMENTS}/{(await enrolled(office))['id']}"
    assert (await office.post(f"{path}/resume")).status_code == 409
    held = await office.post(f"{path}/pause", If_Match='"1"')
    assert (held.json()["status"], held.json()["due_at"]) == ("PAUSED", None)
    assert await run(1) == 0
    assert (await office.post(f"{path}/resume", If_Match='"1"')).status_code == 412
    assert (await office.post(f"{path}/resume")).json()["status"] == "ACTIVE"
    stopped = await office.post(f"{path}/stop", {"reason": "Asked us not to write."})
    assert (stopped.json()["status"], stopped.json()["stop_reason"]) == ("STOPPED", "Asked us not to write.")
    for action, body in (("pause", None), ("resume", None), ("stop", {"reason": "x"})):
        assert (await office.post(f"{path}/{action}", body)).status_code == 409
    assert [line["what"] for line in (await office.get(path))["log"]] == [
        "enrolled",
        "paused",
        "resumed",
        "stopped",
    ]


async def test_a_campaign_that_is_off_waits_and_takes_nobody(office: Office, run: Any) -> None:
    enrolment = await enrolled(office)
    path = f"{CAMPAIGNS}/{enrolment['campaign_id']}"
    await office.send("PATCH", path, {"active": False, "steps": STEPS[:1]})
    assert await run(1) == 0
    lead = (await office.post("/v1/admin/leads", zoe())).json()
    refused = await office.post(ENROLMENTS, {"campaign_id": enrolment["campaign_id"], "lead_id": lead["id"]})
    assert refused.status_code == 409
    await office.send("PATCH", path, {"active": True})
    assert await run(1) == 1
    assert (await office.get(f"{ENROLMENTS}/{enrolment['id']}"))["steps_count"] == 3


async def test_a_merged_lead_leaves_its_campaigns(office: Office) -> None:
    enrolment = await enrolled(office)
    lead = (await office.post("/v1/admin/leads", zoe())).json()
    await office.post(f"/v1/admin/leads/{lead['id']}/merge", {"duplicate_ids": [enrolment["lead_id"]]})
    assert (await office.get(f"{ENROLMENTS}/{enrolment['id']}"))["stop_reason"] == "merged"


async def test_another_company_s_follow_up_is_not_there(office: Office, database: Database) -> None:
    enrolment = await enrolled(office)
    headers = office.headers(org_id=await add_organization(database))
    path = f"{ENROLMENTS}/{enrolment['id']}"
    asked = [
        ("GET", path, None),
        ("POST", f"{path}/pause", None),
        ("POST", f"{path}/resume", None),
        ("POST", f"{path}/stop", {"reason": "x"}),
        ("GET", f"{CAMPAIGNS}/{enrolment['campaign_id']}", None),
        ("PATCH", f"{CAMPAIGNS}/{enrolment['campaign_id']}", {"active": False}),
        ("POST", ENROLMENTS, {"campaign_id": enrolment["campaign_id"], "lead_id": enrolment["lead_id"]}),
    ]
    for method, where, body in asked:
        answer = await office.http.request(method, where, json=body, headers=headers)
        assert answer.status_code == 404, (method, where)
    assert (await office.http.get(ENROLMENTS, headers=headers)).json()["items"] == []
    assert (await office.post(f"{path}/pause", role="viewer")).status_code == 403
    assert (await office.http.get(ENROLMENTS, params={"status": "x"}, headers=headers)).status_code == 422
