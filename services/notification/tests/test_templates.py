"""Every file of words, in every language, with the contracts' examples."""

import re
from dataclasses import replace
from typing import Any

import pytest
from jinja2 import UndefinedError

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
    identity,
)
from contracts.base import Event
from notification.announcements.pages import Pages
from notification.templates.gsm import ALPHABET
from notification.templates.rendering import DEFAULT_COLOR, FILES, Company, render_mail, render_sms
from shared.organizations import Organization

REQUESTED = booking.BookingRequested.model_validate(booking.BookingRequested.EXAMPLE)
CONFIRMED = booking.BookingConfirmed.model_validate(booking.BookingConfirmed.EXAMPLE)
CANCELLED = booking.BookingCancelled.model_validate(booking.BookingCancelled.EXAMPLE | {"refund_cents": 7213})
INVOICE = finance.InvoiceSent.model_validate(finance.InvoiceSent.EXAMPLE)
FAILED = finance.PaymentFailed.model_validate(finance.PaymentFailed.EXAMPLE)


def example(kind: type[Event]) -> Any:
    return kind.model_validate(kind.EXAMPLE)


FACTS: dict[str, dict[str, Any]] = {
    "booking_received": {"visit": REQUESTED},
    "booking_confirmed": {"visit": CONFIRMED},
    "booking_cancelled": {"visit": CANCELLED},
    "crew_assigned": {"visit": CONFIRMED},
    "crew_cancelled": {"visit": CANCELLED},
    "visit_started": {"visit": booking.VisitStarted.model_validate(booking.VisitStarted.EXAMPLE)},
    "visit_completed": {"visit": booking.VisitCompleted.model_validate(booking.VisitCompleted.EXAMPLE)},
    "deposit_requested": {
        "visit": REQUESTED,
        "deposit": finance.DepositRequested.model_validate(finance.DepositRequested.EXAMPLE),
    },
    "payment_failed": {"payment": FAILED, "visit": REQUESTED, "invoice": None},
    "payment_refunded": {
        "payment": finance.PaymentRefunded.model_validate(finance.PaymentRefunded.EXAMPLE),
        "visit": REQUESTED,
        "invoice": INVOICE,
    },
    "payment_credited": {"payment": example(finance.PaymentRefunded), "visit": REQUESTED, "invoice": INVOICE},
    "invoice_sent": {"invoice": INVOICE, "visit": REQUESTED},
    "invoice_due_soon": {"invoice": example(finance_automation.InvoiceDueSoon)},
    "invoice_overdue": {"invoice": example(finance_automation.InvoiceOverdue), "tone": "plain"},
    "invoice_changed": {"invoice": example(finance_invoicing.InvoiceChanged)},
    "credit_note_issued": {"note": example(finance_invoicing.CreditNoteIssued)},
    "late_fee_charged": {"invoice": example(finance_automation.LateFeeCharged)},
    "late_fee_waived": {"invoice": example(finance_automation.LateFeeWaived)},
    "card_setup_requested": {"setup": example(finance_cards.CardSetupRequested)},
    "card_expiring": {"card": example(finance_cards.CardExpiring)},
    "card_retry_scheduled": {"refusal": example(finance_cards.PaymentRetryScheduled)},
    "card_gave_up": {"refusal": example(finance_cards.PaymentGaveUp)},
    "credit_granted": {"credit": example(finance_credits.CreditGranted)},
    "gift_card_sold": {"gift": example(finance_credits.GiftCardSold)},
    "gift_card_delivered": {"gift": example(finance_credits.GiftCardDelivered)},
    "subscription_started": {"plan": example(finance_credits.SubscriptionStarted)},
    "subscription_cancelled": {"plan": example(finance_credits.SubscriptionCancelled)},
    "subscription_past_due": {"plan": example(finance_credits.SubscriptionPastDue)},
    "export_ready": {"export": example(finance_exports.ExportReady)},
    "invoice_paid": {
        "invoice": finance.InvoicePaid.model_validate(finance.InvoicePaid.EXAMPLE),
        "visit": None,
    },
    "booking_rescheduled": {"visit": example(booking.BookingRescheduled)},
    "booking_no_show": {"visit": example(booking_life.BookingNoShow)},
    "crew_rescheduled": {"visit": example(booking.BookingRescheduled)},
    "crew_removed": {"visit": example(booking.CrewChanged)},
    "visit_on_the_way": {"visit": example(booking_field.VisitOnTheWay)},
    "review_replied": {"visit": example(booking_quality.ReviewReplied)},
    "quote_sent": {"quote": example(booking_leads.QuoteSent)},
    "quote_expiring": {"quote": example(booking_leads.QuoteExpiring)},
    "waitlist_offered": {"offer": example(booking_life.WaitlistOffered)},
    "nps_requested": {},
    "certificate_expiring": {"certificate": example(booking_people.CertificateExpiring)},
    "time_off_decided": {"absence": example(booking_people.TimeOffDecided)},
    "training_assigned": {"course": example(booking_training.TrainingAssigned)},
    "portal_link": {"link": identity.PortalLinkIssued.model_validate(identity.PortalLinkIssued.EXAMPLE)},
}
LOCALES = ("en", "fr")
WITHOUT_MAIL = {"visit_started", "visit_on_the_way"}
WITHOUT_TEXT = {"visit_completed", "nps_requested", "gift_card_sold", "gift_card_delivered", "export_ready"}
COMPANY = Company(
    name="Ménage Éclair & Fils",
    address="10020 100 St NW, Edmonton AB T5J 0N3",
    email="hello@snowpeak.example",
    phone="+17805550100",
    color="#0f766e",
    ink="#ffffff",
)


