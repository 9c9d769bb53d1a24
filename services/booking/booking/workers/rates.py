"""What an hour of a worker costs, and when that changes."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.workers.models import Worker, WorkerRate
from booking.workers.schemas import RateOut
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.errors import Conflict, NotFound
from shared.organizations import organization

MOST_RATES = 100


class LastRate(Conflict):
    """A worker has at least one rate that is in force."""

    slug = "last-rate"


async def rates_of(uow: UnitOfWork, worker: Worker) -> Sequence[WorkerRate]:
    """Return the worker's rates, the latest first."""
    statement = select(WorkerRate).where(col(WorkerRate.worker_id) == worker.id)
    return (await uow.session.exec(statement.order_by(col(WorkerRate.effective_from).desc()))).all()


async def set_rate(uow: UnitOfWork, worker: Worker, effective_from: date, cents: int) -> None:
    """Let a rate hold from a day on, in the place of another one of that day.

    Raises:
        Conflict: there are too many rates.
    """
    if len(await rates_of(uow, worker)) >= MOST_RATES:
        raise Conflict(f"{worker.name} has {MOST_RATES} rates already. Delete those that never came into force.")
    row = insert(WorkerRate).values(
        org_id=uow.org_id, worker_id=worker.id, effective_from=effective_from, hourly_rate_cents=cents
    )
    await uow.session.execute(
        row.on_conflict_do_update(
            index_elements=["org_id", "worker_id", "effective_from"],
            set_={"hourly_rate_cents": row.excluded.hourly_rate_cents},
        ),
        execution_options={"populate_existing": True},
    )
    await _follow(uow, worker)


async def drop_rate(uow: UnitOfWork, worker: Worker, effective_from: date) -> None:
    """Forget the rate that holds from a day on; the one before holds on.

    Raises:
        NotFound: no rate begins on that day.
        LastRate: no other would be in force.
    """
    rates = list(await rates_of(uow, worker))
    found = next((rate for rate in rates if rate.effective_from == effective_from), None)
    if found is None:
        raise NotFound("No rate begins on this day.")
    today = local_today((await organization(uow)).timezone)
    if not any(rate.effective_from <= today for rate in rates if rate is not found):
        raise LastRate(f"{worker.name} would have no rate. Add another one first.")
    await uow.session.delete(found)
    await uow.session.flush()
    await _follow(uow, worker)


async def _follow(uow: UnitOfWork, worker: Worker) -> None:
    """Let the worker's own field say the rate that is in force."""
    shown = show_rates(await rates_of(uow, worker), local_today((await organization(uow)).timezone))
    worker.hourly_rate_cents = next(
        (rate.hourly_rate_cents for rate in shown if rate.current), worker.hourly_rate_cents
    )


def show_rates(rates: Sequence[WorkerRate], today: date) -> list[RateOut]:
    """Return the wire shape of rates, the latest first."""
    current = max((rate.effective_from for rate in rates if rate.effective_from <= today), default=None)
    return [
        RateOut(
            effective_from=rate.effective_from,
            hourly_rate_cents=rate.hourly_rate_cents,
            current=rate.effective_from == current,
        )
        for rate in rates
    ]
