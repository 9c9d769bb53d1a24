"""Issues: opened, answered, handed on, resolved, closed, and opened again."""

from typing import Any
from uuid import UUID

from booking.bookings.models import Booking
from booking.clients.models import Client
from booking.pricing.service import settings_of
from booking.quality.models import IssueEntry, QualityIssue
from booking.quality.rules import IssueStatus, Severity, check_move, clocks_run_out, deadlines
from booking.quality.schemas import Comment, IssueChange, IssueInput
from booking.workers.models import Worker
from contracts.booking_quality import IssueOpened, IssueOverdue, IssueResolved
from shared.clock import now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Invalid
from shared.organizations import organization


async def issue_of(uow: UnitOfWork, issue_id: UUID, *, lock: bool = False) -> QualityIssue:
    """Return an issue, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such issue.
    """
    return await row_of(uow, QualityIssue, issue_id, "There is no such issue.", lock=lock)


async def enter_issue(uow: UnitOfWork, wanted: IssueInput) -> QualityIssue:
    """Open an issue that somebody enters.

    Raises:
        Invalid: the visit, the client or the worker doesn't exist, or the visit is another client's.
    """
    fields = wanted.model_dump()
    if wanted.booking_id is not None:
        booking = await uow.session.get(Booking, wanted.booking_id)
        if booking is None or wanted.client_id not in (None, booking.client_id):
            raise Invalid.field("body.booking_id", "There is no such visit of this client.")
        fields["client_id"] = booking.client_id
    elif wanted.client_id is not None and await uow.session.get(Client, wanted.client_id) is None:
        raise Invalid.field("body.client_id", "There is no such client.")
    await _check_worker(uow, wanted.worker_id)
    issue = await open_issue(uow, **fields)
    uow.audit("quality_issue.create", "quality_issue", issue.id, title=issue.title, severity=issue.severity)
    return issue


async def open_issue(
    uow: UnitOfWork, *, severity: Severity, actor: str | None = None, **fields: Any
) -> QualityIssue:
    """Open an issue, start its clocks and tell of it."""
    opened = now()
    respond, resolve = deadlines(severity, opened, settings_of(await organization(uow)))
    issue = QualityIssue(
        org_id=uow.org_id,
        created_at=opened,
        severity=severity,
        respond_before=respond,
        resolve_before=resolve,
        **fields,
    )
    uow.session.add(issue)
    await uow.session.flush()
    note(uow, issue, "opened", actor=actor)
    event = IssueOpened(
        issue_id=issue.id,
        title=issue.title,
        severity=issue.severity,
        source=issue.source,
        booking_id=issue.booking_id,
        client_id=issue.client_id,
        respond_before=respond,
        resolve_before=resolve,
    )
    uow.publish(event, version=issue.version)
    return issue


async def change_issue(uow: UnitOfWork, issue: QualityIssue, change: IssueChange) -> None:
    """Carry out a change of a locked issue.

    Raises:
        Invalid: the worker doesn't exist.
    """
    wanted = change.model_dump(exclude_unset=True)
    different = sorted(name for name, value in wanted.items() if getattr(issue, name) != value)
    if not different:
        return
    await _check_worker(uow, wanted.get("worker_id"))
    for name in different:
        setattr(issue, name, wanted[name])
    if change.severity is not None and "severity" in different:
        terms = settings_of(await organization(uow))
        issue.respond_before, issue.resolve_before = deadlines(change.severity, issue.created_at, terms)
        issue.overdue = []
    _mark(uow, issue, "changed", note_text=", ".join(different))
    uow.audit("quality_issue.update", "quality_issue", issue.id, title=issue.title, changed=different)


async def comment(uow: UnitOfWork, issue: QualityIssue, said: Comment) -> None:
    """Add a word to a locked issue; an answer to the client takes it in hand and stops the first clock."""
    if said.to_client and issue.first_response_at is None:
        issue.first_response_at = now()
    if said.to_client and issue.status == IssueStatus.OPEN:
        issue.status = IssueStatus.IN_PROGRESS
    _mark(uow, issue, "answered" if said.to_client else "comment", note_text=said.note)
    uow.audit("quality_issue.comment", "quality_issue", issue.id, to_client=said.to_client)


