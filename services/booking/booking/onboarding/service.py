"""What a new worker still needs: the company's list, with what the worker has behind them."""

from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, delete, select

from booking.onboarding.models import OnboardingStep
from booking.onboarding.schemas import Onboarding, Step, StepInput
from booking.workers.models import Worker
from contracts.identity import OrganizationSettings
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import organization


async def onboarding_of(uow: UnitOfWork, worker_id: UUID) -> Onboarding:
    """Return the worker's steps in the order of the company's list."""
    statement = select(OnboardingStep).where(col(OnboardingStep.worker_id) == worker_id)
    done = {row.step: row for row in (await uow.session.exec(statement)).all()}
    listed = await _listed(uow)
    names = [*listed, *sorted(done.keys() - set(listed))]
    steps = [
        Step(
            step=name,
            done=name in done,
            done_at=done[name].done_at if name in done else None,
            done_by=done[name].done_by if name in done else None,
            note=done[name].note if name in done else None,
        )
        for name in names
    ]
    return Onboarding(steps=steps, complete=all(step.done for step in steps))


async def mark_step(uow: UnitOfWork, worker: Worker, wanted: StepInput) -> None:
    """Note that a worker has a step behind them, or not after all.

    Raises:
        Invalid: the company's list has no such step.
    """
    if not wanted.done:
        await uow.session.exec(
            delete(OnboardingStep).where(
                col(OnboardingStep.worker_id) == worker.id, col(OnboardingStep.step) == wanted.step
            )
        )
    else:
        if wanted.step not in await _listed(uow):
            raise Invalid.field("body.step", "The company's list has no such step.")
        row = insert(OnboardingStep).values(
            org_id=uow.org_id,
            worker_id=worker.id,
            step=wanted.step,
            done_at=now(),
            done_by=uow.caller.actor if uow.caller else "system",
            note=wanted.note,
        )
        await uow.session.execute(
            row.on_conflict_do_update(
                index_elements=["org_id", "worker_id", "step"], set_={"note": row.excluded.note}
            )
        )
    uow.audit("worker.onboarding", "worker", worker.id, step=wanted.step, done=wanted.done)


async def _listed(uow: UnitOfWork) -> list[str]:
    settings = OrganizationSettings.model_validate((await organization(uow)).settings)
    return list(dict.fromkeys(settings.onboarding_steps))
