"""HTTP of messages."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from notification.messages.schemas import MessageDetail, MessageOut, MessageQuery
from notification.messages.service import find_message, list_messages, resend_message
from notification.messages.states import MessageNotResendable
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

MODULE = "module.notifications_center"
router = Router(
    prefix="/v1/admin/messages", tags=["messages"], responses=responses(Unauthorized, Forbidden, NotFound)
)


@router.get("", summary="List messages, newest first")
async def show_messages(
    uow: Uow,
    query: Annotated[MessageQuery, Query()],
    _: Annotated[StaffCaller, requires("contacts.view", module=MODULE)],
) -> Page[MessageOut]:
    """Return a page of what was or will be sent, also what a switched-off channel skipped."""
    rows, cursor = await list_messages(uow, query)
    return Page(items=[MessageOut.model_validate(row) for row in rows], next_cursor=cursor)


@router.get("/{message_id}", summary="Show a message with its content")
async def show_message(
    uow: Uow, message_id: UUID, _: Annotated[StaffCaller, requires("contacts.view", module=MODULE)]
) -> MessageDetail:
    """Return the message as its recipient got it."""
    return MessageDetail.model_validate(await find_message(uow, message_id))


@router.post("/{message_id}/resend", summary="Send a message again", responses=responses(MessageNotResendable))
async def send_message_again(
    uow: Uow, message_id: UUID, _: Annotated[StaffCaller, requires("admin.manage", module=MODULE)]
) -> MessageDetail:
    """Queue a failed, dead or skipped message anew, with all its attempts."""
    message = await resend_message(uow, message_id)
    uow.audit("message.resend", "message", message_id, channel=message.channel, template=message.template)
    return MessageDetail.model_validate(message)
