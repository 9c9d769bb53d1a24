"""Days without visits, and the end of a series."""

from datetime import date, timedelta

from sqlmodel import col, select

from booking.series.changing import Wish, bring_in_line, call_off, is_settled, visits_from
from booking.series.edit import SeriesEnded, VisitSettled, cut
from booking.series.making import make
from booking.series.models import Series, SeriesPause, SeriesVisit
from booking.series.planning import Occurrence
from booking.series.recurrence import LAST_DAY, parse
from booking.series.schemas import VisitChange
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import Organization

LONGEST_SKIP = timedelta(days=366)


class PauseOverlaps(Conflict):
    """The series is paused on some of these days already."""

    slug = "pause-overlaps"
    title = "The series is paused then already"


async def skip(
    uow: UnitOfWork, company: Organization, series: Series, first: date, last: date
) -> list[VisitChange]:
    """Let no visit take place on the days of the rule from `first` to `last`; those booked are called off.

    Raises:
        Invalid: the rule gives no day there that is to come, or they are too many.
    """
    first = max(first, local_today(company.timezone))
    if last - first > LONGEST_SKIP:
        raise Invalid.field("body.last_on", "Skip at most a year. Pause the series for a longer time.")
    until = min(last, series.ends_on or last)
    days = parse(series.rule).without_end().days_between(series.starts_on, first - timedelta(days=1), until)
    if not days:
        raise Invalid.field("body.first_on", "The series has no visit to come on these days.")
    had = {row.occurs_on: (row, booking) for row, booking in await visits_from(uow, series, first, until)}
    done: list[VisitChange] = []
    for day in days:
        row, booking = had.get(day, (None, None))
        if booking is not None and is_settled(booking):
            continue
        if booking is not None:
            done.append(await call_off(uow, booking, day, reason="series_changed", notify=not done))
        else:
            done.append(VisitChange(occurs_on=day, what="skipped", reason="staff"))
        row = row or SeriesVisit(org_id=uow.org_id, series_id=series.id, occurs_on=day, state="SKIPPED")
        row.state, row.reason = "SKIPPED", "staff"
        uow.session.add(row)
    series.touch()
    uow.session.add(series)
    await uow.session.flush()
    return done


async def unskip(uow: UnitOfWork, company: Organization, series: Series, occurs_on: date) -> list[VisitChange]:
    """Let the visit of a skipped day take place after all, also on a holiday.

    Raises:
        NotFound: the series has no such day.
        VisitSettled: the day is past, or was not skipped; or the series is paused then.
    """
    found = await visits_from(uow, series, occurs_on, occurs_on)
    if not found:
        raise NotFound(f"The series skips no visit on {occurs_on}.")
    ((row, _),) = found
    if row.state != "SKIPPED":
        raise VisitSettled("This visit is not skipped.")
    if row.reason == "pause":
        raise VisitSettled("The series is paused then. Resume it first.")
    if occurs_on < local_today(company.timezone):
        raise VisitSettled("This day is past.")
    await uow.session.delete(row)
    await uow.session.flush()
    series.touch()
    uow.session.add(series)
    if occurs_on > series.made_until:
        return []
    return await make(uow, company, series, [Occurrence(occurs_on, occurs_on)])


async def pause(
    uow: UnitOfWork, company: Organization, series: Series, first: date, last: date | None
) -> list[VisitChange]:
    """Let no visits take place from `first` to `last`, or until the series is resumed.

    Raises:
        SeriesEnded: there is nothing to pause.
        PauseOverlaps: another pause covers some of these days.
        Invalid: the days are past.
    """
    today = local_today(company.timezone)
    if series.ends_on is not None and series.ends_on < max(first, today):
        raise SeriesEnded("The series has no visits then.")
    if last is not None and last < today:
        raise Invalid.field("body.last_on", "These days are past.")
    others = select(SeriesPause.id).where(
        col(SeriesPause.series_id) == series.id,
        col(SeriesPause.first_on) <= (last or LAST_DAY),
        (col(SeriesPause.last_on).is_(None)) | (col(SeriesPause.last_on) >= first),
    )
    if (await uow.session.exec(others)).first() is not None:
        raise PauseOverlaps("The series is paused on some of these days already. Resume it first.")
    uow.session.add(SeriesPause(org_id=uow.org_id, series_id=series.id, first_on=first, last_on=last))
    return await _again(uow, company, series, max(first, today))


async def resume(uow: UnitOfWork, company: Organization, series: Series, on: date | None) -> list[VisitChange]:
    """Let visits take place again from a day on, today at the earliest.

    Raises:
        Conflict: the series is not paused then.
    """
    since = max(on or date.min, local_today(company.timezone))
    statement = select(SeriesPause).where(
        col(SeriesPause.series_id) == series.id,
        (col(SeriesPause.last_on).is_(None)) | (col(SeriesPause.last_on) >= since),
    )
    pauses = (await uow.session.exec(statement)).all()
    if not pauses:
        raise Conflict("The series is not paused.")
    for one in pauses:
        if one.first_on >= since:
            await uow.session.delete(one)
        else:
            one.last_on = since - timedelta(days=1)
            uow.session.add(one)
    return await _again(uow, company, series, since)


async def _again(uow: UnitOfWork, company: Organization, series: Series, since: date) -> list[VisitChange]:
    series.touch()
    uow.session.add(series)
    await uow.session.flush()
    had = await visits_from(uow, series, since)
    return await bring_in_line(uow, company, series, had, since, Wish(work=series.request))


async def end(
    uow: UnitOfWork,
    company: Organization,
    series: Series,
    last: date | None,
    *,
    keep_booked: bool,
    notify: bool,
) -> list[VisitChange]:
    """Let the series make no visit after `last`; those on the schedule behind it are called off without a fee.

    Args:
        last: None is yesterday.
        keep_booked: leave them on the schedule.
        notify: tell the client of the first that is called off.

    Raises:
        SeriesEnded: it ends earlier already.
    """
    today = local_today(company.timezone)
    last = max(last or date.min, today - timedelta(days=1))
    if series.ends_on is not None and series.ends_on <= last:
        raise SeriesEnded(f"The series ends on {series.ends_on} already.")
    cut(series, last)
    series.touch()
    uow.session.add(series)
    done: list[VisitChange] = []
    for row, booking in await visits_from(uow, series, last + timedelta(days=1)):
        if keep_booked or booking is None or is_settled(booking):
            continue
        news = notify and not done
        done.append(await call_off(uow, booking, row.occurs_on, reason="series_ended", notify=news))
    await uow.session.flush()
    return done
