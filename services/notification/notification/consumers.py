"""The events that notification listens to."""

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
from notification.announcements.bookings import BookingAnnouncements
from notification.announcements.cards import CardAnnouncements
from notification.announcements.credits import CreditAnnouncements
from notification.announcements.exports import tell_of_export
from notification.announcements.invoices import InvoiceAnnouncements
from notification.announcements.money import MoneyAnnouncements
from notification.announcements.offers import OfferAnnouncements
from notification.announcements.pages import Pages
from notification.announcements.portal import PortalAnnouncements
from notification.announcements.workers import WorkerAnnouncements
from notification.dead_letters.exports import close_export, file_export
from notification.settings import NotificationSettings
from shared.database import UnitOfWork
from shared.messaging.consumer import Consumers, Received
from shared.organizations import follow_organizations


def build_consumers(settings: NotificationSettings) -> Consumers:
    """Return the handlers; links in messages begin with the settings' `public_base_url`."""
    consumers = Consumers("notification")
    follow_organizations(consumers)
    pages = Pages(settings.public_base_url.rstrip("/"))
    bookings, money = BookingAnnouncements(pages), MoneyAnnouncements(pages)
    consumers.on(booking.BookingRequested)(bookings.requested)
    consumers.on(booking.BookingConfirmed)(bookings.confirmed)
    consumers.on(booking.BookingCancelled)(bookings.cancelled)
    consumers.on(booking.BookingRescheduled)(bookings.rescheduled)
    consumers.on(booking.CrewChanged)(bookings.crew_changed)
    consumers.on(booking_life.BookingNoShow)(bookings.no_show)
    consumers.on(booking_field.VisitOnTheWay)(bookings.on_the_way)
    consumers.on(booking_quality.ReviewReplied)(bookings.replied)
    consumers.on(booking.VisitStarted)(bookings.started)
    consumers.on(booking.VisitCompleted)(bookings.completed)
    offers, workers = OfferAnnouncements(pages), WorkerAnnouncements(pages)
    consumers.on(booking_leads.QuoteSent)(offers.quote_sent)
    consumers.on(booking_leads.QuoteExpiring)(offers.quote_expiring)
    consumers.on(booking_life.WaitlistOffered)(offers.waitlist_offered)
    consumers.on(booking_quality.NpsRequested)(offers.nps_requested)
    consumers.on(booking_people.CertificateExpiring)(workers.certificate_expiring)
    consumers.on(booking_people.TimeOffDecided)(workers.time_off_decided)
    consumers.on(booking_training.TrainingAssigned)(workers.training_assigned)
    consumers.on(finance.DepositRequested)(money.deposit_requested)
    consumers.on(finance.PaymentFailed)(money.payment_failed)
    consumers.on(finance.PaymentRefunded)(money.payment_refunded)
    consumers.on(finance.InvoiceSent)(money.invoice_sent)
    consumers.on(finance.InvoicePaid)(money.invoice_paid)
    invoices, cards, assets = InvoiceAnnouncements(), CardAnnouncements(pages), CreditAnnouncements(pages)
    consumers.on(finance_automation.InvoiceDueSoon)(invoices.due_soon)
    consumers.on(finance_automation.InvoiceOverdue)(invoices.overdue)
    consumers.on(finance_automation.LateFeeCharged)(invoices.fee_charged)
    consumers.on(finance_automation.LateFeeWaived)(invoices.fee_waived)
    consumers.on(finance_invoicing.InvoiceChanged)(invoices.changed)
    consumers.on(finance_invoicing.CreditNoteIssued)(invoices.credited)
    consumers.on(finance_cards.CardSetupRequested)(cards.setup_requested)
    consumers.on(finance_cards.CardExpiring)(cards.expiring)
    consumers.on(finance_cards.PaymentRetryScheduled)(cards.retry_scheduled)
    consumers.on(finance_cards.PaymentGaveUp)(cards.gave_up)
    consumers.on(finance_credits.CreditGranted)(assets.granted)
    consumers.on(finance_credits.GiftCardSold)(assets.gift_card_sold)
    consumers.on(finance_credits.GiftCardDelivered)(assets.gift_card_delivered)
    consumers.on(finance_credits.SubscriptionStarted)(assets.plan_started)
    consumers.on(finance_credits.SubscriptionCancelled)(assets.plan_cancelled)
    consumers.on(finance_credits.SubscriptionPastDue)(assets.plan_past_due)
    consumers.on(identity.PortalLinkIssued)(PortalAnnouncements(pages).link_issued)
    consumers.on(finance_exports.ExportDead)(file_export)
    consumers.on(finance_exports.ExportReady)(_export_ready)
    return consumers


async def _export_ready(uow: UnitOfWork, event: Received[finance_exports.ExportReady]) -> None:
    await close_export(uow, event)
    await tell_of_export(uow, event)
