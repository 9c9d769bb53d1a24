"""HTTP of changes of recurring visits."""

from contextlib import suppress
from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from booking.series.breaks import PauseOverlaps, end, pause, resume, skip, unskip
from booking.series.edit import SeriesEnded, VisitSettled, apply
from booking.series.models import Series
from booking.series.schemas import Edit, End, Pause, Resume, SeriesChanged, Skip, Unskip, VisitChange
from booking.series.service import series_of
from booking.series.views import outcome
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import UnitOfWork, Uow
from shared.database.parts import part_of
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, Unavailable, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/series", tags=["series"], responses=responses(Unauthorized, Forbidden))

Editor = Annotated[StaffCaller, requires("bookings.edit", module="module.schedule")]
CHANGES = responses(NotFound, SeriesEnded, VisitSettled, PreconditionFailed, Unavailable)


class _Rehearsed(Exception):  # noqa: N818 - nothing went wrong
    """Takes back what was done since the savepoint."""


@router.post("/{series_id}/edit", summary="Change recurring visits", responses=CHANGES)
async def edit_series(
    uow: Uow, _: Editor, series_id: UUID, wanted: Edit, request: Request, response: Response
) -> SeriesChanged:
    """Change one visit, one and those that follow (which splits the series), or all that are to come.

    What has begun, is over or was called off never changes; visits that were changed on their own do only with
    `override_individual`. A visit that finds no crew at its new time stands there unassigned.
    """
    series = await _to_change(uow, series_id, request)
    edited = await apply(uow, await organization(uow), series, wanted)
    changes = wanted.changes.model_dump(mode="json", exclude_defaults=True)
    day = str(wanted.occurs_on) if wanted.occurs_on else None
    uow.audit("series.edit", "series", series.id, scope=wanted.scope, occurs_on=day, changes=changes)
    set_etag(response, edited.series.version)
    return await outcome(uow, edited.series, edited.visits)


@router.post("/{series_id}/edit/check", summary="Ask what a change would do", responses=CHANGES)
async def check_edit(uow: Uow, _: Editor, series_id: UUID, wanted: Edit, request: Request) -> SeriesChanged:
    """Return what the change would do: which visits move, which find no crew, what it costs. Nothing is kept."""
    series = await _to_change(uow, series_id, request)
    answers: list[SeriesChanged] = []
    with suppress(_Rehearsed):
        async with part_of(uow) as part:
            edited = await apply(part, await organization(part), series, wanted)
            answers.append(await outcome(part, edited.series, edited.visits))
            raise _Rehearsed
    return answers[0]


@router.post("/{series_id}/skip", summary="Skip visits", responses=CHANGES)
async def skip_visits(
    uow: Uow, _: Editor, series_id: UUID, wanted: Skip, request: Request, response: Response
) -> SeriesChanged:
    """Let no visit take place on one or several days of the rule; visits on the schedule are called off, free."""
    series = await _to_change(uow, series_id, request)
    last = wanted.last_on or wanted.first_on
    visits = await skip(uow, await organization(uow), series, wanted.first_on, last)
    uow.audit("series.skip", "series", series.id, first_on=str(wanted.first_on), last_on=str(last))
    return await _answer(uow, series, visits, response)


@router.post("/{series_id}/unskip", summary="Bring a skipped visit back", responses=CHANGES)
async def unskip_visit(
    uow: Uow, _: Editor, series_id: UUID, wanted: Unskip, request: Request, response: Response
) -> SeriesChanged:
    """Let the visit of a skipped day take place after all, even on a holiday."""
    series = await _to_change(uow, series_id, request)
    visits = await unskip(uow, await organization(uow), series, wanted.occurs_on)
    uow.audit("series.unskip", "series", series.id, occurs_on=str(wanted.occurs_on))
    return await _answer(uow, series, visits, response)


@router.post(
    "/{series_id}/pause",
    summary="Pause recurring visits",
    responses=CHANGES | responses(PauseOverlaps, SeriesEnded),
)
async def pause_series(
    uow: Uow, _: Editor, series_id: UUID, wanted: Pause, request: Request, response: Response
) -> SeriesChanged:
    """Let no visits take place for some time, or until the series is resumed; booked ones are called off."""
    series = await _to_change(uow, series_id, request)
    visits = await pause(uow, await organization(uow), series, wanted.first_on, wanted.last_on)
    last = str(wanted.last_on) if wanted.last_on else None
    uow.audit("series.pause", "series", series.id, first_on=str(wanted.first_on), last_on=last)
    return await _answer(uow, series, visits, response)


@router.post(
    "/{series_id}/resume", summary="Resume recurring visits", responses=CHANGES | responses(Conflict, VisitSettled)
)
async def resume_series(
    uow: Uow, _: Editor, series_id: UUID, wanted: Resume, request: Request, response: Response
) -> SeriesChanged:
    """Let visits take place again from a day on: they are put back on the schedule."""
    series = await _to_change(uow, series_id, request)
    visits = await resume(uow, await organization(uow), series, wanted.on)
    uow.audit("series.resume", "series", series.id, on=str(wanted.on) if wanted.on else None)
    return await _answer(uow, series, visits, response)


@router.post("/{series_id}/end", summary="End recurring visits", responses=CHANGES)
async def end_series(
    uow: Uow, _: Editor, series_id: UUID, wanted: End, request: Request, response: Response
) -> SeriesChanged:
    """Let the series make no visit after a day. Those booked behind it are called off without a fee, or kept."""
    series = await _to_change(uow, series_id, request)
    visits = await end(
        uow,
        await organization(uow),
        series,
        wanted.last_on,
        keep_booked=wanted.keep_booked,
        notify=wanted.notify_client,
    )
    uow.audit("series.end", "series", series.id, last_on=str(series.ends_on), keep_booked=wanted.keep_booked)
    return await _answer(uow, series, visits, response)


async def _to_change(uow: UnitOfWork, series_id: UUID, request: Request) -> Series:
    series = await series_of(uow, series_id, lock=True)
    check_if_match(request, series.version)
    return series


async def _answer(uow: UnitOfWork, series: Series, visits: list[VisitChange], response: Response) -> SeriesChanged:
    set_etag(response, series.version)
    return await outcome(uow, series, visits)
