"""A rule of recurrence in words, for people."""

from datetime import date

from booking.series.recurrence import Rule

_EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FR_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_EN_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_FR_NTH = {
    1: "premier",
    2: "deuxième",
    3: "troisième",
    4: "quatrième",
    5: "cinquième",
    -1: "dernier",
}
_EN_UNITS = {"DAILY": ("day", "days"), "WEEKLY": ("week", "weeks"), "MONTHLY": ("month", "months")}
_FR_UNITS = {
    "DAILY": ("jour", "tous les {} jours"),
    "WEEKLY": ("semaine", "toutes les {} semaines"),
    "MONTHLY": ("mois", "tous les {} mois"),
}
_TEENS = (11, 12, 13)


def describe(rule: Rule, first: date, locale: str = "en") -> str:
    """Return the rule in English, or in French for a French locale.

    Args:
        first: the day from which the rule counts; it names the day where the rule doesn't.
    """
    return _french(rule, first) if locale.lower().startswith("fr") else _english(rule, first)


def _english(rule: Rule, first: date) -> str:
    one, many = _EN_UNITS[rule.frequency]
    words = f"every {one}" if rule.interval == 1 else f"every {rule.interval} {many}"
    days = _days(rule, first)
    if days:
        names = [f"the {_nth(nth, _EN_NTH)} {_EN_DAYS[day]}" if nth else _EN_DAYS[day] for nth, day in days]
        words += " on " + _listed(names, "and")
    elif rule.frequency == "MONTHLY":
        words += " on " + _listed([_english_day(day) for day in rule.month_days or (first.day,)], "and")
    if rule.count:
        words += f", {rule.count} times" if rule.count > 1 else ", once"
    if rule.until:
        words += f", until {rule.until:%Y-%m-%d}"
    return words


def _french(rule: Rule, first: date) -> str:
    one, many = _FR_UNITS[rule.frequency]
    words = f"chaque {one}" if rule.interval == 1 else many.format(rule.interval)
    days = _days(rule, first)
    if days:
        names = [f"le {_nth(nth, _FR_NTH)} {_FR_DAYS[day]}" if nth else f"le {_FR_DAYS[day]}" for nth, day in days]
        words += ", " + _listed(names, "et")
    elif rule.frequency == "MONTHLY":
        words += ", " + _listed([_french_day(day) for day in rule.month_days or (first.day,)], "et")
    if rule.count:
        words += f", {rule.count} fois"
    if rule.until:
        words += f", jusqu’au {rule.until:%Y-%m-%d}"
    return words


def _days(rule: Rule, first: date) -> tuple[tuple[int | None, int], ...]:
    if rule.frequency == "WEEKLY" and not rule.weekdays:
        return ((None, first.weekday()),)
    return rule.weekdays


def _nth(nth: int, names: dict[int, str]) -> str:
    return names.get(nth) or f"{names[-nth]} {names[-1]}"


def _english_day(day: int) -> str:
    if day < 0:
        return "the last day" if day == -1 else f"the {_ordinal(-day)} day from the end"
    return f"the {_ordinal(day)}"


def _ordinal(number: int) -> str:
    suffix = "th" if number in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _french_day(day: int) -> str:
    if day < 0:
        return "le dernier jour" if day == -1 else f"le {-day}e jour avant la fin"
    return "le 1er" if day == 1 else f"le {day}"


def _listed(words: list[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
