"""The events that notification listens to."""

from contracts import booking, finance, identity
from notification.announcements.bookings import BookingAnnouncements
from notification.announcements.money import MoneyAnnouncements
from notification.announcements.pages import Pages
from notification.announcements.portal import PortalAnnouncements
from notification.settings import NotificationSettings
from shared.messaging.consumer import Consumers
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
    consumers.on(booking.VisitStarted)(bookings.started)
    consumers.on(booking.VisitCompleted)(bookings.completed)
    consumers.on(finance.DepositRequested)(money.deposit_requested)
    consumers.on(finance.PaymentFailed)(money.payment_failed)
    consumers.on(finance.PaymentRefunded)(money.payment_refunded)
    consumers.on(finance.InvoiceSent)(money.invoice_sent)
    consumers.on(finance.InvoicePaid)(money.invoice_paid)
    consumers.on(identity.PortalLinkIssued)(PortalAnnouncements(pages).link_issued)
    return consumers
