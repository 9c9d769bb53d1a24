"""Which event types exist and which service listens to which: the whole topology, as data."""

from contracts import (
    booking,
    booking_field,
    booking_leads,
    booking_life,
    booking_people,
    booking_quality,
    booking_series,
    booking_stock,
    booking_training,
    finance,
    finance_automation,
    finance_cards,
    finance_credits,
    finance_expenses,
    finance_exports,
    finance_invoicing,
    finance_ledger,
    finance_pay,
    finance_taxes,
    identity,
    notification,
    platform,
)
from contracts.base import Event

CONTEXTS = (
    identity,
    booking,
    booking_leads,
    booking_field,
    booking_life,
    booking_people,
    booking_life,
    booking_quality,
    booking_series,
    booking_stock,
    booking_training,
    finance,
    finance_taxes,
    finance_expenses,
    finance_ledger,
    finance_pay,
    finance_automation,
    finance_cards,
    finance_exports,
    finance_credits,
    finance_invoicing,
    notification,
    platform,
)

EVENTS: dict[str, type[Event]] = {
    model.TYPE: model
    for context in CONTEXTS
    for model in vars(context).values()
    if isinstance(model, type) and issubclass(model, Event) and "TYPE" in vars(model)
}

SERVICES = ("identity", "booking", "finance", "notification", "integration")

_ORGANIZATIONS = (identity.OrganizationCreated, identity.OrganizationUpdated)

SUBSCRIPTIONS: dict[str, tuple[type[Event], ...]] = {
    "identity": (
        platform.AuditRecorded,
        booking.WorkerCreated,
        booking.WorkerUpdated,
        booking.ClientCreated,
        booking.ClientUpdated,
        booking.ClientMerged,
        booking.ClientErased,
    ),
    "booking": (
        *_ORGANIZATIONS,
        finance.TaxProfileChanged,
        finance.PaymentSucceeded,
        finance.PaymentRefunded,
        booking.BookingRequested,
        booking.VisitCompleted,
        booking_leads.LeadCreated,
        booking_leads.LeadStatusChanged,
        booking_leads.QuoteSent,
    ),
    "finance": (
        *_ORGANIZATIONS,
        booking.ClientCreated,
        booking.ClientUpdated,
        booking.ClientMerged,
        booking.ClientErased,
        booking.BookingRequested,
        booking.BookingCancelled,
        booking_life.BookingChanged,
        booking_life.BookingNoShow,
        booking.VisitCompleted,
        booking_life.VisitReopened,
        booking_leads.ReferralEarned,
        finance.InvoiceSent,
        booking.WorkerCreated,
        booking.WorkerUpdated,
        booking_field.TimeEntryApproved,
        booking_field.TimeEntryReopened,
        notification.ExportRetryRequested,
        booking_stock.PurchaseOrderReceived,
    ),
    "notification": (
        *_ORGANIZATIONS,
        booking.BookingRequested,
        booking.BookingConfirmed,
        booking.BookingCancelled,
        booking.BookingRescheduled,
        booking.CrewChanged,
        booking_life.BookingNoShow,
        booking_field.VisitOnTheWay,
        booking.VisitStarted,
        booking.VisitCompleted,
        booking_quality.ReviewReplied,
        booking_quality.NpsRequested,
        booking_leads.QuoteSent,
        booking_leads.QuoteExpiring,
        booking_life.WaitlistOffered,
        booking_people.CertificateExpiring,
        booking_people.TimeOffDecided,
        booking_training.TrainingAssigned,
        finance.DepositRequested,
        finance.PaymentFailed,
        finance.PaymentRefunded,
        finance.InvoiceSent,
        finance.InvoicePaid,
        identity.PortalLinkIssued,
        finance_exports.ExportReady,
        finance_exports.ExportDead,
    ),
    "integration": _ORGANIZATIONS,
}
"""Queue of a service -> the events it is bound to. Every publisher declares all of them before it publishes,
so that no event is lost because its consumer has not started yet."""
