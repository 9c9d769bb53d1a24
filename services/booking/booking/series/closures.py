"""The days on which the whole company is closed."""

from datetime import date, timedelta

from sqlmodel import col, or_, select

from booking.blocks.models import Block
from shared.database import UnitOfWork

NO_LEAP_DAY = 28


async def closed_days(uow: UnitOfWork, first: date, last: date) -> set[date]:
    """Return the days from `first` to `last` that a holiday of the whole company takes."""
    statement = select(Block).where(
        col(Block.kind) == "holiday",
        col(Block.worker_id).is_(None),
        col(Block.team_id).is_(None),
        col(Block.starts_at).is_(None),
        or_(col(Block.yearly), (col(Block.ends_on) >= first) & (col(Block.starts_on) <= last)),
    )
    found: set[date] = set()
    for block in (await uow.session.exec(statement)).all():
        length = block.ends_on - block.starts_on
        years = range(first.year - 1, last.year + 1) if block.yearly else (block.starts_on.year,)
        for year in years:
            begin = _in_year(block.starts_on, year)
            days = (begin + timedelta(days=ahead) for ahead in range(length.days + 1))
            found.update(day for day in days if first <= day <= last)
    return found


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=NO_LEAP_DAY)
