"""HTTP of the books' lock."""

from typing import Annotated

from fastapi import Request, Response

from finance.ledger.models import Books
from finance.locks.schemas import LockInput, LockOut
from finance.locks.service import ReturnFiled, books_of, filed_through, hold_books, move_lock
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/locks", tags=["finance"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Closer = Annotated[StaffCaller, requires("finance.manage", module="module.finance", sensitive=True)]


async def _shown(uow: UnitOfWork, books: Books, response: Response) -> LockOut:
    set_etag(response, books.version)
    return LockOut(
        locked_through=books.locked_through, filed_through=await filed_through(uow), version=books.version
    )


@router.get("", summary="Show until when the books are closed")
async def show_lock(uow: Uow, response: Response, _: Viewer) -> LockOut:
    """Return the last day on which nothing can be booked, changed or deleted any more."""
    return await _shown(uow, await books_of(uow), response)


@router.put("", summary="Close the books, or open them", responses=responses(ReturnFiled, PreconditionFailed))
async def put_lock(uow: Uow, request: Request, response: Response, body: LockInput, _: Closer) -> LockOut:
    """Close the books through a past day, as at a year's end; opening them again wants a reason.

    What is dated by hand on a closed day is refused from then on; what comes by itself, such as a late payment,
    counts on the first open day.
    """
    books = await hold_books(uow)
    check_if_match(request, books.version)
    await move_lock(uow, books, body.locked_through, body.reason)
    return await _shown(uow, books, response)
