"""`ledger-check`: prove that the ledger balances and equals the documents."""

from finance.proof.opening import open_books
from finance.proof.service import needs_proof, prove
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization


async def check_ledger(context: JobContext) -> int:
    """Open the books where that wasn't done, then prove those that moved, and all once a day; return how many."""

    async def check(company: Organization, uow: UnitOfWork) -> int:
        await open_books(context.database, company)
        if not await needs_proof(uow):
            return 0
        await prove(uow)
        return 1

    return await context.each_organization(check)
