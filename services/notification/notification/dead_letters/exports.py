"""Exports that finance gave up on: one letter per run, closed once the run succeeds after all."""

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.finance_exports import ExportDead, ExportReady
from notification.dead_letters.models import DeadLetter
from shared.database import UnitOfWork
from shared.messaging.consumer import Received

LONGEST_ERROR = 2_000


def _fingerprint(event: Received[ExportDead] | Received[ExportReady]) -> str:
    return f"export:{event.data.run_id}"


async def file_export(uow: UnitOfWork, event: Received[ExportDead]) -> None:
    """List a dead export; one that died again is listed again, with its newest error."""
    told = event.data
    letter = DeadLetter(
        org_id=uow.org_id,
        event_id=event.envelope.id,
        kind="export",
        type=told.name,
        service="finance",
        error=told.error[:LONGEST_ERROR],
        attempts=told.attempts,
        body=str(told.run_id).encode(),
        failed_at=told.failed_at,
        fingerprint=_fingerprint(event),
    )
    row = insert(DeadLetter).values(letter.model_dump())
    renewed = {
        name: row.excluded[name] for name in ("event_id", "type", "error", "attempts", "failed_at", "status")
    }
    await uow.session.execute(
        row.on_conflict_do_update(
            index_elements=["org_id", "fingerprint"],
            set_=renewed,
            where=col(DeadLetter.failed_at) < row.excluded.failed_at,
        )
    )


async def close_export(uow: UnitOfWork, event: Received[ExportReady]) -> None:
    """Take a dead export off the list: it was made after all."""
    await uow.session.execute(
        update(DeadLetter)
        .where(col(DeadLetter.fingerprint) == _fingerprint(event), col(DeadLetter.status) == "dead")
        .values(status="replayed")
    )
