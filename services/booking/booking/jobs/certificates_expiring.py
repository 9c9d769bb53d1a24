"""Tell of certificates that run out, once for each expiry."""

from sqlalchemy.orm import aliased
from sqlmodel import col, exists, or_, select

from booking.certificates.models import Certificate
from booking.certificates.rules import WARNED_AHEAD
from booking.workers.models import Worker
from contracts.booking import CrewMember
from contracts.booking_people import CertificateExpiring
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 200


async def warn_of_expiry(context: JobContext) -> int:
    """Tell of up to a batch of certificates in each organization and return how many."""
    return await context.each_organization(_warn_batch, module="module.teams")


async def _warn_batch(company: Organization, uow: UnitOfWork) -> int:
    today = local_today(company.timezone)
    newer = aliased(Certificate)
    renewed = exists().where(
        col(newer.worker_id) == col(Certificate.worker_id),
        col(newer.kind) == col(Certificate.kind),
        or_(col(newer.expires_on).is_(None), col(newer.expires_on) > col(Certificate.expires_on)),
    )
    statement = (
        select(Certificate, Worker)
        .join(Worker, col(Worker.id) == col(Certificate.worker_id))
        .where(
            col(Worker.active),
            col(Certificate.expires_on).between(today, today + WARNED_AHEAD),
            col(Certificate.warned_for).is_distinct_from(col(Certificate.expires_on)),
            ~renewed,
        )
        .order_by(col(Certificate.expires_on), col(Certificate.id))
        .limit(BATCH)
        .with_for_update(of=Certificate, skip_locked=True)
    )
    rows = (await uow.session.exec(statement)).all()
    for certificate, worker in rows:
        certificate.warned_for = certificate.expires_on
        certificate.touch()
        told = certificate.model_dump(include={"kind", "number", "expires_on"})
        person = worker.model_dump(include={"name", "phone", "email", "locale"})
        event = CertificateExpiring(
            certificate_id=certificate.id, worker=CrewMember(worker_id=worker.id, **person), **told
        )
        uow.publish(event, version=certificate.version)
    return len(rows)


CERTIFICATES_EXPIRING = Job("certificates-expiring", warn_of_expiry, every_seconds=3_600)
