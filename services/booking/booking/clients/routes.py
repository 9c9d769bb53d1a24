"""HTTP of clients."""

from typing import Annotated

from fastapi import Query

from booking.clients.schemas import ClientOut
from booking.clients.service import list_clients
from booking.inputs import Words
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Cursor, Page, Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/admin/clients", tags=["clients"], responses=responses(Unauthorized, Forbidden))


@router.get("", summary="List clients")
async def list_all(
    uow: Uow,
    page: Cursor,
    _: Annotated[StaffCaller, requires("contacts.view")],
    q: Annotated[
        Words | None, Query(max_length=120, description="Part of a name, e-mail or phone number.")
    ] = None,
) -> Page[ClientOut]:
    """Return the company's clients, newest first, each with the addresses and the number of bookings."""
    items, cursor = await list_clients(uow, page, q)
    return Page[ClientOut](items=items, next_cursor=cursor)
