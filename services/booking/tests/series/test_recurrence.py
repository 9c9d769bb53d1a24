"""Rules of recurrence: what they give, what they say, what is refused."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from booking.series.recurrence import WEEKDAYS, Rule, parse
from booking.series.wording import describe
from shared.clock import to_local, to_utc

MONDAY = date(2026, 11, 30)
DAYS = st.dates(date(2020, 1, 1), date(2060, 1, 1))
ZONES = st.sampled_from(["America/Edmonton", "America/St_Johns", "Europe/London", "Pacific/Apia", "UTC"])


def text_of(days: list[date]) -> list[str]:
    return [f"{day:%m-%d}" for day in days]


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Texts of rules that RFC 5545 and we read alike."""
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]))
    text = f"FREQ={frequency};INTERVAL={1 if frequency == 'DAILY' else draw(st.integers(1, 12))}"
    weekdays = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True)
    if frequency == "MONTHLY" and draw(st.booleans()):
        days = draw(st.lists(st.integers(1, 28) | st.integers(-28, -1), min_size=1, max_size=3, unique=True))
        return text + ";BYMONTHDAY=" + ",".join(map(str, days))
    nth = draw(st.sampled_from(["", "1", "2", "4", "-1"])) if frequency == "MONTHLY" else ""
    if frequency == "MONTHLY" or draw(st.booleans()):
        text += ";BYDAY=" + ",".join(nth + day for day in draw(weekdays))
    return text + draw(st.sampled_from(["", ";COUNT=7"]))


@given(rules(), DAYS)
def test_days_are_those_of_the_standard(text: str, first: date) -> None:
    standard = rrulestr(text, dtstart=datetime.combine(first, time.min))
    assert list(islice(parse(text).days(first), 12)) == [found.date() for found in islice(standard, 12)]


@given(rules())
def test_a_rule_is_read_as_it_was_written(text: str) -> None:
    assert parse(str(parse(text))) == parse(text) == parse(f"RRULE:{text};WKST=MO".lower())


@settings(max_examples=200)
@given(rules(), DAYS, st.times().map(lambda wall: wall.replace(second=0, microsecond=0, fold=0)), ZONES)
def test_the_wall_time_stays_whatever_the_clocks_do(text: str, first: date, wall: time, zone: str) -> None:
    for day in islice(parse(text).days(first), 30):
        local = to_local(to_utc(day, wall, zone), zone).replace(tzinfo=None)
        wanted = datetime.combine(day, wall)
        assert local == wanted or wanted < local <= wanted + timedelta(days=1)


def test_nine_o_clock_stays_nine_in_a_week_of_clock_changes() -> None:
    days = list(islice(parse("FREQ=WEEKLY").days(date(2027, 3, 21)), 3))
    instants = [to_utc(day, time(9), "Europe/London") for day in days]
    assert [f"{instant:%m-%d %H:%M}" for instant in instants] == ["03-21 09:00", "03-28 08:00", "04-04 08:00"]


