"""Which event tells whom what."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from contracts import (
    booking,
    booking_field,
    booking_leads,
    booking_life,
    booking_people,
    booking_quality,
    booking_training,
    finance,
    finance_automation,
    finance_cards,
    finance_credits,
    finance_exports,
    finance_invoicing,
)
from contracts.base import Event
from notification.announcements.models import KnownVisit
from notification.messages.models import Message
from shared.clock import now
from shared.database import Database

Receive = Callable[..., Awaitable[Any]]
Written = Callable[[], Awaitable[list[Message]]]

CLIENT_MAIL, CLIENT_PHONE, CREW_PHONE = "zoe@example.com", "+17805550123", "+17805550199"
CLIENT: dict[str, Any] = booking.BookingRequested.EXAMPLE["client"]
EXPECTED: dict[type[Event], set[tuple[str, str, str]]] = {
    booking.BookingRequested: set(),
    booking.BookingConfirmed: {
        ("email", "booking_confirmed", CLIENT_MAIL),
        ("sms", "booking_confirmed", CLIENT_PHONE),
        ("sms", "crew_assigned", CREW_PHONE),
    },
    booking.BookingCancelled: {("email", "booking_cancelled", CLIENT_MAIL)},
    booking.BookingRescheduled: {
        ("email", "booking_rescheduled", CLIENT_MAIL),
        ("sms", "booking_rescheduled", CLIENT_PHONE),
    },
    booking.CrewChanged: {("sms", "crew_assigned", CREW_PHONE), ("sms", "crew_removed", "+17805550198")},
    booking_life.BookingNoShow: {("email", "booking_no_show", CLIENT_MAIL)},
    booking_field.VisitOnTheWay: {("sms", "visit_on_the_way", CLIENT_PHONE)},
    booking_quality.ReviewReplied: {("email", "review_replied", CLIENT_MAIL)},
    booking_quality.NpsRequested: {("email", "nps_requested", CLIENT_MAIL)},
    booking_leads.QuoteSent: {("email", "quote_sent", CLIENT_MAIL)},
    booking_leads.QuoteExpiring: {("email", "quote_expiring", CLIENT_MAIL)},
    booking_life.WaitlistOffered: {
        ("email", "waitlist_offered", CLIENT_MAIL),
        ("sms", "waitlist_offered", CLIENT_PHONE),
    },
    booking_people.CertificateExpiring: {("sms", "certificate_expiring", CREW_PHONE)},
    booking_people.TimeOffDecided: {("sms", "time_off_decided", CREW_PHONE)},
    booking_training.TrainingAssigned: {("sms", "training_assigned", CREW_PHONE)},
    booking.VisitStarted: {("sms", "visit_started", CLIENT_PHONE)},
    booking.VisitCompleted: {("email", "visit_completed", CLIENT_MAIL)},
    finance.DepositRequested: {
        ("email", "deposit_requested", CLIENT_MAIL),
        ("sms", "deposit_requested", CLIENT_PHONE),
    },
    finance.PaymentFailed: {("email", "payment_failed", CLIENT_MAIL)},
    finance.PaymentRefunded: {("email", "payment_refunded", CLIENT_MAIL)},
    finance.InvoiceSent: {("email", "invoice_sent", CLIENT_MAIL)},
    finance.InvoicePaid: {("email", "invoice_paid", CLIENT_MAIL)},
    finance_automation.InvoiceDueSoon: {("email", "invoice_due_soon", CLIENT_MAIL)},
    finance_automation.InvoiceOverdue: {("email", "invoice_overdue", CLIENT_MAIL)},
    finance_automation.LateFeeCharged: {("email", "late_fee_charged", CLIENT_MAIL)},
    finance_automation.LateFeeWaived: {("email", "late_fee_waived", CLIENT_MAIL)},
    finance_invoicing.InvoiceChanged: {("email", "invoice_changed", CLIENT_MAIL)},
    finance_invoicing.CreditNoteIssued: {("email", "credit_note_issued", CLIENT_MAIL)},
    finance_cards.CardSetupRequested: {("email", "card_setup_requested", CLIENT_MAIL)},
    finance_cards.CardExpiring: {("email", "card_expiring", CLIENT_MAIL)},
    finance_cards.PaymentRetryScheduled: {("email", "card_retry_scheduled", CLIENT_MAIL)},
    finance_cards.PaymentGaveUp: {
        ("email", "card_gave_up", CLIENT_MAIL),
        ("sms", "card_gave_up", CLIENT_PHONE),
    },
    finance_credits.CreditGranted: {("email", "credit_granted", CLIENT_MAIL)},
    finance_credits.GiftCardSold: {("email", "gift_card_sold", CLIENT_MAIL)},
    finance_credits.GiftCardDelivered: {("email", "gift_card_delivered", "ada@example.com")},
    finance_credits.SubscriptionStarted: {("email", "subscription_started", CLIENT_MAIL)},
    finance_credits.SubscriptionCancelled: {("email", "subscription_cancelled", CLIENT_MAIL)},
    finance_credits.SubscriptionPastDue: {("email", "subscription_past_due", CLIENT_MAIL)},
    finance_exports.ExportReady: {("email", "export_ready", "books@example.com")},
}


def made(messages: list[Message]) -> set[tuple[str, str, str]]:
    return {(message.channel, message.template, message.recipient) for message in messages}


def example(model: type[Event], **changes: Any) -> Any:
    if model is booking.VisitStarted:
        changes.setdefault("started_at", now().isoformat())
    for field in {"valid_until", "offer_until", "expected_at", "expires_at"} & set(model.model_fields):
        changes.setdefault(field, (now() + timedelta(hours=1)).isoformat())
    return model.model_validate(model.EXAMPLE | changes)


@pytest.mark.parametrize("model", EXPECTED, ids=lambda model: model.TYPE)
async def test_an_event_makes_its_messages_once(
    receive: Receive, written: Written, database: Database, org: UUID, model: type[Event]
) -> None:
    envelope = await receive(example(model))
    messages = await written()
    assert made(messages) == EXPECTED[model]
    assert {message.status for message in messages} <= {"queued"}
    await receive(envelope)
    async with database.unit_of_work() as uow:  # the inbox is pruned some day; a late replay meets the messages
        await uow.session.execute(text("DELETE FROM inbox WHERE event_id = :id"), {"id": envelope.id})
    await receive(envelope)
    assert len(await written()) == len(messages)
    async with database.unit_of_work() as uow:
        due = await uow.session.execute(text("SELECT id FROM work_queue WHERE org_id = :org"), {"org": org})
        assert {row.id for row in due} == {message.id for message in messages}


async def test_a_request_without_a_deposit_is_acknowledged_where_staff_confirm(
    receive: Receive, written: Written
) -> None:
    await receive(example(booking.BookingRequested, deposit=None))
    assert made(await written()) == {("email", "booking_received", CLIENT_MAIL)}


async def test_of_a_series_only_the_visit_that_is_news_is_written_about(
    receive: Receive, written: Written
) -> None:
    series = {"series_id": "01980a57-2000-7000-8000-00000000a501"}
    quiet = series | {"notify_client": False, "notify_crew": False}
    await receive(example(booking.BookingRequested, deposit=None, **series))
    await receive(example(booking.BookingConfirmed, **quiet), version=2)
    await receive(example(booking.BookingCancelled, **quiet), version=3)
    assert await written() == []
    await receive(example(booking.BookingConfirmed, **series), version=4)
    assert made(await written()) == EXPECTED[booking.BookingConfirmed]


async def test_a_request_that_is_confirmed_at_once_is_not_acknowledged_too(
    receive: Receive, written: Written, database: Database, org: UUID
) -> None:
    async with database.unit_of_work() as uow:
        await uow.session.execute(text("UPDATE organizations SET settings = '{}' WHERE id = :org"), {"org": org})
    await receive(example(booking.BookingRequested, deposit=None))
    assert await written() == []


async def test_a_client_without_a_mail_address_gets_texts_instead(receive: Receive, written: Written) -> None:
    nameless = CLIENT | {"email": None}
    await receive(example(booking.BookingRequested, deposit=None, client=nameless))
    await receive(example(booking.BookingCancelled, client=nameless, crew=[]))
    await receive(example(booking.VisitCompleted, client=nameless))
    for model in (finance.PaymentFailed, finance.PaymentRefunded, finance.InvoiceSent, finance.InvoicePaid):
        await receive(example(model, client=nameless))
    assert made(await written()) == {
        ("sms", template, CLIENT_PHONE)
        for template in (
            *("booking_received", "booking_cancelled", "payment_failed"),
            *("payment_refunded", "invoice_sent", "invoice_paid"),
        )
    }


async def test_nobody_reachable_is_no_error(receive: Receive, written: Written) -> None:
    nobody = CLIENT | {"email": None, "phone": " "}
    for model in EXPECTED:
        if "client" in model.model_fields:
            crews: dict[str, Any] = {name: [] for name in {"crew", "added", "removed"} & set(model.model_fields)}
            await receive(example(model, client=nobody, **crews))
    assert await written() == []


async def test_a_worker_without_a_phone_gets_a_mail(receive: Receive, written: Written) -> None:
    crew = [booking.BookingConfirmed.EXAMPLE["crew"][0] | {"phone": None, "email": "maria@example.com"}]
    await receive(example(booking.BookingConfirmed, crew=crew))
    await receive(example(booking.BookingCancelled, crew=crew))
    mails = {item for item in made(await written()) if item[2] == "maria@example.com"}
    assert mails == {
        ("email", "crew_assigned", "maria@example.com"),
        ("email", "crew_cancelled", "maria@example.com"),
    }


async def test_a_crew_that_was_told_to_come_is_told_to_stay_away(receive: Receive, written: Written) -> None:
    await receive(example(booking.BookingConfirmed), version=2)
    await receive(example(booking.BookingCancelled), version=3)
    assert ("sms", "crew_cancelled", CREW_PHONE) in made(await written())


async def test_a_confirmation_that_a_cancellation_overtook_is_not_sent(receive: Receive, written: Written) -> None:
    await receive(example(booking.BookingCancelled), version=3)
    await receive(example(booking.BookingConfirmed), version=2)
    assert made(await written()) == {("email", "booking_cancelled", CLIENT_MAIL)}


async def test_a_booking_that_was_cancelled_may_be_confirmed_later(receive: Receive, written: Written) -> None:
    """The deposit came late and the time was still free."""
    await receive(example(booking.BookingCancelled), version=2)
    await receive(example(booking.BookingConfirmed), version=3)
    assert ("sms", "booking_confirmed", CLIENT_PHONE) in made(await written())


async def test_an_arrival_reported_hours_later_is_no_news(receive: Receive, written: Written) -> None:
    late = (now() - timedelta(hours=2)).isoformat()
    await receive(example(booking.VisitStarted, started_at=late))
    assert await written() == []


async def test_the_deposit_mail_knows_the_visit_and_the_text_has_our_short_link(
    receive: Receive, written: Written
) -> None:
    await receive(example(booking.BookingRequested))
    checkout = "https://checkout.stripe.com/c/pay/cs_live_" + "x" * 400
    await receive(example(finance.DepositRequested, checkout_url=checkout))
    mail, sms = await written()
    assert checkout in mail.body
    assert checkout in (mail.html or "")
    assert "B-7K3M9Q" in mail.body
    assert "Wednesday, November 25" in (mail.subject or "")
    assert f"/{booking.BookingRequested.EXAMPLE['public_token']}?pay=1" in sms.body
    assert len(sms.body) <= 320


async def test_a_deposit_for_an_unknown_visit_still_says_where_to_pay(receive: Receive, written: Written) -> None:
    await receive(example(finance.DepositRequested))
    mail, sms = await written()
    assert "$72.13" in (mail.subject or "")
    for words in (mail.body, sms.body):
        assert finance.DepositRequested.EXAMPLE["checkout_url"] in words


async def test_a_failed_payment_says_where_to_try_again(receive: Receive, written: Written) -> None:
    await receive(example(booking.BookingRequested))
    await receive(example(finance.InvoiceSent))
    await receive(example(finance.PaymentFailed))
    invoice = {"purpose": "invoice", "invoice_id": finance.InvoiceSent.EXAMPLE["invoice_id"]}
    await receive(example(finance.PaymentFailed, **invoice, failure="a_code_nobody_knows"))
    deposit, paid = [message for message in await written() if message.template == "payment_failed"]
    assert "your bank declined the card" in deposit.body
    assert "?pay=1" in deposit.body
    assert finance.InvoiceSent.EXAMPLE["public_url"] in paid.body
    assert "a_code_nobody_knows" not in paid.body


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("client", "As you asked"),
        ("staff", "We are sorry: we had to cancel"),
        ("deposit_expired", "The deposit was not paid in time"),
        ("slot_lost", "your payment arrived after"),
        ("of_a_newer_producer", "Your visit was cancelled."),
    ],
)
async def test_a_cancellation_gives_its_reason_in_words(
    receive: Receive, written: Written, reason: str, words: str
) -> None:
    await receive(example(booking.BookingCancelled, reason=reason, refund_cents=7213, crew=[]))
    [mail] = await written()
    assert words in mail.body
    assert "We are refunding $72.13" in mail.body
    if "_" in reason:
        assert reason not in mail.body


async def test_the_language_is_the_clients_and_the_time_the_visits(receive: Receive, written: Written) -> None:
    french = CLIENT | {"locale": "fr-CA"}
    await receive(example(booking.BookingConfirmed, client=french, crew=[], timezone="America/St_Johns"))
    mail, sms = await written()
    assert (mail.locale, sms.locale) == ("fr", "fr")
    assert mail.subject == "Confirmé\u00a0: votre ménage du mercredi 25 novembre"
    assert "12\u00a0h\u00a030 à 15\u00a0h" in mail.body
    assert "206,06\u00a0$" in mail.body


async def test_a_language_that_we_lack_gives_way_to_the_companys(
    receive: Receive, written: Written, database: Database, org: UUID
) -> None:
    async with database.unit_of_work() as uow:
        await uow.session.execute(text("UPDATE organizations SET locale = 'fr' WHERE id = :org"), {"org": org})
    await receive(example(booking.VisitCompleted, client=CLIENT | {"locale": "uk"}))
    [mail] = await written()
    assert mail.locale == "fr"


async def test_an_older_event_does_not_turn_the_visit_back(
    receive: Receive, database: Database, org: UUID
) -> None:
    moved = "2026-11-27T16:00:00Z"
    await receive(example(booking.BookingConfirmed, starts_at=moved), version=3)
    await receive(example(booking.BookingRequested), version=1)
    async with database.unit_of_work(org) as uow:
        visit = await uow.session.get(KnownVisit, (org, UUID(booking.BookingRequested.EXAMPLE["booking_id"])))
    assert visit is not None
    assert visit.starts_at.isoformat() == "2026-11-27T16:00:00+00:00"


async def test_markup_in_names_stays_text(receive: Receive, written: Written) -> None:
    await receive(example(booking.VisitCompleted, client=CLIENT | {"name": "<script>alert(1)</script> & Co"}))
    [mail] = await written()
    assert "<script" not in (mail.html or "")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in (mail.html or "")
    assert "<script>alert(1)</script>" in mail.body
    assert "Maple &amp; Fils" in (mail.html or "")


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (booking_leads.QuoteSent, "valid_until"),
        (booking_life.WaitlistOffered, "offer_until"),
        (booking_field.VisitOnTheWay, "expected_at"),
    ],
)
async def test_what_is_over_is_not_told(
    receive: Receive, written: Written, model: type[Event], field: str
) -> None:
    await receive(example(model, **{field: (now() - timedelta(minutes=1)).isoformat()}))
    assert await written() == []


async def test_a_crew_that_knew_hears_of_the_new_time(receive: Receive, written: Written) -> None:
    await receive(example(booking.BookingConfirmed))
    await receive(example(booking.BookingRescheduled, notify_client=False), version=2)
    assert ("sms", "crew_rescheduled", CREW_PHONE) in made(await written())
    assert "booking_rescheduled" not in {message.template for message in await written()}


async def test_a_client_may_rate_a_visit_where_the_company_asks(
    receive: Receive, written: Written, org: UUID
) -> None:
    await receive(example(booking.VisitCompleted))
    (asked,) = await written()
    assert f"/feedback/org-{org.hex}/" in (asked.html or "")
    await receive(example(booking.VisitCompleted, feedback_token=None), version=2)
    assert [message for message in await written() if "/feedback/" not in (message.html or "")]
