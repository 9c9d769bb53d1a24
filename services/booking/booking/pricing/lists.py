"""Price lists by organization and version: read once, then kept in the process, since none ever changes."""

from collections import OrderedDict
from uuid import UUID

from sqlmodel import col, select

from booking.pricing.economy import ECONOMY
from booking.pricing.models import PublishedPrices
from booking.pricing.price_list import PriceList
from booking.pricing.schemas import EstimateRequest
from shared.database import UnitOfWork
from shared.errors import Invalid, NotFound

MOST_KEPT = 500
_kept: OrderedDict[UUID, PriceList] = OrderedDict()
"""By the row's id rather than its number: the number of a publication that was rolled back is given again."""


async def prices_of(uow: UnitOfWork, version: int | None = None) -> PriceList:
    """Return the organization's price list in force, or a version that was.

    Raises:
        NotFound: there is no such version.
    """
    statement = select(PublishedPrices.id).order_by(col(PublishedPrices.version).desc()).limit(1)
    if version is not None:
        statement = statement.where(col(PublishedPrices.version) == version)
    row_id = (await uow.session.exec(statement)).first()
    if row_id is not None:
        return await _read(uow, row_id)
    if version in (None, ECONOMY.version):
        return ECONOMY
    raise NotFound(f"There is no version {version} of the price list.")


async def _read(uow: UnitOfWork, row_id: UUID) -> PriceList:
    if (kept := _kept.get(row_id)) is not None:
        _kept.move_to_end(row_id)
        return kept
    row = (await uow.session.exec(select(PublishedPrices).where(col(PublishedPrices.id) == row_id))).one()
    prices = PriceList.model_validate({**row.document, "version": row.version})
    _kept[row_id] = prices
    while len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)
    return prices


def check_request(wanted: EstimateRequest, prices: PriceList, *, at: str = "body") -> None:
    """Refuse what the list does not sell.

    Args:
        at: where in the request the wanted work is, for the errors.

    Raises:
        Invalid: an unknown service, frequency or add-on, or too many of one; `errors` names each.
    """
    errors: list[dict[str, str]] = []

    def wrong(field: str, message: str) -> None:
        errors.append({"field": f"{at}.{field}", "message": message})

    services = [service.key for service in prices.services if service.active]
    if wanted.service not in services:
        wrong("service", f"there is no service {wanted.service!r}; choose from {', '.join(services)}")
    if wanted.frequency not in prices.frequencies_by_key:
        wrong("frequency", f"is not offered; choose from {', '.join(prices.frequencies_by_key)}")
    offered = {add_on.key: add_on for add_on in prices.add_ons if add_on.active}
    for key, count in wanted.add_ons.items():
        if key not in offered:
            wrong("add_ons", f"there is no add-on {key!r}; choose from {', '.join(offered) or 'none'}")
        elif count > offered[key].most:
            wrong("add_ons", f"at most {offered[key].most} of {key!r} can be booked")
    if errors:
        raise Invalid(f"{errors[0]['field']}: {errors[0]['message']}.", errors=errors)