def test_a_swallowed_wall_time_moves_forward() -> None:
    (day,) = islice(parse("FREQ=DAILY").days(date(2027, 3, 28)), 1)
    assert to_local(to_utc(day, time(1, 30), "Europe/London"), "Europe/London").time() == time(2, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["01-31", "02-28", "03-31", "04-30", "05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=30", ["01-30", "02-28", "03-30", "04-30", "05-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["01-31", "02-28", "03-31", "04-30", "05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=15,31", ["01-15", "01-31", "02-15", "02-28", "03-15"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["01-31", "02-28"]),
        ("FREQ=MONTHLY", ["01-01", "02-01", "03-01", "04-01", "05-01"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", ["01-29", "02-26", "03-26", "04-30", "05-28"]),
        ("FREQ=WEEKLY;UNTIL=20270115", ["01-01", "01-08", "01-15"]),
    ],
)
def test_the_end_of_a_month_and_of_a_rule(text: str, expected: list[str]) -> None:
    assert text_of(list(islice(parse(text).days(date(2027, 1, 1)), 5))) == expected


def test_a_rule_from_the_last_of_a_month_stays_at_the_last() -> None:
    assert text_of(list(islice(parse("FREQ=MONTHLY").days(date(2027, 1, 31)), 3))) == ["01-31", "02-28", "03-31"]


def test_where_a_rule_ends() -> None:
    assert parse("FREQ=WEEKLY;COUNT=3").last_day(MONDAY) == date(2026, 12, 14)
    assert parse("FREQ=WEEKLY;UNTIL=20261220").last_day(MONDAY) == date(2026, 12, 14)
    assert parse("FREQ=WEEKLY").last_day(MONDAY) is None
    assert parse("FREQ=WEEKLY").days_between(MONDAY, date(2026, 12, 7), date(2026, 12, 22)) == [
        date(2026, 12, 14),
        date(2026, 12, 21),
    ]
    assert parse("FREQ=DAILY;COUNT=2").without_end() == Rule("DAILY")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a part"),
        ("FREQ=YEARLY", "DAILY, WEEKLY or MONTHLY"),
        ("INTERVAL=2", "DAILY, WEEKLY or MONTHLY"),
        ("FREQ=DAILY;FREQ=DAILY", "twice"),
        ("FREQ=DAILY;INTERVAL=0", "from 1 to 366"),
        ("FREQ=DAILY;COUNT=99999999999999", "from 1 to 1000"),
        ("FREQ=DAILY;COUNT=٣", "from 1 to 1000"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "exclude each other"),
        ("FREQ=DAILY;UNTIL=20270230", "YYYYMMDD"),
        ("FREQ=DAILY;UNTIL=20270101T090000Z", "YYYYMMDD"),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR is not understood"),
        ("FREQ=WEEKLY;BYDAY=2MO", "FREQ=MONTHLY only"),
        ("FREQ=WEEKLY;BYDAY=XX", "such as MO"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "FREQ=MONTHLY only"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "takes 1 to 31"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "takes 1 to 31"),
        ("FREQ=MONTHLY;BYMONTHDAY=-29", "takes 1 to 31"),
        ("FREQ=MONTHLY;BYMONTHDAY=a", "lists days"),
        ("FREQ=MONTHLY;BYMONTHDAY=3;BYDAY=MO", "either"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", "either"),
    ],
)
def test_what_is_no_rule_is_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse(text)


@given(st.text(max_size=80))
def test_whatever_is_written_is_a_rule_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert list(islice(parse(f"FREQ=WEEKLY;{text}").days(MONDAY), 3)) is not None


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("FREQ=WEEKLY", "every week on Monday", "chaque semaine, le lundi"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO",
            "every 2 weeks on Monday and Thursday",
            "toutes les 2 semaines, le lundi et le jeudi",
        ),
        ("FREQ=DAILY;INTERVAL=3;COUNT=5", "every 3 days, 5 times", "tous les 3 jours, 5 fois"),
        ("FREQ=DAILY;COUNT=1", "every day, once", "chaque jour, 1 fois"),
        ("FREQ=MONTHLY;BYDAY=2TU", "every month on the second Tuesday", "chaque mois, le deuxième mardi"),
        (
            "FREQ=MONTHLY;BYDAY=-2FR",
            "every month on the second last Friday",
            "chaque mois, le deuxième dernier vendredi",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day", "chaque mois, le dernier jour"),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-3,1,22",
            "every 2 months on the 3rd day from the end, the 1st and the 22nd",
            "tous les 2 mois, le 3e jour avant la fin, le 1er et le 22",
        ),
        (
            "FREQ=MONTHLY;UNTIL=20270501",
            "every month on the 30th, until 2027-05-01",
            "chaque mois, le 30, jusqu’au 2027-05-01",
        ),
    ],
)
def test_a_rule_in_words(text: str, english: str, french: str) -> None:
    assert describe(parse(text), MONDAY) == english
    assert describe(parse(text), MONDAY, "fr-CA") == french
