"""`ledger-check`: prove that the ledger balances and equals the documents."""

from finance.proof.opening import open_books
from finance.proof.service import prove
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization


async def check_ledger(context: JobContext) -> int:
    """Open the books where that wasn't done, then prove them; return how many organizations were proven."""

    async def check(company: Organization, uow: UnitOfWork) -> int:
        await open_books(context.database, company)
        await prove(uow)
        return 1

    return await context.each_organization(check)
