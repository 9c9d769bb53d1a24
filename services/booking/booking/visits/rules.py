"""When a check-in or check-out counts: pure rules over instants."""

from datetime import datetime, timedelta

from shared.errors import Conflict, Invalid

EARLIEST_CHECK_IN = timedelta(minutes=60)
CLOCK_TOLERANCE = timedelta(minutes=5)
OLDEST_REPORT = timedelta(hours=24)


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


def departure(arrived: datetime, left: datetime) -> datetime:
    """Return when a visit ended: not before it began, even by a phone whose clock is a little slow.

    Raises:
        Invalid: the check-out lies more than 5 minutes before the check-in.
    """
    if left < arrived - CLOCK_TOLERANCE:
        raise Invalid.field("body.at", "This is before the check-in. Check the clock of your phone.")
    return max(left, arrived)