def context(template: str, **changes: Any) -> dict[str, Any]:
    pages = Pages("https://clean.example")
    booking_page = pages.booking("snow-peak", REQUESTED.public_token)
    return {
        "company": COMPANY,
        "name": "Zoë",
        "timezone": "America/Edmonton",
        "page_url": booking_page,
        "pay_url": f"{booking_page}?pay=1",
        "book_url": pages.book("snow-peak"),
        "job_url": pages.job(REQUESTED.booking_id),
        "jobs_url": pages.jobs(),
        "portal_url": pages.client("snow-peak"),
        "link_url": pages.portal("snow-peak", identity.PortalLinkIssued.EXAMPLE["token"]),
        "rate_url": pages.feedback("snow-peak", "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAF"),
        "quote_url": pages.quote("snow-peak", booking_leads.QuoteSent.EXAMPLE["public_token"]),
        "offer_url": pages.waitlist("snow-peak", booking_life.WaitlistOffered.EXAMPLE["public_token"]),
        "survey_url": pages.survey("snow-peak", "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAF"),
        **FACTS[template],
        **changes,
    }


def test_every_kind_has_words_in_every_language() -> None:
    for locale in LOCALES:
        assert {path.stem for path in (FILES / locale).iterdir()} == set(FACTS)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("template", sorted(set(FACTS) - WITHOUT_MAIL))
def test_a_mail_is_complete_in_both_its_parts(template: str, locale: str) -> None:
    mail = render_mail(template, locale, context(template))
    assert 5 < len(mail.subject) < 90
    for part in (mail.text, mail.html):
        assert COMPANY.address is not None
        assert COMPANY.address in part
        assert "(780) 555-0100" in part
        assert not re.search(r"None|Undefined|\{[{%]|\.\. |\bdeep\b|card_declined", part)
    assert "Ménage Éclair & Fils" in mail.text
    assert "Ménage Éclair &amp; Fils" in mail.html
    assert f'<html lang="{locale}">' in mail.html
    links = set(re.findall(r'href="(https?://[^"]+)"', mail.html))
    assert links == set(re.findall(r"https?://\S+", mail.text)), "both parts point at the same pages"
    assert "  " not in mail.text
    assert "\n\n\n" not in mail.text


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("template", sorted(set(FACTS) - WITHOUT_TEXT))
def test_a_text_says_who_writes_and_stays_short_and_cheap(template: str, locale: str) -> None:
    text = render_sms(template, locale, context(template))
    assert text.startswith("Ménage Éclair & Fils: ")
    assert len(text) <= 320
    assert set(text) <= ALPHABET
    assert not re.search(r"None|\{|\.\. |\bdeep\b", text)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("template", sorted(set(FACTS) - WITHOUT_TEXT))
def test_a_text_stays_short_whatever_the_names_are(template: str, locale: str) -> None:
    facts = dict(FACTS[template])
    if "visit" in facts and facts["visit"] is not None:
        facts["visit"] = facts["visit"].model_copy(update={"address": "1 Rue " + "très longue " * 40})
    company = replace(COMPANY, name="Nettoyage " * 30)
    assert len(render_sms(template, locale, context(template, company=company, **facts))) <= 320


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "template", ["deposit_requested", "payment_failed", "payment_refunded", "payment_credited", "invoice_sent"]
)
def test_words_do_without_what_is_not_known(template: str, locale: str) -> None:
    bare = replace(COMPANY, address=None, email=None, phone=None)
    facts = FACTS[template] | {"visit": None, "page_url": None, "company": bare}
    if template.startswith("payment"):
        facts |= {"invoice": None, "pay_url": None}
    mail = render_mail(template, locale, context(template, **facts))
    assert "None" not in mail.text + mail.html
    assert "B-7K3M9Q" not in mail.text


@pytest.mark.parametrize("locale", LOCALES)
def test_an_invoice_that_is_covered_asks_for_nothing(locale: str) -> None:
    covered = INVOICE.model_copy(update={"paid_cents": 20606, "due_cents": 0})
    mail = render_mail("invoice_sent", locale, context("invoice_sent", invoice=covered))
    assert "2026" not in mail.subject.replace(INVOICE.number, "")
    assert INVOICE.pdf_url in mail.html
    assert INVOICE.public_url in mail.html


def test_a_name_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render_mail("booking_confirmed", "en", {**context("booking_confirmed"), "visit": object()})


@pytest.mark.parametrize(
    ("given", "color", "ink"),
    [
        ("#0f766e", "#0f766e", "#ffffff"),
        ("#fbbf24", "#fbbf24", "#10211f"),
        (None, DEFAULT_COLOR, "#ffffff"),
        ("red;background:url(//x)", DEFAULT_COLOR, "#ffffff"),
    ],
)
def test_the_companys_color_is_a_color_and_can_be_written_on(given: str | None, color: str, ink: str) -> None:
    organization = Organization(
        id=REQUESTED.booking_id,
        slug="x",
        name="X",
        timezone="UTC",
        currency="CAD",
        locale="en",
        province="AB",
        version=1,
        brand_color=given,
    )
    company = Company.of(organization)
    assert (company.color, company.ink) == (color, ink)
