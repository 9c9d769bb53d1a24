"""The HTTP application of finance."""

from fastapi import FastAPI

from finance.billing.routes import router as billing
from finance.branding.routes import router as branding
from finance.budgets.routes import router as budgets
from finance.bulk.routes import router as bulk
from finance.cards.charge_routes import router as charges
from finance.cards.client_routes import router as client_cards
from finance.cards.routes import router as cards
from finance.cash_snapshots.routes import router as cash_snapshots
from finance.categories.routes import router as expense_categories
from finance.credit_notes.routes import router as credit_notes
from finance.credits.routes import router as client_credit
from finance.desk.invoice_routes import router as invoices
from finance.desk.payment_routes import router as payments
from finance.disputes.routes import router as disputes
from finance.dunning.routes import router as dunning
from finance.editing.routes import router as editing
from finance.expense_imports.routes import router as expense_imports
from finance.expenses.export_routes import router as expense_exports
from finance.expenses.routes import router as expenses
from finance.exports.routes import router as exports
from finance.gift_cards.routes import router as gift_cards
from finance.history.routes import router as history
from finance.instalments.routes import router as instalments
from finance.late_fees.routes import router as late_fees
from finance.ledger.routes import router as ledger
from finance.locks.routes import router as locks
from finance.mileage.routes import router as mileage
from finance.monthly.routes import router as monthly
from finance.pay_pages.deposit_routes import router as deposits
from finance.pay_pages.gift_card_routes import router as pay_gift_cards
from finance.pay_pages.invoice_routes import router as pay_invoices
from finance.pay_runs.routes import router as pay_runs
from finance.pay_runs.worker_routes import router as worker_pay
from finance.payouts.routes import router as payouts
from finance.portal.routes import router as portal
from finance.promotions.routes import router as promotions
from finance.proof.routes import router as proof
from finance.receipts.routes import router as receipts
from finance.reconciliation.routes import router as reconciliation
from finance.recurring.routes import router as recurring
from finance.recurring_expenses.routes import router as recurring_expenses
from finance.reminders.routes import router as reminders
from finance.reports.routes import router as reports
from finance.returns.routes import router as returns
from finance.runtime import start
from finance.scheduled_exports.routes import router as scheduled_exports
from finance.settings import FinanceSettings
from finance.statements.routes import router as statements
from finance.stripe_events.admin_routes import router as stripe_events_admin
from finance.stripe_events.routes import router as stripe_events
from finance.subscriptions.routes import router as subscriptions
from finance.tax_export.routes import router as tax_export
from finance.taxes.routes import router as taxes
from finance.vendors.routes import router as vendors
from shared.storage import Storage
from shared.web.app import build_app


def create_app(settings: FinanceSettings | None = None) -> FastAPI:
    """Return the application; without `settings` they come from the environment."""
    settings = settings or FinanceSettings()
    start(settings)
    app = build_app(
        settings,
        [
            *(payouts, reconciliation),
            *(monthly, recurring, statements),
            *(deposits, pay_invoices, invoices, payments, proof, ledger, taxes, stripe_events),
            stripe_events_admin,
            *(bulk, editing, credit_notes, history),
            *(billing, branding, reminders, late_fees),
            *(charges, cards, client_cards, dunning, disputes),
            *(pay_runs, worker_pay),
            *(locks, returns, tax_export, instalments, cash_snapshots),
            *(reports, exports, scheduled_exports),
            *(
                expense_exports,
                expense_imports,
                expense_categories,
                vendors,
                expenses,
                recurring_expenses,
                budgets,
                mileage,
                receipts,
            ),
            *(client_credit, gift_cards, pay_gift_cards, portal, subscriptions, promotions),
        ],
        title="finance",
        summary="Deposits, payments, refunds, invoices and taxes.",
    )
    app.state.storage = Storage(settings)
    return app
