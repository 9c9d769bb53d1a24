"""Agree on subscriptions, change and end them, and bill their periods."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from contracts.finance_credits import (
    SubscriptionCancelled,
    SubscriptionChanged,
    SubscriptionPastDue,
    SubscriptionStarted,
)
from finance.clients.models import Client
from finance.clients.service import contact_of, known_as
from finance.invoices.create import NewInvoice, create_invoice
from finance.invoices.lines import NewLine
from finance.invoices.models import Invoice
from finance.subscriptions.models import Subscription, SubscriptionPeriod
from finance.subscriptions.rules import period_from, price_of
from finance.subscriptions.schemas import SubscriptionChange, SubscriptionInput, SubscriptionQuery
from finance.subscriptions.words import described
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.database.parts import part_of
from shared.errors import Conflict, Invalid
from shared.language import language_of
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)

SORTS = {
    "created_at": Sort(col(Subscription.created_at), datetime),
    "client_name": Sort(col(Subscription.client_name), str),
}

BACK = timedelta(days=31)
"""How long ago a plan may have begun: each period since then is billed at once."""

_ERASED = select(Client.id).where(col(Client.erased_at).is_not(None))


class SeriesTaken(Conflict):
    """The recurring visits have a plan already."""


class SubscriptionEnded(Conflict):
    """The plan was cancelled."""

    slug = "subscription-ended"
    title = "The plan was cancelled"


async def start(uow: UnitOfWork, wanted: SubscriptionInput) -> Subscription:
    """Agree on a plan; its first period is billed by the job `subscriptions`.

    Raises:
        Invalid: there is no such client, a monthly plan has no price, or it began more than a month ago.
        SeriesTaken: the recurring visits have one.
    """
    if wanted.mode == "monthly" and wanted.price_cents == 0:
        raise Invalid.field("body.price_cents", "A monthly plan needs a price.")
    client = await contact_of(uow, wanted.client_id)
    today = local_today((await organization(uow)).timezone)
    first = wanted.starts_on or today
    if first < today - BACK:
        raise Invalid.field("body.starts_on", "A plan can't begin more than a month ago.")
    told = wanted.model_dump(exclude={"client_id", "starts_on"}) | {"client_id": client.client_id}
    row = Subscription(org_id=uow.org_id, client_name=client.name, starts_on=first, next_period_on=first, **told)
    try:
        async with uow.session.begin_nested():
            uow.session.add(row)
    except IntegrityError as error:
        raise SeriesTaken("These recurring visits have a plan already. Cancel it first.") from error
    uow.publish(SubscriptionStarted(**await picture(uow, row)), version=row.version)
    uow.audit("subscription.start", "subscription", row.id, mode=row.mode, price_cents=row.price_cents)
    return row


async def change(uow: UnitOfWork, row: Subscription, wanted: SubscriptionChange) -> None:
    """Change a held plan; another price counts from the next period that is billed.

    Raises:
        SubscriptionEnded: it was cancelled.
    """
    _check_running(row)
    if wanted.price_cents is not None and row.mode == "monthly":
        row.next_price_cents = wanted.price_cents
    if wanted.auto_charge is not None:
        row.auto_charge = wanted.auto_charge
    if wanted.paused is not None and wanted.paused != (row.status == "paused"):
        if not wanted.paused:
            today = local_today((await organization(uow)).timezone)
            row.next_period_on = max(row.next_period_on, today)
        row.status = "paused" if wanted.paused else "active"
    row.touch()
    uow.publish(SubscriptionChanged(**await picture(uow, row)), version=row.version)
    uow.audit("subscription.change", "subscription", row.id, **wanted.model_dump(exclude_none=True))


async def cancel(uow: UnitOfWork, row: Subscription, *, at_period_end: bool) -> None:
    """End a held plan, with the period that is paid or today.

    Raises:
        SubscriptionEnded: it was cancelled before.
    """
    _check_running(row)
    today = local_today((await organization(uow)).timezone)
    ends = max(row.next_period_on - timedelta(days=1), today) if at_period_end else today
    row.status, row.cancelled_at, row.ends_on = "cancelled", now(), ends
    row.touch()
    uow.publish(SubscriptionCancelled(**await picture(uow, row)), version=row.version)
    uow.audit("subscription.cancel", "subscription", row.id, ends_on=ends.isoformat())


async def end_plans(uow: UnitOfWork, client_id: UUID) -> None:
    """End the plans of a client who was erased, today."""
    theirs = select(Subscription).where(
        col(Subscription.client_id) == client_id, col(Subscription.status) != "cancelled"
    )
    for row in (await uow.session.exec(theirs.with_for_update())).all():
        await cancel(uow, row, at_period_end=False)


def _check_running(row: Subscription) -> None:
    if row.status == "cancelled":
        raise SubscriptionEnded("This plan was cancelled. Agree on a new one.")


async def covers(uow: UnitOfWork, series_id: UUID | None, day: date) -> bool:
    """Tell whether a visit of recurring visits is paid by a monthly plan that is not paused."""
    if series_id is None:
        return False
    statement = select(Subscription.id).where(
        col(Subscription.series_id) == series_id,
        col(Subscription.mode) == "monthly",
        col(Subscription.status) != "paused",
        col(Subscription.starts_on) <= day,
        or_(col(Subscription.ends_on).is_(None), col(Subscription.ends_on) >= day),
    )
    return (await uow.session.exec(statement.limit(1))).first() is not None


async def agreed_to_charges(uow: UnitOfWork, client_id: UUID) -> bool:
    """Tell whether a client agreed, with a plan, to their saved card being charged."""
    statement = select(Subscription.id).where(
        col(Subscription.client_id) == client_id,
        col(Subscription.auto_charge),
        col(Subscription.status) != "cancelled",
    )
    return (await uow.session.exec(statement.limit(1))).first() is not None


async def bill_due(uow: UnitOfWork, today: date, limit: int) -> int:
    """Invoice the periods that have begun, each once and in a part of its own; return how many.

    Plans that could not be billed come last the next time, so that they hold up no others.
    """
    statement = (
        select(Subscription)
        .where(
            col(Subscription.mode) == "monthly",
            col(Subscription.status).in_(("active", "past_due")),
            col(Subscription.next_period_on) <= today,
            col(Subscription.client_id).not_in(_ERASED),
        )
        .order_by(
            col(Subscription.failed_at).asc().nulls_first(), col(Subscription.next_period_on), col(Subscription.id)
        )
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    billed = 0
    for plan_id, row in [(row.id, row) for row in (await uow.session.exec(statement)).all()]:
        try:
            async with part_of(uow) as part:
                await _bill(part, row)
        except Exception as error:  # noqa: BLE001 - the next run tries again; the others must go on
            log.warning("no invoice of a plan", subscription_id=str(plan_id), error=repr(error))
            failed = update(Subscription).where(col(Subscription.id) == plan_id).values(failed_at=now())
            await uow.session.execute(failed, execution_options={"synchronize_session": False})
        else:
            billed += 1
    return billed


async def _bill(uow: UnitOfWork, row: Subscription) -> None:
    if row.next_price_cents is not None:
        row.price_cents, row.next_price_cents = row.next_price_cents, None
    period = period_from(row.next_period_on, row.bill_day)
    client = await contact_of(uow, row.client_id)
    told = described(row.description, period, language_of(client.locale))
    line = NewLine(told, price_of(row.price_cents, period))
    invoice = await create_invoice(uow, NewInvoice(client=client, lines=[line], source="subscription"), send=True)
    uow.session.add(
        SubscriptionPeriod(
            org_id=uow.org_id,
            subscription_id=row.id,
            starts_on=period.first,
            ends_on=period.last,
            invoice_id=invoice.id,
        )
    )
    row.next_period_on, row.failed_at = period.last + timedelta(days=1), None
    row.touch()


async def follow_payment(uow: UnitOfWork) -> int:
    """Mark plans with an overdue invoice as past due, and those that were paid as active; return how many."""
    late = (
        select(SubscriptionPeriod.subscription_id)
        .join(Invoice, col(Invoice.id) == col(SubscriptionPeriod.invoice_id))
        .where(col(Invoice.status) == "OVERDUE")
    )
    statement = select(Subscription).where(
        col(Subscription.client_id).not_in(_ERASED),
        or_(
            (col(Subscription.status) == "active") & col(Subscription.id).in_(late),
            (col(Subscription.status) == "past_due") & col(Subscription.id).not_in(late),
        ),
    )
    rows = (await uow.session.exec(statement.limit(500).with_for_update(skip_locked=True))).all()
    for row in rows:
        row.status = "past_due" if row.status == "active" else "active"
        row.touch()
        event = SubscriptionPastDue if row.status == "past_due" else SubscriptionChanged
        uow.publish(event(**await picture(uow, row)), version=row.version)
    return len(rows)


async def subscriptions_page(uow: UnitOfWork, query: SubscriptionQuery) -> tuple[Any, str | None]:
    """Return one page of plans and the next cursor."""
    statement = select(Subscription)
    if query.status is not None:
        statement = statement.where(col(Subscription.status) == query.status)
    if query.client_id is not None:
        statement = statement.where(col(Subscription.client_id) == query.client_id)
    return await sorted_page(uow, statement, query, query.sort, SORTS, col(Subscription.id))


async def picture(uow: UnitOfWork, row: Subscription) -> dict[str, Any]:
    """Return what every event about a plan says of it."""
    names = ("series_id", "mode", "description", "price_cents", "status", "next_period_on", "ends_on")
    client, currency = await known_as(uow, row.client_id), (await organization(uow)).currency
    told = {name: getattr(row, name) for name in names}
    return told | {"subscription_id": row.id, "client": client, "currency": currency}
