"""HTTP of the waiting list: for who waits, whom the link's token lets in, and for the office."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request, Response

from booking.bookings.create import PriceChanged, SlotTaken
from booking.bookings.schemas import PublicBooking
from booking.bookings.views import public_view
from booking.slots.service import check_open
from booking.waitlist.schemas import (
    Acceptance,
    StaffWaitlistEntry,
    WaitlistQuery,
    WaitlistRequest,
    WaitlistView,
)
from booking.waitlist.service import (
    AlreadyWaiting,
    NotWaiting,
    entry_by_token,
    entry_of,
    join,
    list_entries,
    put_back,
    remove,
    staff_view,
    view,
)
from booking.waitlist.taking import OfferEnded, check_offered, take
from shared.auth.callers import StaffCaller
from shared.auth.guards import public, requires
from shared.database import Page, Uow
from shared.errors import (
    Forbidden,
    ModuleDisabled,
    NotFound,
    PreconditionFailed,
    Unauthorized,
    Unavailable,
    responses,
)
from shared.organizations import PublicOrganization, organization
from shared.web.error_handlers import render
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/public/{org}/waitlist", tags=["public"], dependencies=[public()], responses=responses(NotFound)
)
desk = Router(prefix="/v1/admin/waitlist", tags=["waitlist"], responses=responses(Unauthorized, Forbidden))

Token = Annotated[str, Path(max_length=64, description="The token in the link.")]
Reader = Annotated[StaffCaller, requires("bookings.view", module="module.schedule")]
Editor = Annotated[StaffCaller, requires("bookings.edit", module="module.schedule")]


@router.post(
    "", status_code=201, summary="Join the waiting list", responses=responses(AlreadyWaiting, ModuleDisabled)
)
async def join_waitlist(
    company: PublicOrganization, wanted: WaitlistRequest, uow: Uow, response: Response
) -> WaitlistView:
    """Wait for a time that isn't free yet. Whoever came first is offered it first."""
    check_open(company)
    entry = await join(uow, company, wanted, source="web")
    response.headers["Location"] = f"/v1/public/{company.slug}/waitlist/{entry.token}"
    return await view(uow, company, entry)


@router.get("/{token}", summary="Show a place on the waiting list")
async def get_place(company: PublicOrganization, token: Token, uow: Uow) -> WaitlistView:
    """Return what the link's owner waits for, and what is offered at this moment."""
    return await view(uow, company, await entry_by_token(uow, token))


@router.post(
    "/{token}/accept",
    status_code=201,
    response_model=PublicBooking,
    summary="Take the offered time",
    responses=responses(OfferEnded, NotWaiting, SlotTaken, PriceChanged, ModuleDisabled, Unavailable),
)
async def accept_offer(
    company: PublicOrganization, token: Token, uow: Uow, request: Request, wanted: Acceptance | None = None
) -> PublicBooking | Response:
    """Book the offered time. Where somebody was quicker the wait goes on, and the answer says so."""
    check_open(company)
    entry = await entry_by_token(uow, token, lock=True)
    made = await take(uow, company, entry, wanted.expected_total_cents if wanted else None)
    return render(request, made) if isinstance(made, SlotTaken) else await public_view(uow, made)


@router.post("/{token}/decline", summary="Let an offer pass", responses=responses(OfferEnded, NotWaiting))
async def decline_offer(company: PublicOrganization, token: Token, uow: Uow) -> WaitlistView:
    """Give the offered time back at once, for the next one on the list, and wait on for another."""
    entry = await entry_by_token(uow, token, lock=True)
    check_offered(entry)
    put_back(entry)
    return await view(uow, company, entry)


@router.post("/{token}/leave", summary="Leave the waiting list", responses=responses(NotWaiting))
async def leave_waitlist(company: PublicOrganization, token: Token, uow: Uow) -> WaitlistView:
    """Wait no longer."""
    entry = await entry_by_token(uow, token, lock=True)
    remove(entry)
    return await view(uow, company, entry)


@desk.get("", summary="List the waiting list")
async def list_waitlist(uow: Uow, _: Reader, query: Annotated[WaitlistQuery, Query()]) -> Page[StaffWaitlistEntry]:
    """Return who waits, waited or got a visit; those who came first come first unless `sort` says otherwise."""
    return await list_entries(uow, query)


@desk.post("", status_code=201, summary="Put a client on the waiting list", responses=responses(AlreadyWaiting))
async def add_to_waitlist(uow: Uow, _: Editor, wanted: WaitlistRequest, response: Response) -> StaffWaitlistEntry:
    """Let somebody who called or wrote wait for a time that isn't free yet."""
    company = await organization(uow)
    entry = await join(uow, company, wanted, source="staff")
    uow.audit("waitlist.add", "waitlist_entry", entry.id, service=entry.service)
    response.headers["Location"] = f"/v1/admin/waitlist/{entry.id}"
    set_etag(response, entry.version)
    return staff_view(entry, company.timezone)


@desk.get("/{entry_id}", summary="Show one who waits", responses=responses(NotFound))
async def get_waiting(uow: Uow, _: Reader, entry_id: UUID, response: Response) -> StaffWaitlistEntry:
    """Return a place on the waiting list."""
    entry = await entry_of(uow, entry_id)
    set_etag(response, entry.version)
    return staff_view(entry, (await organization(uow)).timezone)


@desk.post(
    "/{entry_id}/remove",
    summary="Take somebody off the waiting list",
    responses=responses(NotFound, NotWaiting, PreconditionFailed),
)
async def remove_from_waitlist(
    uow: Uow, _: Editor, entry_id: UUID, request: Request, response: Response
) -> StaffWaitlistEntry:
    """End a wait; what was offered is free for the next one."""
    entry = await entry_of(uow, entry_id, lock=True)
    check_if_match(request, entry.version)
    remove(entry)
    uow.audit("waitlist.remove", "waitlist_entry", entry.id, service=entry.service)
    set_etag(response, entry.version)
    return staff_view(entry, (await organization(uow)).timezone)
