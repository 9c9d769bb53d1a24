"""Series as the office sees them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, any_, exists, func, literal, not_
from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Booking
from booking.bookings.states import BookingStatus
from booking.clients.models import Address, Client
from booking.pricing.schemas import Calculation, EstimateRequest
from booking.series.making import WALL
from booking.series.models import Series, SeriesPause, SeriesVisit
from booking.series.recurrence import parse
from booking.series.schemas import (
    NamedRef,
    SeriesChanged,
    SeriesDetail,
    SeriesOut,
    SeriesPauseOut,
    SeriesQuery,
    SeriesVisitOut,
    VisitChange,
)
from booking.series.service import words_of
from booking.workers.models import Worker
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.organizations import organization

SHOWN = 10
STANDING = (BookingStatus.PENDING, BookingStatus.CONFIRMED)
SORTS = {
    "created_at": Sort(col(Series.created_at), datetime),
    "client": Sort(col(Client.name), str),
    "total": Sort(col(Series.total_cents), int),
}


async def list_series(uow: UnitOfWork, query: SeriesQuery) -> Page[SeriesOut]:
    """Return a page of the series that match."""
    today = local_today((await organization(uow)).timezone)
    conditions: list[ColumnElement[bool]] = []
    if query.client_id:
        conditions.append(col(Series.client_id) == query.client_id)
    if query.weekday is not None:
        conditions.append(literal(query.weekday) == any_(col(Series.weekdays)))
    if query.q:
        conditions.append(col(Client.name).icontains(query.q, autoescape=True))
    if query.status:
        ended = and_(col(Series.ends_on).is_not(None), col(Series.ends_on) < today)
        paused = exists().where(
            col(SeriesPause.series_id) == col(Series.id),
            col(SeriesPause.first_on) <= today,
            col(SeriesPause.last_on).is_(None) | (col(SeriesPause.last_on) >= today),
        )
        wanted = {"ENDED": ended, "PAUSED": not_(ended) & paused, "ACTIVE": not_(ended) & not_(paused)}
        conditions.append(wanted[query.status])
    statement = select(Series).join(Client, col(Client.id) == col(Series.client_id)).where(*conditions)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Series.id))
    return Page(items=[SeriesOut(**facts) for facts in await _facts(uow, rows)], next_cursor=cursor)


async def show(uow: UnitOfWork, series: Series) -> SeriesDetail:
    """Return one series with its next and its last visits."""
    await uow.session.flush()
    (facts,) = await _facts(uow, [series])
    today = local_today(series.timezone)
    of_series = col(SeriesVisit.series_id) == series.id
    day = col(SeriesVisit.occurs_on)
    ahead = select(SeriesVisit).where(of_series, day >= today).order_by(day).limit(SHOWN)
    behind = select(SeriesVisit).where(of_series, day < today).order_by(day.desc()).limit(SHOWN)
    following = (await uow.session.exec(ahead)).all()
    past = (await uow.session.exec(behind)).all()
    shown = await _visits(uow, [*following, *past])
    return SeriesDetail(**facts, next=shown[: len(following)], past=shown[len(following) :])


async def outcome(uow: UnitOfWork, series: Series, visits: list[VisitChange]) -> SeriesChanged:
    """Return what a change did to a series."""
    return SeriesChanged(
        series_id=series.id,
        visits=visits,
        unassigned=sum(visit.unassigned for visit in visits),
        price_change_cents=sum(visit.price_change_cents for visit in visits),
        series=await show(uow, series),
    )


async def _facts(uow: UnitOfWork, rows: Sequence[Series]) -> list[dict[str, Any]]:
    ids = [series.id for series in rows]
    homes = (
        select(Series.id, Client, Address)
        .join(Client, col(Client.id) == col(Series.client_id))
        .join(Address, col(Address.id) == col(Series.address_id))
        .where(col(Series.id).in_(ids))
    )
    where = {series_id: (client, home) for series_id, client, home in (await uow.session.exec(homes)).all()}
    people = {worker_id for series in rows for worker_id in series.worker_ids}
    workers = select(Worker.id, Worker.name).where(col(Worker.id).in_(people))
    names = dict((await uow.session.exec(workers)).all())
    following = (
        select(col(Booking.series_id), func.min(col(Booking.starts_at)))
        .where(
            col(Booking.series_id).in_(ids),
            col(Booking.starts_at) > now(),
            col(Booking.status).in_(STANDING),
        )
        .group_by(col(Booking.series_id))
    )
    next_starts = dict((await uow.session.exec(following)).all())
    pauses = await _pauses(uow, rows)
    found = []
    for series in rows:
        client, home = where[series.id]
        same = {"id", "version", "address_id", "service", "pricing", "total_cents", "rule", "starts_on", "ends_on"}
        same |= {"timezone", "minutes", "crew_size", "follows_id", "notes", "created_at"}
        facts: dict[str, Any] = series.model_dump(include=same)
        found.append(
            facts
            | {
                "status": _status(series, pauses[series.id]),
                "client": NamedRef(id=client.id, name=client.name),
                "address": home.one_line,
                "request": EstimateRequest.model_validate(series.request),
                "estimate": Calculation.model_validate(series.estimate),
                "words": words_of(parse(series.rule), series.starts_on),
                "start_time": f"{series.wall:%H:%M}",
                "workers": [NamedRef(id=one, name=names[one]) for one in series.worker_ids if one in names],
                "pauses": pauses[series.id],
                "next_start": next_starts.get(series.id),
            }
        )
    return found


async def _pauses(uow: UnitOfWork, rows: Sequence[Series]) -> dict[UUID, list[SeriesPauseOut]]:
    yesterday = now().date() - timedelta(days=1)
    statement = (
        select(SeriesPause)
        .where(
            col(SeriesPause.series_id).in_([series.id for series in rows]),
            col(SeriesPause.last_on).is_(None) | (col(SeriesPause.last_on) >= yesterday),
        )
        .order_by(col(SeriesPause.first_on))
    )
    found: dict[UUID, list[SeriesPauseOut]] = defaultdict(list)
    for pause in (await uow.session.exec(statement)).all():
        found[pause.series_id].append(SeriesPauseOut(first_on=pause.first_on, last_on=pause.last_on))
    return found


def _status(series: Series, pauses: Sequence[SeriesPauseOut]) -> str:
    today: date = local_today(series.timezone)
    if series.ends_on is not None and series.ends_on < today:
        return "ENDED"
    covers = any(pause.first_on <= today <= (pause.last_on or today) for pause in pauses)
    return "PAUSED" if covers else "ACTIVE"


async def _visits(uow: UnitOfWork, rows: Sequence[SeriesVisit]) -> list[SeriesVisitOut]:
    ids = [row.booking_id for row in rows if row.booking_id]
    bookings = (await uow.session.exec(select(Booking).where(col(Booking.id).in_(ids)))).all()
    known = {booking.id: booking for booking in bookings}
    crews = await crew_of(uow, ids)
    shown = []
    for row in rows:
        booking = known.get(row.booking_id) if row.booking_id else None
        crew = crews[booking.id] if booking else []
        open_still = booking is not None and booking.status in STANDING
        shown.append(
            SeriesVisitOut.model_validate(
                {
                    "occurs_on": row.occurs_on,
                    "state": row.state,
                    "reason": row.reason,
                    "booking_id": row.booking_id,
                    "reference": booking.reference if booking else None,
                    "status": booking.status if booking else None,
                    "local_start": booking.local_start.strftime(WALL) if booking else None,
                    "local_end": booking.local_end.strftime(WALL) if booking else None,
                    "crew": [worker.name for worker in crew],
                    "unassigned": booking is not None and open_still and len(crew) < booking.crew_size,
                    "total_cents": booking.total_cents if booking else None,
                }
            )
        )
    return shown
