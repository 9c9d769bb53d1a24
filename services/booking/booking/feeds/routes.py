"""HTTP of calendar feeds: giving out their addresses, and reading them."""

import hashlib
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Path, Request, Response
from pydantic import BaseModel, Field

from booking.feeds.service import Owner, OwnerGone, feed_of, read, revoke, rotate
from shared.auth.callers import ClientCaller, StaffCaller, WorkerCaller
from shared.auth.guards import public, requires, signed_in_client, signed_in_worker
from shared.database import UnitOfWork, Uow
from shared.errors import Forbidden, ModuleDisabled, NotFound, Unauthorized, responses
from shared.organizations import PublicOrganization, organization
from shared.web.routing import Router

router = Router(tags=["calendar feeds"], responses=responses(Unauthorized, Forbidden, NotFound))
reading = Router(prefix="/v1/public/{org}", tags=["public"], responses=responses(NotFound, ModuleDisabled))

MODULE = "module.schedule"
WorkerManager = Annotated[StaffCaller, requires("users.manage", module=MODULE)]
WorkerReader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
ClientManager = Annotated[StaffCaller, requires("contacts.edit", module=MODULE)]
ClientReader = Annotated[StaffCaller, requires("contacts.view", module=MODULE)]
Cleaner = Annotated[WorkerCaller, signed_in_worker]
Me = Annotated[ClientCaller, signed_in_client]


class FeedState(BaseModel):
    """Whether somebody has a calendar address, and since when."""

    active: bool
    since: datetime | None


class NewFeed(BaseModel):
    """A calendar's secret address. It is shown only once."""

    url: str = Field(examples=["https://example.com/v1/public/snow-peak/calendars/3q2-7wAAAAAAAAAAAAAAAA.ics"])
    since: datetime


@reading.get(
    "/calendars/{token}.ics",
    summary="Read a calendar",
    dependencies=[public("signed_in_rate_limit_per_minute")],
    response_class=Response,
    responses={
        200: {"content": {"text/calendar": {"schema": {"type": "string"}}}},
        304: {"description": "Nothing has changed since the answer with this ETag"},
    },
)
async def read_calendar(
    request: Request,
    uow: Uow,
    company: PublicOrganization,
    token: Annotated[str, Path(min_length=20, max_length=100, pattern=r"^[A-Za-z0-9_-]+$")],
) -> Response:
    """Return the visits from 30 days ago to 180 days ahead, for calendar programs that subscribe to the address.

    Cancelled visits stay in it as such for 30 days.
    """
    calendar = await read(uow, company, token)
    tag = f'"{hashlib.sha256(calendar).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, max-age=300"}
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if tag in known:
        return Response(status_code=304, headers=headers)
    return Response(calendar, media_type="text/calendar; charset=utf-8", headers=headers)


@router.get("/v1/admin/workers/{worker_id}/calendar-feed", summary="See whether a worker has a calendar address")
async def show_worker_feed(uow: Uow, _: WorkerReader, worker_id: UUID) -> FeedState:
    """Return since when the worker's calendar can be read; the address itself is shown only when it is made."""
    return await _state(uow, Owner(worker_id=worker_id))


@router.post(
    "/v1/admin/workers/{worker_id}/calendar-feed",
    summary="Give a worker a new calendar address",
    responses=responses(OwnerGone),
)
async def rotate_worker_feed(request: Request, uow: Uow, _: WorkerManager, worker_id: UUID) -> NewFeed:
    """Make a new secret address. Whoever has it can read the calendar; the one before shows nothing any more."""
    return await _new(request, uow, Owner(worker_id=worker_id))


@router.delete(
    "/v1/admin/workers/{worker_id}/calendar-feed", status_code=204, summary="Take a worker's calendar address back"
)
async def revoke_worker_feed(uow: Uow, _: WorkerManager, worker_id: UUID) -> None:
    """Let the address show nothing any more."""
    await revoke(uow, Owner(worker_id=worker_id))


@router.get("/v1/admin/clients/{client_id}/calendar-feed", summary="See whether a client has a calendar address")
async def show_client_feed(uow: Uow, _: ClientReader, client_id: UUID) -> FeedState:
    """Return since when the client's calendar can be read; the address itself is shown only when it is made."""
    return await _state(uow, Owner(client_id=client_id))


@router.post(
    "/v1/admin/clients/{client_id}/calendar-feed",
    summary="Give a client a new calendar address",
    responses=responses(OwnerGone),
)
async def rotate_client_feed(request: Request, uow: Uow, _: ClientManager, client_id: UUID) -> NewFeed:
    """Make a new secret address. Whoever has it can read the calendar; the one before shows nothing any more."""
    return await _new(request, uow, Owner(client_id=client_id))


@router.delete(
    "/v1/admin/clients/{client_id}/calendar-feed", status_code=204, summary="Take a client's calendar address back"
)
async def revoke_client_feed(uow: Uow, _: ClientManager, client_id: UUID) -> None:
    """Let the address show nothing any more."""
    await revoke(uow, Owner(client_id=client_id))


@router.get("/v1/worker/calendar-feed", summary="See whether I have a calendar address")
async def show_my_worker_feed(uow: Uow, cleaner: Cleaner) -> FeedState:
    """Return since when the signed-in worker's calendar can be read."""
    return await _state(uow, Owner(worker_id=cleaner.person_id))


@router.post(
    "/v1/worker/calendar-feed",
    summary="Get a new calendar address of my jobs",
    responses=responses(OwnerGone),
)
async def rotate_my_worker_feed(request: Request, uow: Uow, cleaner: Cleaner) -> NewFeed:
    """Make a new secret address. Whoever has it can read the calendar; the one before shows nothing any more."""
    return await _new(request, uow, Owner(worker_id=cleaner.person_id))


@router.delete("/v1/worker/calendar-feed", status_code=204, summary="Take my calendar address back")
async def revoke_my_worker_feed(uow: Uow, cleaner: Cleaner) -> None:
    """Let the address show nothing any more."""
    await revoke(uow, Owner(worker_id=cleaner.person_id))


@router.get("/v1/client/calendar-feed", summary="See whether I have a calendar address")
async def show_my_client_feed(uow: Uow, me: Me) -> FeedState:
    """Return since when the signed-in client's calendar can be read."""
    return await _state(uow, Owner(client_id=me.actor_id))


@router.post(
    "/v1/client/calendar-feed",
    summary="Get a new calendar address of my visits",
    responses=responses(OwnerGone),
)
async def rotate_my_client_feed(request: Request, uow: Uow, me: Me) -> NewFeed:
    """Make a new secret address. Whoever has it can read the calendar; the one before shows nothing any more."""
    return await _new(request, uow, Owner(client_id=me.actor_id))


@router.delete("/v1/client/calendar-feed", status_code=204, summary="Take my calendar address back")
async def revoke_my_client_feed(uow: Uow, me: Me) -> None:
    """Let the address show nothing any more."""
    await revoke(uow, Owner(client_id=me.actor_id))


async def _state(uow: UnitOfWork, owner: Owner) -> FeedState:
    feed = await feed_of(uow, owner)
    return FeedState(active=feed is not None, since=feed.created_at if feed else None)


async def _new(request: Request, uow: UnitOfWork, owner: Owner) -> NewFeed:
    feed, token = await rotate(uow, owner)
    slug = (await organization(uow)).slug
    base: str = request.app.state.settings.public_base_url
    return NewFeed(url=f"{base.rstrip('/')}/v1/public/{slug}/calendars/{token}.ics", since=feed.created_at)
