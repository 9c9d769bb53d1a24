"""Keep recurring invoices."""

from datetime import date, datetime
from itertools import islice
from typing import Any, cast
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, select

from finance.clients.service import contact_of
from finance.recurring.content import check_content
from finance.recurring.models import RecurringInvoice, RecurringOccurrence
from finance.recurring.rules import Frequency, Rhythm
from finance.recurring.schemas import (
    Occurrence,
    OccurrenceQuery,
    RecurringInput,
    RecurringOut,
    RecurringQuery,
)
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict

SORTS = {
    "name": Sort(col(RecurringInvoice.name), str),
    "created_at": Sort(col(RecurringInvoice.created_at), datetime),
    "client_name": Sort(col(RecurringInvoice.client_name), str),
}
OCCURRENCE_SORTS = {"occurs_on": Sort(col(RecurringOccurrence.occurs_on), date)}


class RecurringEnded(Conflict):
    """No further invoice comes."""

    slug = "recurring-invoice-ended"
    title = "The recurring invoice has ended"


class RecurringInUse(Conflict):
    """It has made invoices."""

    slug = "recurring-invoice-in-use"
    title = "The recurring invoice has made invoices"


class RhythmFixed(Conflict):
    """Its days can't change any more in this way."""

    slug = "recurring-invoice-begun"
    title = "The recurring invoice has begun"


def rhythm_of(template: RecurringInvoice) -> Rhythm:
    """Return on which days a template's invoices come."""
    return Rhythm(
        cast("Frequency", template.frequency), template.every, template.starts_on, template.ends_on, template.most
    )


async def template_of(uow: UnitOfWork, template_id: UUID, *, lock: bool = False) -> RecurringInvoice:
    """Return a recurring invoice.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    return await row_of(uow, RecurringInvoice, template_id, "There is no such recurring invoice.", lock=lock)


async def add_template(uow: UnitOfWork, wanted: RecurringInput) -> RecurringInvoice:
    """Begin a recurring invoice; where its first day is past, that one is made up for.

    Raises:
        Invalid: there is no such client, or the lines come to no charge.
    """
    added = RecurringInvoice(org_id=uow.org_id, **await _facts(uow, wanted))
    added.next_on = rhythm_of(added).day(0)
    uow.session.add(added)
    await uow.session.flush()
    uow.audit("recurring_invoice.create", "recurring_invoice", added.id, name=added.name)
    return added


async def change_template(uow: UnitOfWork, template: RecurringInvoice, wanted: RecurringInput) -> None:
    """Make a held template what is wanted; invoices that it made stay.

    Raises:
        Invalid: there is no such client, or the lines come to no charge.
        RhythmFixed: it has begun and is to start on another day or come in another rhythm.
    """
    rhythm = (template.frequency, template.every, template.starts_on)
    if template.passed and rhythm != (wanted.frequency, wanted.every, wanted.starts_on):
        raise RhythmFixed(f"“{template.name}” has begun: end it and start another one in the new rhythm.")
    for name, value in (await _facts(uow, wanted)).items():
        setattr(template, name, value)
    template.next_on = rhythm_of(template).day(template.passed)
    _settle(template)
    template.touch()
    uow.audit("recurring_invoice.update", "recurring_invoice", template.id, name=template.name)


async def _facts(uow: UnitOfWork, wanted: RecurringInput) -> dict[str, Any]:
    client = await contact_of(uow, wanted.client_id)
    await check_content(uow, wanted.content)
    return wanted.model_dump(exclude={"content", "client_id"}) | {
        "client_id": client.client_id,
        "client_name": client.name,
        "content": wanted.content.model_dump(mode="json"),
    }


def _settle(template: RecurringInvoice) -> None:
    if template.next_on is None:
        template.status = "ended"
    elif template.status == "ended":
        template.status = "active"


def advance(template: RecurringInvoice) -> None:
    """Go on to the next occurrence of a held template."""
    template.passed += 1
    template.next_on = rhythm_of(template).day(template.passed)
    _settle(template)


def pause(uow: UnitOfWork, template: RecurringInvoice, *, today: date, paused: bool) -> None:
    """Stop or resume a held template; days that passed meanwhile are not made up for.

    Raises:
        RecurringEnded: no further invoice comes anyway.
    """
    _check_going(template)
    if paused == (template.status == "paused"):
        return
    template.status = "paused" if paused else "active"
    while not paused and template.next_on is not None and template.next_on < today:
        _record(uow, template, "skipped")
        advance(template)
    template.touch()
    uow.audit(
        f"recurring_invoice.{'pause' if paused else 'resume'}",
        "recurring_invoice",
        template.id,
        name=template.name,
    )


def skip(uow: UnitOfWork, template: RecurringInvoice) -> None:
    """Leave the next occurrence of a held template out.

    Raises:
        RecurringEnded: there is none.
    """
    _check_going(template)
    _record(uow, template, "skipped")
    uow.audit("recurring_invoice.skip", "recurring_invoice", template.id, occurs_on=str(template.next_on))
    advance(template)
    template.touch()


def _check_going(template: RecurringInvoice) -> None:
    if template.next_on is None:
        raise RecurringEnded(f"“{template.name}” has ended. Give it a later end first.")


def _record(uow: UnitOfWork, template: RecurringInvoice, outcome: str) -> None:
    assert template.next_on is not None  # noqa: S101 - callers have looked
    uow.session.add(
        RecurringOccurrence(
            org_id=uow.org_id, recurring_id=template.id, occurs_on=template.next_on, outcome=outcome
        )
    )


async def remove_template(uow: UnitOfWork, template: RecurringInvoice) -> None:
    """Delete a held template that has made no invoice.

    Raises:
        RecurringInUse: it has; it can be paused or ended.
    """
    if template.passed:
        raise RecurringInUse(f"“{template.name}” has made invoices. Pause it, or give it an end.")
    await uow.session.delete(template)
    uow.audit("recurring_invoice.delete", "recurring_invoice", template.id, name=template.name)


def coming(template: RecurringInvoice, limit: int) -> list[date]:
    """Return the next days of a template."""
    return list(islice(rhythm_of(template).days(template.passed), limit))


def shown(template: RecurringInvoice) -> RecurringOut:
    """Return the wire shape of a template."""
    return RecurringOut.model_validate(template.model_dump())


async def list_templates(uow: UnitOfWork, query: RecurringQuery) -> Page[RecurringOut]:
    """Return a page of recurring invoices."""
    statement = select(RecurringInvoice)
    if query.q:
        texts = (RecurringInvoice.name, RecurringInvoice.client_name)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    if query.client_id:
        statement = statement.where(col(RecurringInvoice.client_id) == query.client_id)
    if query.status:
        statement = statement.where(RecurringInvoice.status == query.status)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(RecurringInvoice.id))
    return Page(items=[shown(row) for row in rows], next_cursor=cursor)


async def list_occurrences(uow: UnitOfWork, template_id: UUID, query: OccurrenceQuery) -> Page[Occurrence]:
    """Return a page of what became of a template's days."""
    statement = select(RecurringOccurrence).where(col(RecurringOccurrence.recurring_id) == template_id)
    if query.outcome:
        statement = statement.where(RecurringOccurrence.outcome == query.outcome)
    key = col(RecurringOccurrence.id)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, OCCURRENCE_SORTS, key)
    return Page(items=[Occurrence.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)
