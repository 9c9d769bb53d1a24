"""The periodic jobs of booking, by name."""

from booking.jobs.announce import ANNOUNCE
from booking.jobs.certificates_expiring import CERTIFICATES_EXPIRING
from booking.jobs.late_check_in import LATE_CHECK_IN
from booking.jobs.leads_nurture import LEADS_NURTURE
from booking.jobs.leads_rescore import LEADS_RESCORE
from booking.jobs.nps_due import NPS_DUE
from booking.jobs.pending_release import PENDING_RELEASE
from booking.jobs.quality_clocks import QUALITY_CLOCKS
from booking.jobs.quote_expiry import QUOTE_EXPIRY
from booking.jobs.retention import RETENTION
from booking.jobs.series_materialise import SERIES_MATERIALISE
from booking.jobs.stale_proposals import STALE_PROPOSALS
from booking.jobs.storage_cleanup import STORAGE_CLEANUP
from booking.jobs.timezone_check import TIMEZONE_CHECK
from booking.jobs.training_renewals import TRAINING_RENEWALS
from booking.jobs.waitlist_offers import WAITLIST_OFFERS
from booking.jobs.worker_rates import WORKER_RATES
from shared.jobs import Job

JOBS: dict[str, Job] = {
    job.name: job
    for job in (
        ANNOUNCE,
        LATE_CHECK_IN,
        LEADS_NURTURE,
        LEADS_RESCORE,
        NPS_DUE,
        PENDING_RELEASE,
        QUALITY_CLOCKS,
        QUOTE_EXPIRY,
        RETENTION,
        SERIES_MATERIALISE,
        STALE_PROPOSALS,
        STORAGE_CLEANUP,
        TIMEZONE_CHECK,
        TRAINING_RENEWALS,
        WAITLIST_OFFERS,
        WORKER_RATES,
        CERTIFICATES_EXPIRING,
    )
}
