"""Training at a glance: who stands where with all courses, and what a worker still has to learn."""

from uuid import UUID

from sqlmodel import col, select

from booking.training.models import Course, TrainingAssignment
from booking.training.rules import TrainingStatus
from booking.training.schemas import Lesson, MatrixCell, MatrixQuery, MatrixRow
from booking.workers.models import Worker
from shared.database import Page, UnitOfWork, keyset_page

MOST_LESSONS = 200
_NEWEST = """
    SELECT DISTINCT ON (worker_id, course_id) worker_id, course_id, status, due_on, expires_on
    FROM training_assignments
    WHERE org_id = :org_id AND worker_id = ANY (CAST(:workers AS uuid[])) AND status <> 'CANCELLED'
    ORDER BY worker_id, course_id, created_at DESC, id DESC
"""


async def matrix(uow: UnitOfWork, query: MatrixQuery) -> Page[MatrixRow]:
    """Return a page of the active workers by name, each with the newest assignment of every course."""
    statement = select(Worker).where(col(Worker.active))
    if query.q:
        statement = statement.where(col(Worker.name).icontains(query.q, autoescape=True))
    workers, cursor = await keyset_page(
        uow.session,
        statement,
        query,
        key=col(Worker.name),
        id_key=col(Worker.id),
        key_of=lambda worker: worker.name,
        id_of=lambda worker: worker.id,
        key_type=str,
        descending=False,
    )
    cells: dict[UUID, list[MatrixCell]] = {worker.id: [] for worker in workers}
    for row in (await uow.sql(_NEWEST, org_id=uow.org_id, workers=list(cells))).all():
        cell = MatrixCell(course_id=row.course_id, status=row.status, due_on=row.due_on, expires_on=row.expires_on)
        cells[row.worker_id].append(cell)
    rows = [MatrixRow(worker_id=worker.id, name=worker.name, courses=cells[worker.id]) for worker in workers]
    return Page(items=rows, next_cursor=cursor)


async def lessons_of(uow: UnitOfWork, worker: Worker, assignment_id: UUID | None = None) -> list[Lesson]:
    """Return what a worker has to learn and has learnt, the most pressing first, in the worker's language.

    Args:
        assignment_id: only this one.
    """
    statement = (
        select(TrainingAssignment, Course)
        .join(Course, col(Course.id) == col(TrainingAssignment.course_id))
        .where(
            col(TrainingAssignment.worker_id) == worker.id,
            col(TrainingAssignment.status) != TrainingStatus.CANCELLED,
        )
        .order_by(
            col(TrainingAssignment.finished_at).is_not(None),
            col(TrainingAssignment.due_on),
            col(TrainingAssignment.id),
        )
        .limit(MOST_LESSONS)
    )
    if assignment_id is not None:
        statement = statement.where(col(TrainingAssignment.id) == assignment_id)
    await uow.session.flush()
    return [
        Lesson.model_validate(
            course.model_dump(include={"description", "minutes", "materials", "passing_percent"})
            | row.model_dump(include={"id", "status", "due_on", "attempts", "score", "expires_on"})
            | {
                "title": course.title_fr if worker.locale == "fr" and course.title_fr else course.title,
                "questions": [{"question": q["question"], "choices": q["choices"]} for q in course.quiz],
            }
        )
        for row, course in (await uow.session.exec(statement)).all()
    ]
