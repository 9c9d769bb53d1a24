"""Disputed payments: the same end whatever the order of Stripe's news, and what staff do with them."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from finance.disputes.books import dispute_document
from finance.disputes.finding import find_disputes, look_at_disputes
from finance.disputes.models import Dispute
from finance.disputes.rules import advances, told_of
from finance.jobs import JOBS
from finance.ledger import chart
from finance.payments.models import Payment
from finance.proof.service import prove
from finance.settings import FinanceSettings
from finance.stripe_money.owners import owner_of
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Ledger, Sandbox
from .desk import Story, send

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
PATH = "/v1/admin/finance/disputes"
PAID = {chart.STRIPE: 20_606}
OPEN = {chart.STRIPE: -20_606 - 1_500, chart.DISPUTED: 20_606, chart.CARD_FEES: 1_500}


async def a_paid_invoice(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, card: str = "4242424242424242"
) -> tuple[Story, list[dict[str, Any]]]:
    """Return an invoice that was paid at Stripe, and the webhooks that tell of it, none of them sent."""
    story = Story(database, org)
    await story.completed()
    path = f"/v1/pay/invoices/{(await story.invoice()).token}/checkout"
    await sandbox.pay((await http.post(path)).json()["checkout_url"], card)
    return story, await sandbox.events(about=str(story.booking_id))


def intent_of(events: list[dict[str, Any]]) -> str:
    return next(
        str(event["data"]["object"]["id"]) for event in events if event["type"] == "payment_intent.succeeded"
    )


async def contest(sandbox: Sandbox, intent: str, **changes: Any) -> str:
    answer = await sandbox.post("/sandbox/api/disputes", json={"payment_intent": intent} | changes)
    assert answer.status_code == 201
    return str(answer.json()["id"])


async def decide(sandbox: Sandbox, stripe_id: str, outcome: str) -> None:
    answer = await sandbox.post(f"/sandbox/api/disputes/{stripe_id}/close", json={"outcome": outcome})
    assert answer.status_code == 200


async def news_of(sandbox: Sandbox, stripe_id: str) -> list[dict[str, Any]]:
    listed = (await sandbox.stripe("/events", limit=100))["data"]
    return [event for event in reversed(listed) if event["data"]["object"]["id"] == stripe_id]


async def reconcile(settings: FinanceSettings, database: Database) -> None:
    for name in ("stripe-reconcile", "disputes"):
        await JOBS[name].run(JobContext(settings, database))


async def the_dispute(database: Database, org: UUID) -> Dispute:
    async with database.unit_of_work(org) as uow:
        return (await uow.session.exec(select(Dispute))).one()


async def disputed(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> tuple[Story, Dispute]:
    """Return a paid invoice whose payment is disputed, all of it told."""
    story, events = await a_paid_invoice(database, org, http, sandbox)
    stripe_id = await contest(sandbox, intent_of(events))
    for event in [*events, *await news_of(sandbox, stripe_id)]:
        assert (await send(http, event)).status_code == 200
    async with database.unit_of_work(org) as uow:
        return story, (await uow.session.exec(select(Dispute).where(Dispute.stripe_id == stripe_id))).one()


@pytest.mark.parametrize("outcome", ["won", "lost"])
@pytest.mark.parametrize("order", ["told", "backwards", "disputes_first", "at_once"])
async def test_the_end_is_the_same_in_any_order(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    sandbox: Sandbox,
    settings: FinanceSettings,
    ledger: Ledger,
    emitted: Emitted,
    outcome: str,
    order: str,
) -> None:
    story, events = await a_paid_invoice(database, org, http, sandbox)
    stripe_id = await contest(sandbox, intent_of(events))
    await decide(sandbox, stripe_id, outcome)
    news = await news_of(sandbox, stripe_id)
    assert len(news) == (4 if outcome == "won" else 3)
    sent = [*events, *news] if order == "told" else [*news, *events]
    if order == "backwards":
        sent.reverse()
    if order == "at_once":
        await asyncio.gather(*(send(http, event) for event in sent))
    for event in [*sent, *sent]:
        assert (await send(http, event)).status_code == 200
    await reconcile(settings, database)
    invoice, (payment,) = await story.invoice(), await story.payments()
    balances = await ledger.balances(source="dispute")
    dispute = await the_dispute(database, org)
    assert dispute.status == outcome
    if outcome == "won":
        assert balances == {chart.STRIPE: -1_500, chart.CARD_FEES: 1_500}
        assert (invoice.status, payment.status, invoice.due_cents) == ("PAID", "SUCCEEDED", 0)
        assert await story.refunds() == []
    else:
        assert balances == OPEN
        assert (payment.status, invoice.due_cents) == ("REFUNDED", 20_606)
        (refund,) = await story.refunds()
        assert (refund.reason, refund.destination, refund.amount_cents) == ("dispute_lost", "dispute", 20_606)
        everything = await ledger.balances()
        assert everything.get(chart.DISPUTED, 0) == 0
        assert everything[chart.RECEIVABLE] == 20_606
        (told,) = await emitted(org, "finance.payment.refunded.v1")
        assert told.data["destination"] == "dispute"
    assert len(await emitted(org, "finance.dispute.opened.v1")) == 1
    (closed,) = await emitted(org, "finance.dispute.closed.v1")
    assert (closed.data["status"], closed.data["invoice_id"]) == (outcome, str(invoice.id))
    async with database.unit_of_work(org) as uow:
        assert (await prove(uow)).differences == []


async def test_a_card_that_disputes_and_webhooks_that_never_came(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    sandbox: Sandbox,
    settings: FinanceSettings,
    ledger: Ledger,
) -> None:
    _, events = await a_paid_invoice(database, org, http, sandbox, "4000000000000259")
    for event in events:
        await send(http, event)
    await reconcile(settings, database)
    assert await ledger.balances(source="dispute") == OPEN
    dispute = await the_dispute(database, org)
    assert (dispute.status, dispute.reason) == ("needs_response", "fraudulent")
    async with database.unit_of_work(org) as uow:
        held = await uow.session.get_one(Dispute, dispute.id)
        held.checked_at -= timedelta(days=1)
        held.opened_at -= timedelta(days=30)
    await decide(sandbox, dispute.stripe_id, "won")
    await reconcile(settings, database)
    assert (await the_dispute(database, org)).status == "won"


async def test_a_dispute_of_a_payment_that_is_not_here_hides_no_other(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    _, events = await a_paid_invoice(database, org, http, sandbox)
    for event in events:
        await send(http, event)
    stripe_id = await contest(sandbox, intent_of(events))
    _, untold = await a_paid_invoice(database, org, http, sandbox)
    await contest(sandbox, intent_of(untold))
    await find_disputes(database)
    assert (await the_dispute(database, org)).stripe_id == stripe_id


async def test_a_dispute_that_stripe_does_not_know_holds_up_no_other(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    (_, strange), (_, known) = [await disputed(database, org, http, sandbox) for _ in range(2)]
    async with database.unit_of_work(org) as uow:
        for dispute_id, name, age in ((strange.id, "dp_elsewhere", 2), (known.id, known.stripe_id, 1)):
            held = await uow.session.get_one(Dispute, dispute_id)
            held.stripe_id, held.checked_at = name, held.checked_at - timedelta(days=age)
    await decide(sandbox, known.stripe_id, "won")
    assert await look_at_disputes(database, org) == 1
    assert await look_at_disputes(database, org) == 0
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.get_one(Dispute, known.id)).status == "won"
        assert (await uow.session.get_one(Dispute, strange.id)).checked_at > strange.checked_at


async def test_a_part_of_a_deposit_is_lost(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, ledger: Ledger
) -> None:
    story = Story(database, org)
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    events = await sandbox.events(about=str(story.booking_id))
    stripe_id = await contest(sandbox, intent_of(events), amount=7_000)
    await decide(sandbox, stripe_id, "lost")
    for event in events:
        await send(http, event)
    for event in await news_of(sandbox, stripe_id):
        await send(http, event)
    (payment,) = await story.payments()
    assert (payment.status, payment.refunded_cents) == ("SUCCEEDED", 7_000)
    balances = await ledger.balances()
    assert (balances[chart.STRIPE], balances[chart.DEPOSITS]) == (7_213 - 7_000 - 1_500, -213)
    assert balances.get(chart.DISPUTED, 0) == 0


async def test_staff_hand_in_evidence_once(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, as_staff: Headers
) -> None:
    _, dispute = await disputed(database, org, http, sandbox)
    clerk, path = as_staff("owner"), f"{PATH}/{dispute.id}"
    shown = await http.get(path, headers=clerk)
    assert shown.json()["evidence_due_by"] is not None
    body = {"text": "The client let us in at 9:00.\nSee the photos. 🧾"}
    stale = await http.post(f"{path}/evidence", json=body, headers=clerk | {"If-Match": '"99"'})
    assert stale.status_code == 412
    await sandbox.fail(3)
    assert (await http.post(f"{path}/evidence", json=body, headers=clerk)).status_code == 503
    answers = await asyncio.gather(*(http.post(f"{path}/evidence", json=body, headers=clerk) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    shown = await http.get(path, headers=clerk)
    assert (shown.json()["status"], shown.json()["evidence"]) == ("under_review", body["text"])
    assert shown.json()["evidence_sent_at"] is not None
    at_stripe = await sandbox.stripe(f"/disputes/{dispute.stripe_id}")
    assert at_stripe["evidence_details"]["submission_count"] == 1
    for text in ("", "\x00", "x" * 20_001, 5):
        answer = await http.post(f"{path}/evidence", json={"text": text}, headers=clerk)
        assert answer.status_code == 422


async def test_staff_give_in(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, as_staff: Headers, ledger: Ledger
) -> None:
    story, dispute = await disputed(database, org, http, sandbox)
    path = f"{PATH}/{dispute.id}/accept"
    answer = await http.post(path, headers=as_staff("owner"))
    assert (answer.status_code, answer.json()["status"], answer.json()["returned_cents"]) == (200, "lost", 20_606)
    assert (await story.invoice()).due_cents == 20_606
    assert (await http.post(path, headers=as_staff("owner"))).status_code == 409
    for event in await news_of(sandbox, dispute.stripe_id):
        await send(http, event)
    assert (await ledger.balances()).get(chart.DISPUTED, 0) == 0


async def test_the_list_and_who_may_read_it(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, as_staff: Headers
) -> None:
    first, _ = await disputed(database, org, http, sandbox)
    story, events = await a_paid_invoice(database, org, http, sandbox)
    stripe_id = await contest(sandbox, intent_of(events), amount=5_000, reason="duplicate")
    await decide(sandbox, stripe_id, "won")
    for event in [*events, *await news_of(sandbox, stripe_id)]:
        await send(http, event)
    clerk = as_staff("owner")

    async def ids(**query: Any) -> list[str]:
        answer = await http.get(PATH, params=query, headers=clerk)
        assert answer.status_code == 200, answer.text
        return [row["reason"] for row in answer.json()["items"]]

    for sort in ("opened_at", "amount_cents", "evidence_due_by"):
        assert sorted(await ids(sort=sort)) == ["duplicate", "fraudulent"]
    assert await ids(sort="amount_cents") == ["duplicate", "fraudulent"]
    assert await ids(standing="open") == await ids(reason="fraudulent") == ["fraudulent"]
    assert await ids(standing="won", invoice_id=str((await story.invoice()).id)) == ["duplicate"]
    assert await ids(standing="dropped") == await ids(standing="lost") == await ids(client_id=str(new_id())) == []
    assert len(await ids(**{"from": str(now().date() - timedelta(days=2)), "to": "2099-01-01"})) == 2
    page = (await http.get(PATH, params={"limit": 1, "sort": "evidence_due_by"}, headers=clerk)).json()
    rest = {"limit": 1, "sort": "evidence_due_by", "cursor": page["next_cursor"]}
    (other,) = (await http.get(PATH, params=rest, headers=clerk)).json()["items"]
    assert other["id"] != page["items"][0]["id"]
    for query in ({"cursor": "nonsense"}, {"sort": "client"}, {"reason": "\x00"}, {"standing": "x"}):
        assert (await http.get(PATH, params=query, headers=clerk)).status_code == 422
    assert (await http.get(PATH)).status_code == 401
    assert (await http.get(PATH, headers=as_staff("dispatcher"))).status_code == 403
    other_org = await add_organization(database)
    stranger = as_staff("owner", org_id=other_org)
    assert (await http.get(PATH, headers=stranger)).json()["items"] == []
    assert (await http.get(f"{PATH}/{other['id']}", headers=stranger)).status_code == 404
    assert (await http.post(f"{PATH}/{other['id']}/accept", headers=stranger)).status_code == 404
    assert first.org_id != other_org


async def test_an_id_of_stripes_leads_to_its_organization_only_when_named(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    _, events = await a_paid_invoice(database, org, http, sandbox)
    for event in events:
        await send(http, event)
    other = await add_organization(database)
    for entered in (None, org, other):
        async with database.unit_of_work(entered) as uow:
            assert (await uow.sql("SELECT count(*) FROM stripe_objects")).scalar_one() == 0
            assert await owner_of(uow, intent_of(events)) == org
            assert await owner_of(uow, "pi_of_somebody_else") is None


def test_later_tales_count() -> None:
    assert advances("lost", "needs_response")
    assert advances("needs_response", "warning_closed")
    for status, present in itertools.product(("won", "lost", "prevented", "something_new"), ("won", "lost")):
        assert not advances(status, present)


def test_movements_in_another_currency_do_not_count() -> None:
    moves = [{"currency": "cad", "amount": -500, "fee": 1_500}, {"currency": "usd", "amount": 9, "fee": 9}]
    told = told_of(
        {
            "id": "du_1",
            "status": "lost",
            "reason": "general",
            "amount": 500,
            "currency": "cad",
            "created": 1_790_000_000,
            "payment_intent": {"id": "pi_1"},
            "balance_transactions": moves,
        }
    )
    assert (told.payment_intent, told.movements, told.withdrawn_cents, told.fee_cents) == ("pi_1", 1, 500, 1_500)
    assert (told.evidence_due_by, told.evidence) == (None, None)


@given(
    held=st.integers(0, 10**7),
    returned=st.integers(0, 10**7),
    fee=st.integers(-3_000, 3_000),
    status=st.sampled_from(["needs_response", "won", "lost"]),
)
def test_the_document_of_a_dispute_takes_what_left_the_balance(
    held: int, returned: int, fee: int, status: str
) -> None:
    dispute = Dispute(
        org_id=new_id(),
        stripe_id="du_1",
        payment_id=new_id(),
        currency="CAD",
        reason="general",
        amount_cents=held or 1,
        withdrawn_cents=held,
        fee_cents=fee,
        returned_cents=returned,
        status=status,
        opened_at=now(),
    )
    payment = Payment(
        org_id=dispute.org_id,
        purpose="invoice",
        client_id=new_id(),
        client={},
        currency="CAD",
        amount_cents=held,
        method="card",
        occurred_at=now(),
    )
    document = dispute_document(dispute, payment, "America/Toronto")
    by_account = {place.account: cents for place, cents in document.sides.items()}
    assert by_account.get(chart.STRIPE, 0) == -held - fee
    left = by_account.get(chart.DISPUTED, 0)
    assert left == (min(held, returned) if status == "lost" else held)
