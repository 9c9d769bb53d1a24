"""The periodic jobs of finance, by name."""

from finance.jobs.branding import clean_logos
from finance.jobs.cards import warn_of_expiry
from finance.jobs.disputes import hear_of_disputes
from finance.jobs.dunning import dun
from finance.jobs.erasure import erase_clients
from finance.jobs.gift_cards import deliver_gift_cards
from finance.jobs.ledger_check import check_ledger
from finance.jobs.overdue import follow_unpaid
from finance.jobs.reconcile import reconcile_stripe
from finance.jobs.recurring import make_invoices
from finance.jobs.scheduled_exports import make_exports
from finance.jobs.spending import clean_receipts, record_recurring, watch
from finance.jobs.stripe_events import prune_stripe_events
from finance.jobs.subscriptions import bill_subscriptions
from finance.jobs.tax_deadlines import tell_deadlines
from shared.jobs import Job

JOBS: dict[str, Job] = {
    "subscriptions": Job("subscriptions", bill_subscriptions, every_seconds=600),
    "gift-cards": Job("gift-cards", deliver_gift_cards, every_seconds=600),
    "client-erasure": Job("client-erasure", erase_clients, every_seconds=86_400),
    "ledger-check": Job("ledger-check", check_ledger, every_seconds=3600),
    "stripe-reconcile": Job("stripe-reconcile", reconcile_stripe),
    "stripe-events-prune": Job("stripe-events-prune", prune_stripe_events, every_seconds=3600),
    "disputes": Job("disputes", hear_of_disputes, every_seconds=3600),
    "dunning": Job("dunning", dun),
    "card-expiry": Job("card-expiry", warn_of_expiry, every_seconds=3600),
    "tax-deadlines": Job("tax-deadlines", tell_deadlines, every_seconds=21_600),
    "recurring-expenses": Job("recurring-expenses", record_recurring, every_seconds=600),
    "receipts-cleanup": Job("receipts-cleanup", clean_receipts, every_seconds=86_400),
    "branding-cleanup": Job("branding-cleanup", clean_logos, every_seconds=86_400),
    "budget-watch": Job("budget-watch", watch, every_seconds=900),
    "invoice-overdue": Job("invoice-overdue", follow_unpaid),
    "recurring-invoices": Job("recurring-invoices", make_invoices),
    "scheduled-exports": Job("scheduled-exports", make_exports),
}
