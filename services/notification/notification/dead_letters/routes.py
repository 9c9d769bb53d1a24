"""HTTP of dead letters."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from notification.dead_letters.schemas import DeadLetterList, DeadLetterQuery, Retried
from notification.dead_letters.service import (
    DeadLetterNotReplayable,
    discard_dead_letter,
    list_dead_letters,
    retry_dead_letter,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/admin/queue/dlq", tags=["dead letters"], responses=responses(Unauthorized, Forbidden))
Manager = Annotated[StaffCaller, requires("admin.manage")]


@router.get("", summary="List what died: messages, exports and events")
async def show_dead_letters(uow: Uow, query: Annotated[DeadLetterQuery, Query()], _: Manager) -> DeadLetterList:
    """Return a page of dead letters, newest first, and how many there are of each kind."""
    return await list_dead_letters(uow, query)


@router.post("/{letter_id}/retry", summary="Try again", responses=responses(NotFound, DeadLetterNotReplayable))
async def replay_dead_letter(uow: Uow, letter_id: UUID, _: Manager) -> Retried:
    """Queue a dead message anew, or have the worker give a dead event to the service that gave up on it.

    An event that dies again is listed again.
    """
    retried = await retry_dead_letter(uow, letter_id)
    uow.audit("dead_letter.retry", "dead_letter", letter_id, kind=retried.kind)
    return retried


@router.delete("/{letter_id}", status_code=204, summary="Discard", responses=responses(NotFound))
async def drop_dead_letter(uow: Uow, letter_id: UUID, _: Manager) -> None:
    """Take a dead letter off the list for good."""
    kind = await discard_dead_letter(uow, letter_id)
    uow.audit("dead_letter.discard", "dead_letter", letter_id, kind=kind)