async def take(uow: UnitOfWork, issue: QualityIssue) -> None:
    """Take a locked issue in hand; who does owns it where nobody did.

    Raises:
        IssueMoveNotAllowed: it isn't open.
    """
    check_move(issue.status, IssueStatus.IN_PROGRESS)
    issue.status = IssueStatus.IN_PROGRESS
    issue.owner = issue.owner or (uow.caller.actor if uow.caller else None)
    _mark(uow, issue, "taken")
    uow.audit("quality_issue.take", "quality_issue", issue.id, owner=issue.owner)


async def resolve(uow: UnitOfWork, issue: QualityIssue, resolution: str) -> None:
    """Note how a locked issue was put right; that counts as a response too.

    Raises:
        IssueMoveNotAllowed: it is resolved or closed.
    """
    check_move(issue.status, IssueStatus.RESOLVED)
    issue.status = IssueStatus.RESOLVED
    issue.resolution, issue.resolved_at = resolution, now()
    issue.first_response_at = issue.first_response_at or issue.resolved_at
    _mark(uow, issue, "resolved", note_text=resolution)
    event = IssueResolved(
        issue_id=issue.id, title=issue.title, resolution=resolution, resolved_at=issue.resolved_at
    )
    uow.publish(event, version=issue.version)
    uow.audit("quality_issue.resolve", "quality_issue", issue.id, title=issue.title)


async def close(uow: UnitOfWork, issue: QualityIssue) -> None:
    """Close a locked issue that was resolved.

    Raises:
        IssueMoveNotAllowed: it isn't resolved.
    """
    check_move(issue.status, IssueStatus.CLOSED)
    issue.status = IssueStatus.CLOSED
    _mark(uow, issue, "closed")
    uow.audit("quality_issue.close", "quality_issue", issue.id, title=issue.title)


async def reopen(uow: UnitOfWork, issue: QualityIssue, reason: str) -> None:
    """Open a locked issue again; its clock for the resolution goes on as if it had never stopped.

    Raises:
        IssueMoveNotAllowed: it is open or in hand.
    """
    check_move(issue.status, IssueStatus.OPEN)
    issue.status = IssueStatus.OPEN
    issue.resolved_at = issue.resolution = None
    _mark(uow, issue, "reopened", note_text=reason)
    uow.audit("quality_issue.reopen", "quality_issue", issue.id, title=issue.title, reason=reason)


def tell_overdue(uow: UnitOfWork, issue: QualityIssue) -> bool:
    """Mark and tell the clocks of a locked issue that ran out since it was looked at; say whether any did."""
    late = clocks_run_out(
        now(),
        respond_before=issue.respond_before,
        resolve_before=issue.resolve_before,
        first_response_at=issue.first_response_at,
        resolved_at=issue.resolved_at,
    )
    fresh = [clock for clock in late if clock not in issue.overdue]
    for clock in fresh:
        issue.overdue = [*issue.overdue, clock]
        _mark(uow, issue, "overdue", note_text=clock, actor="system")
        event = IssueOverdue(
            issue_id=issue.id, title=issue.title, severity=issue.severity, clock=clock, owner=issue.owner
        )
        uow.publish(event, version=issue.version)
    return bool(fresh)


async def _check_worker(uow: UnitOfWork, worker_id: UUID | None) -> None:
    if worker_id is not None and await uow.session.get(Worker, worker_id) is None:
        raise Invalid.field("body.worker_id", "There is no such worker.")


def _mark(
    uow: UnitOfWork, issue: QualityIssue, what: str, *, note_text: str | None = None, actor: str | None = None
) -> None:
    issue.touch()
    uow.session.add(issue)
    note(uow, issue, what, note_text=note_text, actor=actor)


def note(
    uow: UnitOfWork, issue: QualityIssue, what: str, *, note_text: str | None = None, actor: str | None = None
) -> None:
    """Write down what happened to an issue, and who did it: the caller, unless `actor` says."""
    by = actor or (uow.caller.actor if uow.caller else "system")
    uow.session.add(IssueEntry(org_id=uow.org_id, issue_id=issue.id, what=what, note=note_text, actor=by))
