"""Who has to take which course, and how it went."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.certificates.models import Certificate
from booking.training.courses import course_of
from booking.training.models import Course, TrainingAssignment
from booking.training.rules import TrainingStatus, check_move, mark, runs_out
from booking.training.schemas import AssignInput, AssignmentChange, AssignmentOut, AssignmentQuery
from booking.workers.models import Worker
from booking.workers.schemas import WorkerChange
from booking.workers.service import change_worker, worker_of
from contracts.booking_training import TrainingAssigned
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization

OPEN = (TrainingStatus.ASSIGNED, TrainingStatus.IN_PROGRESS)
ENDED = (TrainingStatus.COMPLETED, TrainingStatus.FAILED)
SORTS = {
    "due_on": Sort(col(TrainingAssignment.due_on), date),
    "created_at": Sort(col(TrainingAssignment.created_at), datetime),
}


class CourseArchived(Conflict):
    """The course is no longer given."""

    slug = "course-archived"
    title = "The course is archived"


async def assignment_of(
    uow: UnitOfWork, assignment_id: UUID, *, worker_id: UUID | None = None
) -> TrainingAssignment:
    """Return an assignment, locked against changes by others.

    Args:
        worker_id: only if it is this worker's.

    Raises:
        NotFound: there is none.
    """
    statement = select(TrainingAssignment).where(col(TrainingAssignment.id) == assignment_id).with_for_update()
    found = (await uow.session.exec(statement)).one_or_none()
    if found is None or worker_id not in (None, found.worker_id):
        raise NotFound("There is no such training.")
    return found


async def assign(uow: UnitOfWork, wanted: AssignInput) -> list[AssignmentOut]:
    """Have workers take a course and tell them; who has it open already is left alone.

    Raises:
        NotFound: there is no such course.
        CourseArchived: it is no longer given.
        Invalid: somebody named doesn't work here.
    """
    course = await course_of(uow, wanted.course_id)
    if course.archived_at is not None:
        raise CourseArchived(f"“{course.title}” is archived. Bring it back first.")
    named = or_(
        col(Worker.id).in_(wanted.worker_ids),
        col(Worker.team_id) == wanted.team_id if wanted.team_id else col(Worker.id).is_(None),
    )
    statement = select(Worker).where(named, col(Worker.active)).order_by(col(Worker.id))
    workers = {worker.id: worker for worker in (await uow.session.exec(statement)).all()}
    if not set(wanted.worker_ids) <= workers.keys() or not workers:
        raise Invalid.field("body.worker_ids", "Name workers of the company who are active.")
    made = await give(uow, course, workers.values(), wanted.due_on)
    names = [workers[row.worker_id].name for row in made]
    uow.audit("training.assign", "course", course.id, title=course.title, workers=names, due_on=str(wanted.due_on))
    return await show(uow, [row.id for row in made])


async def give(
    uow: UnitOfWork, course: Course, workers: Iterable[Worker], due_on: date, *, renewal: bool = False
) -> list[TrainingAssignment]:
    """Open the course for the workers who don't have it open, tell them, and return what was opened."""
    people = {worker.id: worker for worker in workers}
    rows = [
        TrainingAssignment(org_id=uow.org_id, course_id=course.id, worker_id=worker_id, due_on=due_on)
        for worker_id in people
    ]
    statement = (
        insert(TrainingAssignment)
        .values([row.model_dump() for row in rows])
        .on_conflict_do_nothing()
        .returning(TrainingAssignment)
    )
    made = list((await uow.session.scalars(statement)).all())
    for row in made:
        worker = people[row.worker_id]
        event = TrainingAssigned(
            assignment_id=row.id,
            course_title=course.title,
            course_title_fr=course.title_fr,
            worker_id=worker.id,
            worker_name=worker.name,
            worker_phone=worker.phone,
            worker_email=worker.email,
            locale=worker.locale,
            due_on=row.due_on,
            renewal=renewal,
        )
        uow.publish(event, version=row.version)
    return made


async def start(uow: UnitOfWork, assignment: TrainingAssignment) -> None:
    """Begin a locked assignment; one that is begun stays so.

    Raises:
        TrainingMoveNotAllowed: it is over.
    """
    if assignment.status == TrainingStatus.IN_PROGRESS:
        return
    check_move(assignment.status, TrainingStatus.IN_PROGRESS)
    assignment.status, assignment.started_at = TrainingStatus.IN_PROGRESS, now()
    _mark(uow, assignment)


