"""Days, times and money the way people write them in Canada, in English and in French.

Small tables of our own rather than the system's locales: those differ from machine to machine.
"""

import re
from datetime import date, datetime

from shared.clock import to_local

LOCALES = ("en", "fr")
NBSP = "\u00a0"

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
}
_SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."),
}


def language(locale: str | None, fallback: str = "en") -> str:
    """Return the language of a locale tag (`fr-CA` is `fr`), or the fallback's where we don't speak it."""
    for tag in (locale, fallback):
        code = (tag or "").replace("_", "-").split("-")[0].lower()
        if code in LOCALES:
            return code
    return "en"


def money(cents: int, currency: str, locale: str) -> str:
    """Return `$1,234.56` or `1 234,56 $` (with no-break spaces); currencies other than CAD by their code."""
    sign, whole = ("-" if cents < 0 else ""), f"{abs(cents) // 100:,}"
    part = f"{abs(cents) % 100:02}"
    if locale == "fr":
        unit = "$" if currency == "CAD" else currency
        return f"{sign}{whole.replace(',', NBSP)},{part}{NBSP}{unit}"
    unit = "$" if currency == "CAD" else f"{currency}{NBSP}"
    return f"{sign}{unit}{whole}.{part}"


def clock(instant: datetime, zone: str, locale: str) -> str:
    """Return the time on clocks in the zone: `9:00 a.m.`, `9 h`, `13 h 30`."""
    local = to_local(instant, zone)
    if locale == "fr":
        return f"{local.hour}{NBSP}h" + (f"{NBSP}{local.minute:02}" if local.minute else "")
    return f"{local.hour % 12 or 12}:{local.minute:02}{NBSP}{'a.m.' if local.hour < 12 else 'p.m.'}"


def _number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def weekday(instant: datetime, zone: str, locale: str) -> str:
    """Return the day in the zone: `Wednesday, November 25`, `mercredi 25 novembre`."""
    local = to_local(instant, zone).date()
    name, month = _DAYS[locale][local.weekday()], _MONTHS[locale][local.month - 1]
    return f"{name} {_number(local)} {month}" if locale == "fr" else f"{name}, {month} {local.day}"


def short_weekday(instant: datetime, zone: str, locale: str) -> str:
    """Return the day for a text message: `Wed, Nov 25`, `mer. 25 nov.`."""
    local = to_local(instant, zone).date()
    name, month = _DAYS[locale][local.weekday()][:3], _SHORT_MONTHS[locale][local.month - 1]
    return f"{name}. {_number(local)} {month}" if locale == "fr" else f"{name}, {month} {local.day}"


def calendar_day(day: date, locale: str) -> str:
    """Return a day with its year: `December 9, 2026`, `9 décembre 2026`."""
    month = _MONTHS[locale][day.month - 1]
    return f"{_number(day)} {month} {day.year}" if locale == "fr" else f"{month} {day.day}, {day.year}"


def calendar_month(year: int, month: int, locale: str) -> str:
    """Return a month with its year: `December 2026`, `décembre 2026`."""
    return f"{_MONTHS[locale][month - 1]} {year}"


def duration(minutes: int) -> str:
    """Return `45 min`, `2 h` or `2 h 22 min`, alike in both languages."""
    hours, rest = divmod(minutes, 60)
    parts = ([f"{hours}{NBSP}h"] if hours else []) + ([f"{rest}{NBSP}min"] if rest or not hours else [])
    return NBSP.join(parts)


def phone(number: str) -> str:
    """Return a North American number the way people write it, `(780) 555-0100`; others unchanged."""
    found = re.fullmatch(r"\+1(\d{3})(\d{3})(\d{4})", number)
    return "({}) {}-{}".format(*found.groups()) if found else number
