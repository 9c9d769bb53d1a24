"""HTTP of certificates and of the alerts about workers."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.certificates.alerts import list_alerts
from booking.certificates.models import Certificate
from booking.certificates.schemas import (
    Alert,
    AlertQuery,
    CertificateChange,
    CertificateInput,
    CertificateOut,
    CertificateQuery,
)
from booking.certificates.service import (
    add_certificate,
    certificate_of,
    change_certificate,
    delete_certificate,
    list_certificates,
    show,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin", tags=["workers"], responses=responses(Unauthorized, Forbidden))

Reader = Annotated[StaffCaller, requires("bookings.view", module="module.teams")]
Manager = Annotated[StaffCaller, requires("users.manage", module="module.teams")]


@router.get("/workers/alerts", summary="List alerts about workers")
async def list_the_alerts(uow: Uow, _: Reader, query: Annotated[AlertQuery, Query()]) -> Page[Alert]:
    """Return certificates that run out within 30 days or have, and workers whose last visit is 30 days ago."""
    return await list_alerts(uow, query)


@router.get("/certificates", summary="List certificates")
async def list_the_certificates(
    uow: Uow, _: Reader, query: Annotated[CertificateQuery, Query()]
) -> Page[CertificateOut]:
    """Return the certificates that match, the first to expire first unless asked."""
    return await list_certificates(uow, query)


@router.post("/certificates", status_code=201, summary="Add a certificate")
async def add_the_certificate(
    uow: Uow, _: Manager, wanted: CertificateInput, response: Response
) -> CertificateOut:
    """Write down a worker's certificate. A renewed one is another certificate, so that the days between count."""
    certificate = await add_certificate(uow, wanted)
    response.headers["Location"] = f"/v1/admin/certificates/{certificate.id}"
    return await _answer(uow, certificate, response)


@router.get("/certificates/{certificate_id}", summary="Show a certificate", responses=responses(NotFound))
async def get_certificate(uow: Uow, _: Reader, certificate_id: UUID, response: Response) -> CertificateOut:
    """Return one certificate; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await certificate_of(uow, certificate_id), response)


@router.patch(
    "/certificates/{certificate_id}",
    summary="Change a certificate",
    responses=responses(NotFound, PreconditionFailed),
)
async def update_certificate(
    request: Request, uow: Uow, _: Manager, certificate_id: UUID, change: CertificateChange, response: Response
) -> CertificateOut:
    """Change what the body names."""
    certificate = await _to_change(uow, certificate_id, request)
    await change_certificate(uow, certificate, change)
    return await _answer(uow, certificate, response)


@router.delete(
    "/certificates/{certificate_id}",
    status_code=204,
    summary="Delete a certificate",
    responses=responses(NotFound, PreconditionFailed),
)
async def remove_certificate(request: Request, uow: Uow, _: Manager, certificate_id: UUID) -> None:
    """Delete a certificate that was written down by mistake."""
    await delete_certificate(uow, await _to_change(uow, certificate_id, request))


async def _to_change(uow: UnitOfWork, certificate_id: UUID, request: Request) -> Certificate:
    certificate = await certificate_of(uow, certificate_id, lock=True)
    check_if_match(request, certificate.version)
    return certificate


async def _answer(uow: UnitOfWork, certificate: Certificate, response: Response) -> CertificateOut:
    set_etag(response, certificate.version)
    return (await show(uow, [certificate]))[0]
