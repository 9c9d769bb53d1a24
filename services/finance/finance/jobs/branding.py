"""`branding-cleanup`: the files of logos that were replaced or taken away go."""

from finance.branding.service import remove_old_files
from finance.settings import FinanceSettings
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization
from shared.storage import Storage


async def clean_logos(context: JobContext) -> int:
    """Remove the files of former logos and of uploads that broke off; return how many."""
    assert isinstance(context.settings, FinanceSettings)  # noqa: S101 - the job is finance's
    files = Storage(context.settings)

    async def clean(_: Organization, uow: UnitOfWork) -> int:
        return await remove_old_files(uow, files)

    return await context.each_organization(clean)
