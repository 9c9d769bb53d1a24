"""Read a period from Stripe and compare it with the ledger."""

from finance.payouts.learning import learn_payouts
from finance.reconciliation.compare import bounds
from finance.reconciliation.models import StripeReconciliation
from finance.reconciliation.service import keep_run
from finance.reports.periods import Span
from finance.stripe_money.movements import learn
from finance.stripe_money.reading import movements_between
from shared.clock import now
from shared.database import Database
from shared.organizations import Organization


async def reconcile(
    database: Database, company: Organization, span: Span, *, nightly: bool
) -> StripeReconciliation:
    """Learn of the period's movements and payouts, then compare; no transaction is open while Stripe is read.

    Raises:
        stripe.StripeError: Stripe could not be read; nothing was compared.
    """
    read_at = now()
    start, until = bounds(span, company.timezone)
    await learn_payouts(database, company.id, start)
    told = [movement async for movement in movements_between(start, min(until, read_at))]
    async with database.unit_of_work(company.id) as uow:
        await learn(uow, told)
    async with database.unit_of_work(company.id) as uow:
        return await keep_run(uow, span, read_at, nightly=nightly)
