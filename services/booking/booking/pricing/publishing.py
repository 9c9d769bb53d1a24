"""Publishing price lists: each publication is a new version, and an old one comes back as a new one."""

from sqlalchemy import or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.pricing.admin_schemas import Preview, PreviewRequest, PriceListOut, VersionOut, VersionQuery
from booking.pricing.economy import ECONOMY
from booking.pricing.estimate import calculate
from booking.pricing.lists import check_request
from booking.pricing.models import PublishedPrices
from booking.pricing.price_list import PriceDocument, PriceList
from booking.pricing.service import price
from booking.tax_profiles.service import taxes_on
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Invalid, NotFound, PreconditionFailed
from shared.organizations import Organization

SORTS = {"version": Sort(col(PublishedPrices.version), int)}


async def current(uow: UnitOfWork) -> PriceListOut:
    """Return the price list in force."""
    row = await _latest(uow)
    return show(row) if row else _built_in()


async def version_of(uow: UnitOfWork, version: int) -> PriceListOut:
    """Return one version.

    Raises:
        NotFound: there is none of that number.
    """
    row = (
        await uow.session.exec(select(PublishedPrices).where(col(PublishedPrices.version) == version))
    ).one_or_none()
    if row is not None:
        return show(row)
    if version == ECONOMY.version:
        return _built_in()
    raise NotFound(f"There is no version {version} of the price list.")


async def versions(uow: UnitOfWork, query: VersionQuery) -> Page[VersionOut]:
    """Return a page of what was published; until anything is, the built-in list stands there alone."""
    statement = select(PublishedPrices)
    if query.q:
        texts = (PublishedPrices.name, PublishedPrices.note, PublishedPrices.published_by)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(PublishedPrices.id))
    if not rows and not query.q and not query.cursor:
        return Page(items=[VersionOut(version=ECONOMY.version, name=ECONOMY.name)])
    return Page(items=[VersionOut.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)


async def publish(uow: UnitOfWork, document: PriceDocument, note: str | None, *, after: int) -> PriceListOut:
    """Put a price list in force, as the version after `after`; bookings keep the version they were priced by.

    Raises:
        PreconditionFailed: somebody published another one at this moment.
    """
    by = uow.caller.actor if uow.caller else "system"
    if after == ECONOMY.version and await _latest(uow) is None:
        built_in = PriceDocument.model_validate(ECONOMY.model_dump(exclude={"version"}))
        uow.session.add(_row(uow, ECONOMY.version, built_in, by="built-in", note=None))
    row = _row(uow, after + 1, document, by=by, note=note)
    uow.session.add(row)
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise PreconditionFailed(
            "Somebody published another price list at this moment. Load it and repeat your change."
        ) from error
    uow.audit("price_list.publish", "price_list", row.id, version=row.version, name=row.name)
    return show(row)


async def preview(uow: UnitOfWork, company: Organization, wanted: PreviewRequest) -> Preview:
    """Return what the work would cost by the unpublished list, and what it does now; zones and codes left out.

    Raises:
        Invalid: the unpublished list doesn't have what is wanted.
        Unavailable: the organization's taxes are not known yet.
    """
    work = wanted.request.model_copy(update={"promo_code": None, "postal_code": None})
    prices = PriceList.model_validate({**wanted.document.model_dump(), "version": 0})
    check_request(work, prices, at="body.request")
    taxes = await taxes_on(uow, local_today(company.timezone))
    then = calculate(work, taxes=taxes, currency=company.currency, prices=prices)
    try:
        present = await price(uow, company, work)
    except Invalid:
        present = None
    return Preview(then=then, now=present)


def show(row: PublishedPrices) -> PriceListOut:
    """Return the wire shape of a version."""
    return PriceListOut.model_validate(row.model_dump())


async def _latest(uow: UnitOfWork) -> PublishedPrices | None:
    statement = select(PublishedPrices).order_by(col(PublishedPrices.version).desc()).limit(1)
    return (await uow.session.exec(statement)).first()


def _row(uow: UnitOfWork, version: int, document: PriceDocument, *, by: str, note: str | None) -> PublishedPrices:
    return PublishedPrices(
        org_id=uow.org_id,
        version=version,
        name=document.name,
        document=document.model_dump(mode="json"),
        published_at=now(),
        published_by=by,
        note=note,
    )


def _built_in() -> PriceListOut:
    document = PriceDocument.model_validate(ECONOMY.model_dump(exclude={"version"}))
    return PriceListOut(version=ECONOMY.version, name=ECONOMY.name, document=document)
