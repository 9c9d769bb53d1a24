"""Put the waiting visits of a client on one invoice."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, update
from sqlmodel import col, select

from contracts.base import Contact
from contracts.booking import Price
from finance.collected.models import CollectedVisit
from finance.collected.rules import sum_prices
from finance.deposits.service import hold_deposits
from finance.invoices.create import NewInvoice, create_invoice
from finance.invoices.lines import NewLine
from finance.invoices.models import Invoice
from finance.monthly.schemas import FromVisits
from shared.clock import day_bounds, now
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.errors import Conflict
from shared.logging import get_logger
from shared.organizations import Organization

log = get_logger(__name__)
MOST_VISITS = 500
MOST_CLIENTS = 50


class NoVisitsWaiting(Conflict):
    """None of the wanted visits waits for an invoice."""

    slug = "no-visits-waiting"
    title = "There is nothing to invoice"


class NothingToCharge(Conflict):
    """The visits come to nothing, or to less."""

    slug = "nothing-to-charge"
    title = "The visits come to no charge"


def is_waiting() -> list[ColumnElement[bool]]:
    """Return the conditions on a visit that may be invoiced."""
    return [col(CollectedVisit.invoice_id).is_(None), col(CollectedVisit.reopened).is_(False)]


async def invoice_from_visits(uow: UnitOfWork, wanted: FromVisits) -> Invoice:
    """Invoice a client's waiting visits now.

    Raises:
        NoVisitsWaiting: none of them waits.
        NothingToCharge: they come to nothing or less.
    """
    chosen = (
        col(CollectedVisit.booking_id).in_(wanted.booking_ids)
        if wanted.booking_ids is not None
        else col(CollectedVisit.served_on) <= wanted.until
    )
    visits = await _take(uow, wanted.client_id, chosen, *is_waiting())
    missing = set(wanted.booking_ids or ()) - {visit.booking_id for visit in visits}
    if not visits or missing:
        some = f" Not waiting: {', '.join(sorted(map(str, missing))[:5])}." if missing else ""
        raise NoVisitsWaiting(f"Not all of these visits wait for an invoice: look at the list again.{some}")
    invoice = await _invoice(uow, visits, send=wanted.send)
    uow.audit("invoice.from_visits", "invoice", invoice.id, visits=len(visits), number=invoice.number)
    return invoice


async def invoice_last_month(uow: UnitOfWork, company: Organization, today: date) -> int:
    """Make the invoices of the months before, each client's in a part of its own; return how many.

    A visit that was collected after the first day of a month waits for the next one's invoice. Clients whose
    invoice could not be made come last the next time, so that they hold up no others.
    """
    month = today.replace(day=1)
    done_by = day_bounds(month, company.timezone)[1]
    timely: list[Any] = [
        *is_waiting(),
        col(CollectedVisit.held).is_(False),
        col(CollectedVisit.served_on) < month,
        col(CollectedVisit.created_at) < done_by,
    ]
    clients = (
        select(CollectedVisit.client_id)
        .where(*timely)
        .group_by(col(CollectedVisit.client_id))
        .having(func.sum(CollectedVisit.total_cents) > 0)
        .order_by(func.max(CollectedVisit.failed_at).nulls_first(), col(CollectedVisit.client_id))
        .limit(MOST_CLIENTS)
    )
    done = 0
    for client_id in (await uow.session.exec(clients)).all():
        try:
            async with part_of(uow) as part:
                visits = await _take(part, client_id, *timely)
                if visits:
                    await _invoice(part, visits, send=True)
                    done += 1
        except Exception as error:  # noqa: BLE001 - the next run tries again; the others must go on
            log.warning("no monthly invoice", client_id=str(client_id), error=repr(error))
            failed = update(CollectedVisit).where(col(CollectedVisit.client_id) == client_id, *timely)
            await uow.session.execute(
                failed.values(failed_at=now()), execution_options={"synchronize_session": False}
            )
    return done


async def _take(uow: UnitOfWork, client_id: UUID, *conditions: ColumnElement[bool]) -> Sequence[CollectedVisit]:
    statement = (
        select(CollectedVisit)
        .where(col(CollectedVisit.client_id) == client_id, *conditions)
        .order_by(col(CollectedVisit.served_on), col(CollectedVisit.booking_id), col(CollectedVisit.revision))
        .limit(MOST_VISITS)
    )
    found = (await uow.session.exec(statement)).all()
    await hold_deposits(uow, {visit.booking_id for visit in found})
    # Again, and held: another runner may have taken some meanwhile.
    held = statement.with_for_update().execution_options(populate_existing=True)
    ids = {visit.booking_id for visit in found}
    return [visit for visit in (await uow.session.exec(held)).all() if visit.booking_id in ids]


async def _invoice(uow: UnitOfWork, visits: Sequence[CollectedVisit], *, send: bool) -> Invoice:
    if sum(visit.total_cents for visit in visits) <= 0:
        raise NothingToCharge(f"The visits of {visits[-1].client_name} come to no charge: there is no invoice.")
    prices = [Price.model_validate(visit.price) for visit in visits]
    addresses = {visit.address for visit in visits}
    new = NewInvoice(
        client=Contact.model_validate(visits[-1].client),
        source="monthly",
        currency=visits[-1].currency,
        lines=[
            NewLine(
                line.description,
                line.amount_cents,
                line.quantity,
                kind=line.kind,
                booking_id=visit.booking_id,
                service=visit.service,
                served_on=visit.served_on,
            )
            for visit, price in zip(visits, prices, strict=True)
            for line in price.lines
        ],
        taxes=sum_prices(prices),
        service_address=addresses.pop() if len(addresses) == 1 else None,
    )
    invoice = await create_invoice(uow, new, send=send)
    for visit in visits:
        visit.invoice_id, visit.held = invoice.id, False
    await uow.session.flush()
    return invoice
