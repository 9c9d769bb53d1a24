"""When a check-in or check-out counts: pure rules over instants."""

from datetime import date, datetime, timedelta

from booking.routing.distance import DETOUR, Home, metres
from shared.errors import Conflict, Invalid

EARLIEST_CHECK_IN = timedelta(minutes=60)
CLOCK_TOLERANCE = timedelta(minutes=5)
OLDEST_REPORT = timedelta(hours=24)
EARLIEST_DEPARTURE = timedelta(hours=3)
DOOR_SHOWN_BEFORE = timedelta(hours=2)
WAY_GUESSED = timedelta(minutes=15)


class TooEarly(Conflict):
    """The visit does not begin for a while."""

    slug = "too-early"


def reported_instant(at: datetime | None, present: datetime) -> datetime:
    """Return when something happened on site: `at` by the cleaner's phone, which may have been offline, or now.

    A clock that is a little fast is forgiven: nothing is kept as having happened later than now.

    Raises:
        Invalid: the instant is more than 5 minutes ahead or more than 24 hours ago.
    """
    if at is None:
        return present
    if at > present + CLOCK_TOLERANCE:
        raise Invalid.field("body.at", "This time is still to come. Check the clock of your phone.")
    if at < present - OLDEST_REPORT:
        raise Invalid.field("body.at", "This was more than 24 hours ago. Ask the office to enter it.")
    return min(at, present)


def check_not_too_early(arrived: datetime, starts_at: datetime) -> None:
    """Refuse a check-in long before the visit.

    Raises:
        TooEarly: it begins in more than 60 minutes.
    """
    ahead = starts_at - arrived
    if ahead > EARLIEST_CHECK_IN:
        hours, minutes = divmod(int(ahead.total_seconds()) // 60, 60)
        raise TooEarly(
            f"This visit begins in {hours} h {minutes:02}. You can check in from 60 minutes before its start."
        )


def check_not_too_early_to_leave(left: datetime, starts_at: datetime) -> None:
    """Refuse to announce a crew hours ahead.

    Raises:
        TooEarly: the visit begins in more than 3 hours.
    """
    if starts_at - left > EARLIEST_DEPARTURE:
        raise TooEarly("This visit begins in more than 3 hours. Tell the client when you really set out.")


def expected_arrival(left: datetime, starts_at: datetime, expected: datetime | None) -> datetime:
    """Return when the crew will be there: as it says, else on time, or a quarter of an hour after it set out late.

    Raises:
        Invalid: it says a time before it set out, or half a day later.
    """
    if expected is None:
        return max(starts_at, left + WAY_GUESSED)
    if not left <= expected <= left + timedelta(hours=12):
        raise Invalid.field("body.expected_at", "You arrive after you set out, within 12 hours.")
    return expected


def overrun_limit(planned: timedelta, percent: int) -> int:
    """Return the minutes on site beyond which a check-out needs a reason."""
    return int(planned.total_seconds()) * percent // 6_000


def door_is_shown(
    visit_day: date, starts_at: datetime, *, in_progress: bool, today: date, present: datetime
) -> bool:
    """Tell whether a cleaner needs to know how the door opens: on the visit's day, or just before midnight."""
    soon = timedelta(0) <= starts_at - present <= DOOR_SHOWN_BEFORE
    return in_progress or soon or visit_day == today


def may_photograph(for_visit: bool | None, by_client: bool | None, *, assumed: bool) -> bool:
    """Tell whether a home may be photographed: as was said for this visit, else in general, else as assumed."""
    if for_visit is not None:
        return for_visit
    return assumed if by_client is None else by_client


def distance_to(home: Home, latitude: float, longitude: float) -> int | None:
    """Return how far a phone was from a home as the crow flies; None where the home's coordinates aren't known."""
    if home.latitude is None or home.longitude is None:
        return None
    return round(metres(home, Home(home.postal_code, latitude, longitude)) / DETOUR)


def departure(arrived: datetime, left: datetime) -> datetime:
    """Return when a visit ended: not before it began, even by a phone whose clock is a little slow.

    Raises:
        Invalid: the check-out lies more than 5 minutes before the check-in.
    """
    if left < arrived - CLOCK_TOLERANCE:
        raise Invalid.field("body.at", "This is before the check-in. Check the clock of your phone.")
    return max(left, arrived)
