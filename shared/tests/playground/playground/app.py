"""The HTTP application of the playground: one route for each thing that the rails do."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Body, FastAPI, Query, Request, Response, UploadFile
from pydantic import BaseModel, Field
from sqlalchemy import text
from sqlmodel import col, select

from contracts.platform import AuditRecorded
from playground.tables import Album
from shared.auth.callers import ClientCaller, StaffCaller, WorkerCaller
from shared.auth.guards import public, requires, signed_in_client, signed_in_staff, signed_in_worker
from shared.database import Cursor, Page, Uow, keyset_page
from shared.errors import Conflict, NotFound, Unavailable, responses
from shared.organizations import PublicOrganization
from shared.settings import Settings
from shared.web.app import build_app
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/albums", tags=["albums"])


class AlbumIn(BaseModel):
    """What a caller says of an album."""

    title: str = Field(max_length=10_000, examples=["Blue"])
    year: int = Field(default=2000, examples=[1971])


class AlbumOut(AlbumIn):
    """An album."""

    id: UUID
    version: int


class AlbumGone(Conflict):
    """An error with a member that has the name of one of the problem's own."""

    slug = "album-gone"


@router.post("", status_code=201, summary="Add an album", responses=responses(Conflict))
async def add_album(uow: Uow, album: AlbumIn, _: Annotated[StaffCaller, requires("bookings.edit")]) -> AlbumOut:
    """Add an album and tell everybody."""
    row = Album(org_id=uow.org_id, **album.model_dump())
    uow.session.add(row)
    await uow.session.flush()
    uow.audit("album.create", "album", row.id, title=row.title)
    return AlbumOut(**row.model_dump())


@router.get("", summary="List albums, newest first")
async def list_albums(
    uow: Uow, page: Cursor, _: Annotated[StaffCaller, requires("bookings.view", module="leads.nurture")]
) -> Page[AlbumOut]:
    """Return one page."""
    rows, cursor = await keyset_page(
        uow.session,
        select(Album),
        page,
        key=col(Album.created_at),
        id_key=col(Album.id),
        key_of=lambda row: row.created_at,
        id_of=lambda row: row.id,
    )
    return Page(items=[AlbumOut(**row.model_dump()) for row in rows], next_cursor=cursor)


@router.put("/{album_id}", summary="Change an album", responses=responses(NotFound))
async def change_album(
    request: Request,
    response: Response,
    uow: Uow,
    album_id: UUID,
    album: AlbumIn,
    _: Annotated[StaffCaller, requires("bookings.edit", sensitive=True)],
) -> AlbumOut:
    """Change what the caller has seen."""
    row = await uow.session.get(Album, album_id)
    if row is None:
        raise NotFound("There is no such album.")
    check_if_match(request, row.version)
    row.title, row.year = album.title, album.year
    row.touch()
    set_etag(response, row.version)
    return AlbumOut(**row.model_dump())


@router.post("/{album_id}/sleep", summary="Wait inside the transaction")
async def sleep(
    uow: Uow, album_id: UUID, caller: Annotated[StaffCaller, requires("bookings.edit")]
) -> dict[str, str]:
    """Insert an album slowly, so that a second request with the same key has to wait."""
    uow.session.add(Album(id=album_id, org_id=uow.org_id, title=str(album_id)))
    await uow.session.flush()
    await asyncio.sleep(0.2)
    return {"actor": caller.actor}


@router.post("/cover", summary="Upload a picture")
async def upload(cover: UploadFile, _: Annotated[StaffCaller, requires("bookings.edit")]) -> dict[str, int]:
    """Return how many bytes came."""
    return {"bytes": len(await cover.read())}


@router.get("/gone", summary="Fail with extra members")
async def gone(_: Annotated[None, public()]) -> None:
    """Raise a problem whose extra member is called `status`."""
    raise AlbumGone("This album is gone.", status="DELETED", allowed=["restore"])


@router.get("/sql", summary="Run one statement that fails")
async def fail_in_sql(uow: Uow, statement: Annotated[str, Query()], _: Annotated[None, public()]) -> None:
    """Let the database refuse."""
    await uow.session.execute(text(statement))


@router.get("/crash/{kind}", summary="Fail as a programming error does")
async def crash(kind: str, _: Annotated[None, public()]) -> None:
    """Raise what no handler knows."""
    failures: dict[str, Exception] = {
        "bug": RuntimeError("password=hunter2"),
        "group": ExceptionGroup("several", [ValueError("one"), KeyError("two")]),
        "overflow": OverflowError("date value out of range"),
        "starting": asyncpg.CannotConnectNowError("the database system is starting up"),
        "full": asyncpg.TooManyConnectionsError("sorry, too many clients already"),
        "refused": ConnectionRefusedError(111, "Connection refused"),
        "unavailable": Unavailable("The neighbour sleeps.", headers={"Retry-After": "2"}),
    }
    raise failures[kind]


@router.post("/echo", summary="Answer what was sent")
async def echo(body: Annotated[dict[str, int], Body()], _: Annotated[None, public()]) -> dict[str, int]:
    """Return the body."""
    return body


@router.post("/commit", summary="Fail at the commit")
async def fail_at_commit(uow: Uow, _: Annotated[StaffCaller, requires("bookings.edit")]) -> dict[str, str]:
    """Leave behind an event that can't be stored."""
    uow.publish(AuditRecorded(**(AuditRecorded.EXAMPLE | {"metadata": {"nul": "\x00"}})))
    return {"told": "too early"}


@router.get("/whoami/{audience}", summary="Tell who is signed in")
async def whoami(audience: str, caller: Annotated[StaffCaller, signed_in_staff()]) -> dict[str, Any]:
    """Return the staff caller."""
    return {"audience": audience, "org_id": caller.org_id, "actor": caller.actor, "role": caller.role}


@router.get("/worker", summary="Tell which worker is signed in")
async def worker(caller: Annotated[WorkerCaller, signed_in_worker]) -> dict[str, Any]:
    """Return the worker."""
    return {"worker_id": caller.person_id, "org_id": caller.org_id}


@router.post("/client", summary="Tell which client is signed in")
async def client(caller: Annotated[ClientCaller, signed_in_client]) -> dict[str, Any]:
    """Return the client."""
    return {"client_id": caller.actor_id, "org_id": caller.org_id}


@router.post("/public/{org}", summary="Add an album without signing in")
async def add_publicly(
    uow: Uow, company: PublicOrganization, album: AlbumIn, _: Annotated[None, public()]
) -> dict[str, str]:
    """Add an album to the company that the path names."""
    uow.session.add(Album(org_id=company.id, **album.model_dump()))
    return {"company": company.name}


def create_app(settings: Settings) -> FastAPI:
    """Return the application."""
    return build_app(settings, [router], title="playground", summary="Something to test the rails with.")
