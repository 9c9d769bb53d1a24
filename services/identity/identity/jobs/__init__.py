"""The periodic jobs of identity, by name."""

from identity.jobs.audit_retention import prune_audit_log
from identity.jobs.session_prune import prune_sessions
from shared.jobs import Job

JOBS: dict[str, Job] = {
    job.name: job
    for job in (
        Job("audit-retention", prune_audit_log, every_seconds=86_400),
        Job("session-prune", prune_sessions, every_seconds=3_600),
    )
}