async def finish(uow: UnitOfWork, assignment: TrainingAssignment, answers: list[int]) -> None:
    """Mark the quiz of a locked assignment that its worker has begun; sent again after passing, nothing changes.

    Raises:
        TrainingMoveNotAllowed: it wasn't begun, or it is over.
    """
    if assignment.status == TrainingStatus.COMPLETED:
        return
    if assignment.status != TrainingStatus.IN_PROGRESS:
        check_move(assignment.status, TrainingStatus.EXPIRED)
    course = await course_of(uow, assignment.course_id)
    score = mark(course.quiz, answers)
    passed = score >= course.passing_percent
    await conclude(uow, assignment, course, passed=passed, score=score)


async def change(uow: UnitOfWork, assignment: TrainingAssignment, wanted: AssignmentChange) -> None:
    """Carry out the office's change of a locked assignment.

    Raises:
        TrainingMoveNotAllowed: its state doesn't lead to the one that is wanted.
    """
    if wanted.due_on is not None:
        assignment.due_on = wanted.due_on
        _mark(uow, assignment)
    if wanted.status is not None:
        check_move(assignment.status, TrainingStatus(wanted.status))
        if wanted.status == TrainingStatus.CANCELLED:
            assignment.status = TrainingStatus.CANCELLED
            _mark(uow, assignment)
        else:
            course = await course_of(uow, assignment.course_id)
            passed = wanted.status == TrainingStatus.COMPLETED
            await conclude(uow, assignment, course, passed=passed, score=wanted.score)
    uow.audit(
        "training.assignment_update",
        "training_assignment",
        assignment.id,
        status=assignment.status,
        due_on=str(assignment.due_on),
    )


async def conclude(
    uow: UnitOfWork, assignment: TrainingAssignment, course: Course, *, passed: bool, score: int | None
) -> None:
    """End a locked assignment; who passed gains what the course grants."""
    today = local_today((await organization(uow)).timezone)
    assignment.status = TrainingStatus.COMPLETED if passed else TrainingStatus.FAILED
    assignment.score, assignment.finished_at = score, now()
    assignment.attempts += 1
    _mark(uow, assignment)
    if not passed:
        return
    assignment.expires_on = runs_out(today, course.renewal_months)
    if course.grants_skill:
        worker = await worker_of(uow, assignment.worker_id, lock=True)
        if course.grants_skill not in worker.skills:
            skills = [*worker.skills, course.grants_skill]
            await change_worker(uow, worker, WorkerChange.model_validate({"skills": skills}))
    if course.grants_certificate:
        certificate = Certificate(
            org_id=uow.org_id,
            worker_id=assignment.worker_id,
            kind=course.grants_certificate,
            issued_on=today,
            expires_on=assignment.expires_on,
        )
        uow.session.add(certificate)


def _mark(uow: UnitOfWork, assignment: TrainingAssignment) -> None:
    assignment.touch()
    uow.session.add(assignment)


async def list_assignments(uow: UnitOfWork, query: AssignmentQuery) -> Page[AssignmentOut]:
    """Return a page of the assignments that match."""
    today = local_today((await organization(uow)).timezone)
    statement = (
        select(TrainingAssignment)
        .join(Course, col(Course.id) == col(TrainingAssignment.course_id))
        .join(Worker, col(Worker.id) == col(TrainingAssignment.worker_id))
    )
    fields = {"course_id": query.course_id, "worker_id": query.worker_id, "status": query.status}
    for name, value in fields.items():
        if value is not None:
            statement = statement.where(col(getattr(TrainingAssignment, name)) == value)
    if query.overdue is not None:
        late = col(TrainingAssignment.status).in_(OPEN) & (col(TrainingAssignment.due_on) < today)
        statement = statement.where(late if query.overdue else ~late)
    if query.q:
        texts = (Course.title, Course.title_fr, Worker.name)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(TrainingAssignment.id))
    return Page(items=await show(uow, [row.id for row in rows]), next_cursor=cursor)


async def show(uow: UnitOfWork, assignment_ids: list[UUID]) -> list[AssignmentOut]:
    """Return the wire shapes of assignments, in the order given, in one statement."""
    await uow.session.flush()
    today = local_today((await organization(uow)).timezone)
    statement = (
        select(TrainingAssignment, col(Course.title), col(Worker.name))
        .join(Course, col(Course.id) == col(TrainingAssignment.course_id))
        .join(Worker, col(Worker.id) == col(TrainingAssignment.worker_id))
        .where(col(TrainingAssignment.id).in_(assignment_ids))
    )
    found = {
        row.id: AssignmentOut(
            **row.model_dump(exclude={"org_id", "version", "updated_at", "renewed"}),
            course_title=title,
            worker_name=name,
            overdue=row.status in OPEN and row.due_on < today,
        )
        for row, title, name in (await uow.session.exec(statement)).all()
    }
    return [found[assignment_id] for assignment_id in assignment_ids]
