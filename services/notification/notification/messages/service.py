"""Writing, finding and resending messages."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from notification import work_queue
from notification.messages import states
from notification.messages.models import Message
from notification.messages.schemas import MessageOut, MessageQuery
from shared.database import UnitOfWork, keyset_page
from shared.errors import NotFound

_LISTED = [getattr(Message, name) for name in MessageOut.model_fields]


async def queue_message(uow: UnitOfWork, message: Message) -> bool:
    """Write a message and make it due, unless this event said the same to the same recipient before."""
    statement = (
        insert(Message)
        .values(message.model_dump())
        .on_conflict_do_nothing(index_elements=["org_id", "event_id", "channel", "recipient", "template"])
        .returning(col(Message.id))
    )
    if (await uow.session.execute(statement)).first() is None:
        return False
    await work_queue.enqueue(uow, _lane(message), message.id)
    return True


def _lane(message: Message) -> work_queue.Lane:
    return "email" if message.channel == "email" else "sms"


async def list_messages(uow: UnitOfWork, query: MessageQuery) -> tuple[Sequence[Any], str | None]:
    """Return a page of messages, newest first."""
    statement = select(*_LISTED)
    if query.channel:
        statement = statement.where(col(Message.channel) == query.channel)
    if query.status:
        statement = statement.where(col(Message.status) == query.status)
    if query.recipient:
        statement = statement.where(col(Message.recipient).icontains(query.recipient, autoescape=True))
    return await keyset_page(
        uow.session,
        statement,
        query,
        key=Message.created_at,  # type: ignore[arg-type]
        id_key=Message.id,  # type: ignore[arg-type]
        key_of=lambda row: row.created_at,
        id_of=lambda row: row.id,
    )


async def find_message(uow: UnitOfWork, message_id: UUID, *, lock: bool = False) -> Message:
    """Return a message, locked against concurrent changes where asked.

    Raises:
        NotFound: there is none in this organization.
    """
    statement = select(Message).where(col(Message.id) == message_id)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such message.")
    return found


async def resend_message(uow: UnitOfWork, message_id: UUID) -> Message:
    """Make an undelivered message due again.

    Raises:
        NotFound: there is none.
        MessageNotResendable: it waits, was sent or arrived.
    """
    message = await find_message(uow, message_id, lock=True)
    states.resend(message)
    await work_queue.enqueue(uow, _lane(message), message.id)
    return message
