"""Rules of certificates."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, literal_column, or_
from sqlmodel import col, select

from booking.certificates.models import Certificate
from booking.certificates.rules import WARNED_AHEAD, CertificateState, state_of
from booking.certificates.schemas import CertificateChange, CertificateInput, CertificateOut, CertificateQuery
from booking.workers.models import Worker
from booking.workers.service import worker_of
from shared.clock import local_today
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Invalid, NotFound
from shared.organizations import organization

_EXPIRY = func.coalesce(col(Certificate.expires_on), literal_column("CAST('infinity' AS date)"))
SORTS = {"expires_on": Sort(_EXPIRY, date)}


async def certificate_of(uow: UnitOfWork, certificate_id: UUID, *, lock: bool = False) -> Certificate:
    """Return a certificate, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such certificate.
    """
    return await row_of(uow, Certificate, certificate_id, "There is no such certificate.", lock=lock)


async def list_certificates(uow: UnitOfWork, query: CertificateQuery) -> Page[CertificateOut]:
    """Return a page of the certificates that match."""
    today = local_today((await organization(uow)).timezone)
    statement = select(Certificate).join(Worker, col(Worker.id) == col(Certificate.worker_id))
    if query.q:
        texts = (Certificate.kind, Certificate.number, Worker.name)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    if query.worker_id is not None:
        statement = statement.where(col(Certificate.worker_id) == query.worker_id)
    if query.kind is not None:
        statement = statement.where(col(Certificate.kind) == query.kind)
    if query.state is not None:
        bounds = {
            CertificateState.VALID: [today + WARNED_AHEAD < _EXPIRY],
            CertificateState.EXPIRING: [today <= _EXPIRY, today + WARNED_AHEAD >= _EXPIRY],
            CertificateState.EXPIRED: [today > _EXPIRY],
        }
        statement = statement.where(*bounds[query.state])
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Certificate.id))
    return Page(items=await show(uow, rows), next_cursor=cursor)


async def show(uow: UnitOfWork, certificates: Sequence[Certificate]) -> list[CertificateOut]:
    """Return the wire shape of certificates; the names are read in one statement."""
    today = local_today((await organization(uow)).timezone)
    ids = {certificate.worker_id for certificate in certificates}
    names = dict((await uow.session.exec(select(Worker.id, Worker.name).where(col(Worker.id).in_(ids)))).all())
    return [
        CertificateOut.model_validate(
            one.model_dump() | {"worker_name": names[one.worker_id], "state": state_of(one.expires_on, today)}
        )
        for one in certificates
    ]


async def add_certificate(uow: UnitOfWork, wanted: CertificateInput) -> Certificate:
    """Add a certificate to a worker.

    Raises:
        Invalid: there is no such worker.
    """
    try:
        await worker_of(uow, wanted.worker_id)
    except NotFound as error:
        raise Invalid.field("body.worker_id", error.detail) from error
    certificate = Certificate(org_id=uow.org_id, **wanted.model_dump())
    uow.session.add(certificate)
    await uow.session.flush()
    uow.audit("certificate.create", "worker", wanted.worker_id, kind=wanted.kind, number=wanted.number)
    return certificate


async def change_certificate(uow: UnitOfWork, certificate: Certificate, change: CertificateChange) -> None:
    """Carry out a change of a locked certificate; what is the same already is no change.

    Raises:
        Invalid: it would expire before it is issued.
    """
    wanted = change.model_dump(exclude_unset=True)
    different = {name for name, value in wanted.items() if getattr(certificate, name) != value}
    if not different:
        return
    certificate.sqlmodel_update({name: wanted[name] for name in different})
    if certificate.issued_on and certificate.expires_on and certificate.expires_on < certificate.issued_on:
        raise Invalid.field("body.expires_on", "It must not expire before it is issued.")
    certificate.touch()
    await uow.session.flush()
    uow.audit("certificate.update", "worker", certificate.worker_id, changed=sorted(different))


async def delete_certificate(uow: UnitOfWork, certificate: Certificate) -> None:
    """Delete a certificate that was written down by mistake."""
    await uow.session.delete(certificate)
    uow.audit("certificate.delete", "worker", certificate.worker_id, kind=certificate.kind)
