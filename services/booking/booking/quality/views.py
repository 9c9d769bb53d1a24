"""How issues are found and shown."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlmodel import col, select

from booking.bookings.models import Booking
from booking.clients.models import Client
from booking.quality.models import IssueEntry, QualityIssue
from booking.quality.schemas import EntryOut, IssueOut, IssueQuery, IssueWithHistory
from booking.workers.models import Worker
from shared.clock import day_bounds
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.organizations import organization

MOST_ENTRIES = 200
SORTS = {
    "created_at": Sort(col(QualityIssue.created_at), datetime),
    "resolve_before": Sort(col(QualityIssue.resolve_before), datetime),
}
EXACT = ("status", "severity", "source", "owner", "client_id", "worker_id", "booking_id")


async def list_issues(uow: UnitOfWork, query: IssueQuery) -> Page[IssueOut]:
    """Return a page of the issues that match."""
    zone = (await organization(uow)).timezone
    conditions: list[ColumnElement[bool]] = [
        col(getattr(QualityIssue, name)) == value for name in EXACT if (value := getattr(query, name)) is not None
    ]
    if query.overdue is not None:
        late = col(QualityIssue.overdue) != []
        conditions.append(late if query.overdue else ~late)
    if query.tag:
        conditions.append(col(QualityIssue.tags).contains([query.tag.lower()]))
    if query.from_:
        conditions.append(col(QualityIssue.created_at) >= day_bounds(query.from_, zone)[0])
    if query.to:
        conditions.append(col(QualityIssue.created_at) < day_bounds(query.to, zone)[1])
    if query.q:
        texts = (QualityIssue.title, Client.name, Booking.reference)
        conditions.append(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    statement = (
        select(QualityIssue)
        .outerjoin(Client, col(Client.id) == col(QualityIssue.client_id))
        .outerjoin(Booking, col(Booking.id) == col(QualityIssue.booking_id))
        .where(*conditions)
    )
    issues, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(QualityIssue.id))
    return Page(items=await show_issues(uow, issues), next_cursor=cursor)


async def show_issues(uow: UnitOfWork, issues: Sequence[QualityIssue]) -> list[IssueOut]:
    """Return the wire shapes of issues, with one statement for all names."""
    await uow.session.flush()
    statement = (
        select(col(QualityIssue.id), col(Booking.reference), col(Client.name), col(Worker.name))
        .outerjoin(Client, col(Client.id) == col(QualityIssue.client_id))
        .outerjoin(Booking, col(Booking.id) == col(QualityIssue.booking_id))
        .outerjoin(Worker, col(Worker.id) == col(QualityIssue.worker_id))
        .where(col(QualityIssue.id).in_([issue.id for issue in issues]))
    )
    names = {row[0]: row[1:] for row in (await uow.session.exec(statement)).all()}
    shown = []
    for issue in issues:
        reference, client, worker = names[issue.id]
        fields = issue.model_dump(exclude={"org_id", "version", "updated_at"})
        shown.append(IssueOut(**fields, booking_reference=reference, client_name=client, worker_name=worker))
    return shown


async def show_issue(uow: UnitOfWork, issue: QualityIssue) -> IssueWithHistory:
    """Return an issue with its history."""
    (shown,) = await show_issues(uow, [issue])
    return IssueWithHistory(**dict(shown), history=await _history(uow, issue.id))


async def _history(uow: UnitOfWork, issue_id: UUID) -> list[EntryOut]:
    statement = (
        select(IssueEntry)
        .where(col(IssueEntry.issue_id) == issue_id)
        .order_by(col(IssueEntry.created_at).desc(), col(IssueEntry.id).desc())
        .limit(MOST_ENTRIES)
    )
    newest = (await uow.session.exec(statement)).all()
    return [
        EntryOut(at=entry.created_at, what=entry.what, note=entry.note, actor=entry.actor)
        for entry in reversed(newest)
    ]
