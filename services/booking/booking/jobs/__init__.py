"""The periodic jobs of booking, by name."""

from booking.jobs.pending_release import PENDING_RELEASE
from booking.jobs.stale_proposals import STALE_PROPOSALS
from booking.jobs.training_renewals import TRAINING_RENEWALS
from booking.jobs.worker_rates import WORKER_RATES
from shared.jobs import Job

JOBS: dict[str, Job] = {
    job.name: job for job in (PENDING_RELEASE, TRAINING_RENEWALS, WORKER_RATES, STALE_PROPOSALS)
}
