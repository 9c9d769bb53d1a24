"""Listing, retrying and discarding what died."""

from typing import Any
from uuid import UUID

from sqlalchemy import String, func, literal, select, union_all
from sqlalchemy.sql import Select, Subquery
from sqlmodel import col

from contracts.notification import ExportRetryRequested
from contracts.registry import SERVICES
from notification import work_queue
from notification.dead_letters.models import DeadLetter
from notification.dead_letters.schemas import DeadLetterList, DeadLetterOut, DeadLetterQuery, Retried
from notification.messages import states
from notification.messages.models import Message
from notification.messages.service import resend_message
from shared.database import UnitOfWork, keyset_page
from shared.errors import Conflict, NotFound


class DeadLetterNotReplayable(Conflict):
    """Nobody knows which service's queue it belongs to."""

    slug = "dead-letter-not-replayable"


async def list_dead_letters(uow: UnitOfWork, query: DeadLetterQuery) -> DeadLetterList:
    """Return a page of what died, newest first, and the counts of everything."""
    messages = await _count(uow, Message)
    events = await _count(uow, DeadLetter, kind="event")
    exports = await _count(uow, DeadLetter, kind="export")
    rows, cursor = await _page(uow, query)
    return DeadLetterList(
        outbox_dead_count=messages,
        export_dead_count=exports,
        event_dead_count=events,
        items=[DeadLetterOut.model_validate(row) for row in rows],
        next_cursor=cursor,
    )


async def _page(uow: UnitOfWork, query: DeadLetterQuery) -> tuple[Any, str | None]:
    sources = {"outbox": [_messages()], "all": [_messages(), _letters()]}
    selects = sources.get(query.kind) or [_letters().where(col(DeadLetter.kind) == query.kind)]
    dead: Subquery = union_all(*selects).subquery("dead")
    return await keyset_page(
        uow.session,
        select(*dead.c),
        query,
        key=dead.c.created_at,  # type: ignore[arg-type]
        id_key=dead.c.id,  # type: ignore[arg-type]
        key_of=lambda row: row.created_at,
        id_of=lambda row: row.id,
    )


def _messages() -> Select[*tuple[Any, ...]]:
    return select(
        col(Message.id).label("id"),
        literal("outbox", String).label("kind"),
        col(Message.template).label("type"),
        literal("notification", String).label("service"),
        func.coalesce(col(Message.error), "").label("error"),
        col(Message.attempts).label("attempts"),
        col(Message.updated_at).label("created_at"),
    ).where(col(Message.status) == "dead")


def _letters() -> Select[*tuple[Any, ...]]:
    return select(
        col(DeadLetter.id).label("id"),
        col(DeadLetter.kind).label("kind"),
        col(DeadLetter.type).label("type"),
        col(DeadLetter.service).label("service"),
        col(DeadLetter.error).label("error"),
        col(DeadLetter.attempts).label("attempts"),
        col(DeadLetter.failed_at).label("created_at"),
    ).where(col(DeadLetter.status) == "dead")


async def _count(uow: UnitOfWork, table: type[Message] | type[DeadLetter], **where: str) -> int:
    statement = select(func.count()).select_from(table).where(col(table.status) == "dead").filter_by(**where)
    count: int = (await uow.session.execute(statement)).scalar_one()
    return count


async def retry_dead_letter(uow: UnitOfWork, letter_id: UUID) -> Retried:
    """Make a dead message due again, ask finance to make a dead export, or have a dead event given to its service.

    Raises:
        NotFound: nothing dead has this id.
        DeadLetterNotReplayable: the event came from no queue of ours.
    """
    found = await _find(uow, letter_id)
    if isinstance(found, Message):
        await resend_message(uow, letter_id)
        return Retried(id=letter_id, kind="outbox", status="queued")
    if found.kind == "export":
        found.status = "replayed"
        uow.publish(ExportRetryRequested(run_id=UUID(found.body.decode())))
        return Retried(id=letter_id, kind="export", status="queued")
    if found.service not in SERVICES:
        raise DeadLetterNotReplayable(
            "It isn't known which service gave up on this event. It can only be discarded."
        )
    found.status = "replaying"
    await work_queue.enqueue(uow, "replay", letter_id)
    return Retried(id=letter_id, kind="event", status="replaying")


async def discard_dead_letter(uow: UnitOfWork, letter_id: UUID) -> str:
    """Take something dead off the list and return its kind; a message stays in its own list, as failed.

    Raises:
        NotFound: nothing dead has this id.
    """
    found = await _find(uow, letter_id)
    if isinstance(found, Message):
        states.discard(found)
        return "outbox"
    found.status = "discarded"
    return found.kind


async def _find(uow: UnitOfWork, letter_id: UUID) -> Message | DeadLetter:
    for table in (DeadLetter, Message):
        found: Message | DeadLetter | None = await uow.session.get(table, letter_id, with_for_update=True)
        if found is not None and found.status == "dead":
            return found
    raise NotFound("There is no such dead letter. It may have been retried or discarded already.")
