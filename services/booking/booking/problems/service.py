"""Problems: reported by the crew, once whatever the phone repeats, and resolved by the office."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.bookings.service import facts_of, record
from booking.problems.models import ProblemReport
from booking.problems.schemas import ProblemChange, ProblemIn, ProblemOut, ProblemQuery
from booking.visits.access import name_of, visible_job
from booking.visits.rules import reported_instant
from contracts.booking_field import ProblemReported
from shared.clock import day_bounds, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Invalid, NotFound
from shared.organizations import organization

SORTS = {"created_at": Sort(col(ProblemReport.created_at), datetime)}
_NAMES = """
    SELECT problem.id, booking.reference, client.name AS client_name, worker.name AS worker_name
    FROM problem_reports problem
    JOIN bookings booking ON booking.org_id = problem.org_id AND booking.id = problem.booking_id
    JOIN clients client ON client.org_id = problem.org_id AND client.id = booking.client_id
    JOIN workers worker ON worker.org_id = problem.org_id AND worker.id = problem.worker_id
    WHERE problem.org_id = :org_id AND problem.id = ANY (:ids)"""


async def report_problem(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, wanted: ProblemIn) -> ProblemReport:
    """Keep what a worker reports and tell the office; the same id again gives the first report.

    Raises:
        JobNotFound: the worker isn't sent there.
        Invalid: a photo is none of this visit's, or `at` can't be true.
    """
    booking = await visible_job(uow, worker_id, booking_id)
    known = (await uow.session.exec(select(ProblemReport).where(col(ProblemReport.id) == wanted.id))).one_or_none()
    if known is not None:
        if known.booking_id != booking.id:
            raise Invalid.field("body.id", "This id is another report's. Make a new one.")
        return known
    await _check_photos(uow, booking.id, wanted.photo_ids)
    problem = ProblemReport(
        id=wanted.id,
        org_id=uow.org_id,
        booking_id=booking.id,
        worker_id=worker_id,
        at=reported_instant(wanted.at, now()),
        kind=wanted.kind,
        severity=wanted.severity,
        body=wanted.text,
        photo_ids=list(dict.fromkeys(wanted.photo_ids)),
    )
    kept = insert(ProblemReport).values(problem.model_dump()).on_conflict_do_nothing()
    if (await uow.session.execute(kept.returning(col(ProblemReport.id)))).first():
        name = await name_of(uow, worker_id)
        record(uow, booking.id, "problem_reported", actor=name)
        event = ProblemReported(
            **await facts_of(uow, booking),
            problem_id=problem.id,
            worker_id=worker_id,
            worker_name=name,
            kind=problem.kind,
            severity=problem.severity,
            text=problem.body,
            photos=len(problem.photo_ids),
            reported_at=problem.at,
        )
        uow.publish(event, version=booking.version)
    return problem


async def _check_photos(uow: UnitOfWork, booking_id: UUID, photo_ids: Sequence[UUID]) -> None:
    rows = await uow.sql(
        "SELECT id FROM photos WHERE org_id = :org_id AND booking_id = :booking_id AND id = ANY (:ids)",
        org_id=uow.org_id,
        booking_id=booking_id,
        ids=list(photo_ids),
    )
    if set(photo_ids) - {row.id for row in rows}:
        raise Invalid.field("body.photo_ids", "Send the photos of this visit first, then name them here.")


async def problem_of(uow: UnitOfWork, problem_id: UUID, *, lock: bool = False) -> ProblemReport:
    """Return a problem.

    Raises:
        NotFound: there is none.
    """
    statement = (
        select(ProblemReport).where(col(ProblemReport.id) == problem_id).execution_options(populate_existing=True)
    )
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such problem report.")
    return found


async def list_problems(uow: UnitOfWork, query: ProblemQuery) -> Page[ProblemOut]:
    """Return a page of the problems that match."""
    timezone = (await organization(uow)).timezone
    conditions: list[ColumnElement[bool]] = [
        col(getattr(ProblemReport, name)) == wanted
        for name in ("status", "kind", "severity", "worker_id", "booking_id")
        if (wanted := getattr(query, name)) is not None
    ]
    if query.q:
        conditions.append(col(ProblemReport.body).icontains(query.q, autoescape=True))
    if query.from_:
        conditions.append(col(ProblemReport.created_at) >= day_bounds(query.from_, timezone)[0])
    if query.to:
        conditions.append(col(ProblemReport.created_at) < day_bounds(query.to, timezone)[1])
    statement = select(ProblemReport).where(*conditions)
    problems, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(ProblemReport.id))
    return Page(items=await show_problems(uow, problems), next_cursor=cursor)


async def change_problem(uow: UnitOfWork, problem: ProblemReport, change: ProblemChange) -> None:
    """Change a locked problem: resolve it, open it again, or weigh it anew.

    Raises:
        Invalid: it should be resolved without saying how.
    """
    wanted = change.model_dump(exclude_none=True)
    for name, value in wanted.items():
        setattr(problem, name, value)
    if problem.status == "resolved":
        if not problem.resolution:
            raise Invalid.field("body.resolution", "Say in a sentence how it was resolved.")
        problem.resolved_at = problem.resolved_at or now()
        problem.resolved_by = problem.resolved_by or (uow.caller.actor if uow.caller else "system")
    else:
        problem.resolution = problem.resolved_at = problem.resolved_by = None
    problem.touch()
    uow.session.add(problem)
    uow.audit("problem.change", "problem_report", problem.id, **wanted)


async def show_problems(uow: UnitOfWork, problems: Sequence[ProblemReport]) -> list[ProblemOut]:
    """Return the wire shapes of problems, with names."""
    await uow.session.flush()
    rows = await uow.sql(_NAMES, org_id=uow.org_id, ids=[problem.id for problem in problems])
    names: dict[UUID, Any] = {row.id: row._mapping for row in rows}
    return [
        ProblemOut.model_validate({**problem.model_dump(), **names[problem.id], "text": problem.body})
        for problem in problems
    ]
