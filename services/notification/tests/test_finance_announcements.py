"""What is written about invoices that wait, cards that are refused, and what clients have with a company."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts import finance_automation, finance_cards, finance_credits, finance_exports, finance_invoicing
from contracts.base import Event
from contracts.finance import InvoicePaid, InvoiceSent, PaymentFailed, PaymentRefunded
from notification.announcements.invoices import tone_of
from notification.templates.vocabulary import card_name
from shared.clock import now

from .conftest import Receive, Written

CLIENT: dict[str, Any] = InvoiceSent.EXAMPLE["client"]
FRENCH = CLIENT | {"locale": "fr"}
NBSP = "\u00a0"


def example(model: type[Event], **changes: Any) -> Any:
    if "expires_at" in model.model_fields:
        changes.setdefault("expires_at", now() + timedelta(hours=1))
    return model.model_validate(model.EXAMPLE | changes)


def overdue(days: int, **changes: Any) -> Any:
    return example(finance_automation.InvoiceOverdue, days=days, step=days, **changes)


@pytest.mark.parametrize(
    ("days", "tone"),
    [
        *((1, "gentle"), (6, "gentle"), (7, "plain"), (13, "plain")),
        *((14, "firm"), (29, "firm"), (30, "final"), (400, "final")),
    ],
)
def test_the_tone_grows_firmer_with_the_days(days: int, tone: str) -> None:
    assert tone_of(days) == tone


@pytest.mark.parametrize(
    ("client", "words"),
    [
        (CLIENT, ("Perhaps it slipped by", "Please pay it this week", "tell us", "without further delay")),
        (FRENCH, ("un simple oubli", "cette semaine", "dites-le-nous", "sans plus attendre")),
    ],
    ids=["en", "fr"],
)
async def test_each_step_has_words_of_its_own_and_asks_by_text_too_in_the_end(
    receive: Receive, written: Written, client: dict[str, Any], words: tuple[str, ...]
) -> None:
    for days in (1, 7, 14, 30):
        await receive(overdue(days, client=client))
    messages = await written()
    mails = [message for message in messages if message.channel == "email"]
    assert len({mail.subject for mail in mails}) == 4
    for mail, phrase in zip(mails, words, strict=True):
        assert phrase in mail.body
        assert InvoiceSent.EXAMPLE["public_url"] in mail.body
        assert f'href="{InvoiceSent.EXAMPLE["pdf_url"]}"' in (mail.html or "")
    texts = [message.body for message in messages if message.channel == "sms"]
    assert len(texts) == 2
    assert all(InvoiceSent.EXAMPLE["public_url"] in text for text in texts)
    assert "30" in texts[1]
    assert max(map(len, texts)) <= 320


async def test_a_reminder_that_the_payment_overtook_is_not_sent(receive: Receive, written: Written) -> None:
    await receive(example(InvoicePaid), version=5)
    await receive(overdue(30), version=4)
    await receive(example(finance_automation.InvoiceDueSoon), version=3)
    await receive(example(finance_automation.LateFeeCharged), version=4)
    assert {message.template for message in await written()} == {"invoice_paid"}


async def test_a_reminder_of_the_same_version_as_the_invoice_is_sent(receive: Receive, written: Written) -> None:
    await receive(example(InvoiceSent), version=2)
    await receive(example(finance_automation.InvoiceDueSoon), version=2)
    await receive(overdue(1), version=2)
    assert [message.template for message in await written()] == [
        *("invoice_sent", "invoice_due_soon", "invoice_overdue")
    ]


async def test_nothing_due_is_no_reminder(receive: Receive, written: Written) -> None:
    await receive(overdue(1, due_cents=0))
    assert await written() == []


@pytest.mark.parametrize(
    ("client", "days", "subject"),
    [
        (CLIENT, 3, "Invoice INV-2026-000123 is due on December 9, 2026"),
        (CLIENT, 0, "Invoice INV-2026-000123 is due today"),
        (FRENCH, 3, "La facture INV-2026-000123 est à payer d’ici le 9 décembre 2026"),
        (FRENCH, 0, "La facture INV-2026-000123 est à payer aujourd’hui"),
    ],
)
async def test_an_invoice_is_due_soon_or_today(
    receive: Receive, written: Written, client: dict[str, Any], days: int, subject: str
) -> None:
    await receive(example(finance_automation.InvoiceDueSoon, client=client, days=days))
    (mail,) = await written()
    assert mail.subject == subject


async def test_a_changed_invoice_says_what_it_comes_to_and_why(receive: Receive, written: Written) -> None:
    await receive(example(finance_invoicing.InvoiceChanged))
    await receive(example(finance_invoicing.InvoiceChanged, former_total_cents=20606, reason=None), version=2)
    await receive(example(finance_invoicing.InvoiceChanged, client=FRENCH, due_cents=0), version=3)
    dearer, same, french = await written()
    assert "$206.06 instead of $226.06" in dearer.body
    assert "The windows were not cleaned." in dearer.body
    assert InvoiceSent.EXAMPLE["pdf_url"] in dearer.body
    assert "instead of" not in same.body
    assert f"206,06{NBSP}$ au lieu de 226,06{NBSP}$" in french.body
    assert "Voir la facture" in french.body


@pytest.mark.parametrize(
    ("sums", "words"),
    [
        ({}, "What is left to pay is $112.93."),
        ({"invoice_due_cents": 0}, "Nothing is left to pay."),
        ({"invoice_due_cents": 0, "invoice_credit_cents": 500}, "You have paid $5.00 more"),
    ],
    ids=["part", "whole", "overpaid"],
)
async def test_a_credit_note_says_what_is_left(
    receive: Receive, written: Written, sums: dict[str, int], words: str
) -> None:
    await receive(example(finance_invoicing.CreditNoteIssued, **sums))
    (mail,) = await written()
    assert words in mail.body
    assert "The oven was forgotten." in mail.body


async def test_a_debt_that_was_given_up_is_no_news_for_the_client(receive: Receive, written: Written) -> None:
    await receive(example(finance_invoicing.CreditNoteIssued, kind="write_off"))
    assert await written() == []


async def test_late_fees_are_told_and_taken_back_without_staffs_note(receive: Receive, written: Written) -> None:
    await receive(example(finance_automation.LateFeeCharged), version=2)
    await receive(example(finance_automation.LateFeeWaived, client=FRENCH), version=3)
    charged, waived = await written()
    assert "a late fee of $25.00" in charged.body
    assert f"25,00{NBSP}$" in waived.body
    assert "e-Transfer" not in waived.body


@pytest.mark.parametrize(
    ("brand", "last4", "english", "french"),
    [
        ("visa", "4242", "Visa ending in 4242", "carte Visa finissant par 4242"),
        ("eftpos_au", "0001", "card ending in 0001", "carte finissant par 0001"),
        ("", "", "card", "carte"),
    ],
)
def test_a_card_is_called_by_its_brand_and_digits(brand: str, last4: str, english: str, french: str) -> None:
    assert card_name(brand, last4, "en") == english
    assert card_name(brand, last4, "fr") == french


async def test_a_refused_card_is_told_with_its_reason_and_the_day_of_the_next_try(
    receive: Receive, written: Written
) -> None:
    await receive(example(finance_cards.PaymentRetryScheduled))
    await receive(example(finance_cards.PaymentRetryScheduled, client=FRENCH, failure="lost_card"))
    english, french = await written()
    assert "your Visa ending in 4242" in english.body
    assert "there was not enough money on the card" in english.body
    assert "Wednesday, November 25" in english.body
    assert "votre banque a refusé la carte" in french.body
    assert "mercredi 25 novembre" in french.body
    assert finance_cards.PaymentRetryScheduled.EXAMPLE["public_url"] in french.body


async def test_a_refused_saved_card_is_told_of_once(receive: Receive, written: Written) -> None:
    await receive(example(PaymentFailed, purpose="invoice", dunned=True))
    await receive(example(finance_cards.PaymentRetryScheduled))
    assert [message.template for message in await written()] == ["card_retry_scheduled"]


@pytest.mark.parametrize("client", [CLIENT, FRENCH], ids=["en", "fr"])
async def test_a_card_that_is_not_tried_again_leaves_it_to_the_client(
    receive: Receive, written: Written, org: UUID, client: dict[str, Any]
) -> None:
    given = {"client": client, "reason": "client_must_act", "brand": "", "last4": "", "failure": "too_little"}
    await receive(example(finance_cards.PaymentGaveUp, **given))
    await receive(example(finance_cards.PaymentGaveUp, client=client))
    messages = await written()
    assert [message.channel for message in messages] == ["email", "sms", "email", "sms"]
    for message in messages:
        assert finance_cards.PaymentGaveUp.EXAMPLE["public_url"] in message.body
        assert "too_little" not in message.body
    assert f"/client/org-{org.hex}" in messages[0].body
    assert "4242" in messages[2].body


async def test_a_card_is_asked_for_by_stripes_page_or_in_a_text_by_ours(
    receive: Receive, written: Written, org: UUID
) -> None:
    page = "https://checkout.stripe.com/c/pay/cs_live_" + "x" * 400
    await receive(example(finance_cards.CardSetupRequested, setup_url=page))
    await receive(example(finance_cards.CardSetupRequested, setup_url=page, client=CLIENT | {"email": None}))
    await receive(example(finance_cards.CardSetupRequested, expires_at=now()))
    mail, text = await written()
    assert page in mail.body
    assert f"/client/org-{org.hex}" in text.body
    assert "stripe.com" not in text.body


@pytest.mark.parametrize(("client", "month"), [(CLIENT, "December 2026"), (FRENCH, "décembre 2026")])
async def test_a_card_that_ends_is_told_with_its_month(
    receive: Receive, written: Written, client: dict[str, Any], month: str
) -> None:
    await receive(example(finance_cards.CardExpiring, client=client))
    (mail,) = await written()
    assert month in (mail.subject or "")
    assert "4242" in mail.body


async def test_credit_says_how_much_there_is_and_keeps_staffs_note(receive: Receive, written: Written) -> None:
    await receive(example(finance_credits.CreditGranted))
    await receive(example(finance_credits.CreditGranted, kind="grant", reason="She was rude", client=FRENCH))
    referral, grant = await written()
    assert "on your recommendation" in referral.body
    assert "$40.00" in referral.body
    assert f"25,00{NBSP}$" in (grant.subject or "")
    assert "rude" not in grant.body


async def test_a_gift_goes_to_the_recipient_with_its_message(receive: Receive, written: Written) -> None:
    await receive(example(finance_credits.GiftCardDelivered, message="<b>Enjoy</b>"))
    (mail,) = await written()
    assert (mail.recipient, mail.recipient_name) == ("ada@example.com", "Ada Roy")
    assert mail.subject == "Zoë Tremblay gives you $100.00 of cleaning"
    assert "H7KM-2XWP-9QRT" in mail.body
    assert "&lt;b&gt;Enjoy" in (mail.html or "")


async def test_a_gift_without_an_address_goes_to_the_buyer(receive: Receive, written: Written) -> None:
    given = {"recipient_email": None, "recipient_name": None, "message": "", "locale": "fr"}
    await receive(example(finance_credits.GiftCardDelivered, **given))
    await receive(example(finance_credits.GiftCardSold, **given))
    await receive(example(finance_credits.GiftCardDelivered, **given, buyer_email=None))
    delivered, sold = await written()
    assert {delivered.recipient, sold.recipient} == {"zoe@example.com"}
    assert "H7KM-2XWP-9QRT" in delivered.body
    assert "«" not in delivered.body
    assert "24 décembre 2026" in sold.body


async def test_a_gift_for_somebody_without_a_name_greets_without_one(receive: Receive, written: Written) -> None:
    await receive(example(finance_credits.GiftCardDelivered, recipient_name=None))
    (mail,) = await written()
    assert "\nHi,\n" in mail.body


async def test_the_office_sees_a_gift_without_its_code(
    receive: Receive, written: Written, http: httpx.AsyncClient, as_staff: Any
) -> None:
    await receive(example(finance_credits.GiftCardDelivered))
    (message,) = await written()
    shown = (await http.get(f"/v1/admin/messages/{message.id}", headers=as_staff("owner"))).json()
    for part in ("body", "html"):
        assert "H7KM" not in shown[part]
        assert "····-····-9QRT" in shown[part]


async def test_a_plan_is_confirmed_with_its_price_or_as_paid_by_visit(receive: Receive, written: Written) -> None:
    await receive(example(finance_credits.SubscriptionStarted))
    await receive(example(finance_credits.SubscriptionStarted, mode="per_visit", price_cents=0, client=FRENCH))
    await receive(example(finance_credits.SubscriptionCancelled, ends_on="2026-12-31"))
    monthly, visits, cancelled = await written()
    assert "$480.00 a month before tax" in monthly.body
    assert "January 1, 2027" in monthly.body
    assert "après chaque visite" in visits.body
    assert "0,00" not in visits.body
    assert cancelled.subject == "Your plan ends on December 31, 2026"


async def test_an_export_goes_to_each_of_its_readers_while_it_is_there(receive: Receive, written: Written) -> None:
    readers = ["books@example.com", "owner@example.com"]
    await receive(example(finance_exports.ExportReady, recipients=readers))
    await receive(example(finance_exports.ExportReady, recipients=[]))
    await receive(example(finance_exports.ExportReady, expires_at=now()))
    mails = await written()
    assert [mail.recipient for mail in mails] == readers
    assert finance_exports.ExportReady.EXAMPLE["download_url"] in mails[0].body
    assert "October 1, 2026 to October 31, 2026" in mails[0].body


@pytest.mark.parametrize(
    ("client", "destination", "words"),
    [
        (CLIENT, "source", ["We refunded $72.13 to your card"]),
        (CLIENT, "credit", ["We put $72.13 of what you paid on your account"]),
        (FRENCH, "credit", [f"nous avons porté 72,13{NBSP}$ à votre compte"]),
        (CLIENT, "dispute", []),
    ],
)
async def test_a_refund_says_where_the_money_went(
    receive: Receive, written: Written, client: dict[str, Any], destination: str, words: list[str]
) -> None:
    await receive(example(PaymentRefunded, client=client, destination=destination))
    mails = await written()
    assert len(mails) == len(words)
    for mail, phrase in zip(mails, words, strict=True):
        assert phrase in mail.body
        assert (mail.template == "payment_credited") is (destination == "credit")
