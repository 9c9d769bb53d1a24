"""Assign courses again before they run out, and mark those that have."""

from datetime import timedelta

from sqlmodel import col, select

from booking.training.models import Course, TrainingAssignment
from booking.training.rules import TrainingStatus
from booking.training.service import give
from booking.workers.models import Worker
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

AHEAD = timedelta(days=30)
BATCH = 200


async def renew_training(context: JobContext) -> int:
    """Handle up to a batch of training in each organization and return how many."""
    return await context.each_organization(_renew_batch, module="module.training")


async def _renew_batch(company: Organization, uow: UnitOfWork) -> int:
    today = local_today(company.timezone)
    statement = (
        select(TrainingAssignment, Course, Worker)
        .join(Course, col(Course.id) == col(TrainingAssignment.course_id))
        .join(Worker, col(Worker.id) == col(TrainingAssignment.worker_id))
        .where(
            col(TrainingAssignment.status) == TrainingStatus.COMPLETED,
            col(TrainingAssignment.expires_on) <= today + AHEAD,
            ~col(TrainingAssignment.renewed) | (col(TrainingAssignment.expires_on) < today),
        )
        .order_by(col(TrainingAssignment.expires_on))
        .limit(BATCH)
        .with_for_update(of=TrainingAssignment, skip_locked=True)
    )
    rows = (await uow.session.exec(statement)).all()
    for assignment, course, worker in rows:
        assert assignment.expires_on is not None  # noqa: S101 - the statement asks for it
        if not assignment.renewed and worker.active and course.archived_at is None:
            await give(uow, course, [worker], max(assignment.expires_on, today), renewal=True)
        assignment.renewed = True
        if assignment.expires_on < today:
            assignment.status = TrainingStatus.EXPIRED
        assignment.touch()
    return len(rows)


TRAINING_RENEWALS = Job("training-renewals", renew_training)
