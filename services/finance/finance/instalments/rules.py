"""Which instalments a year asks for: no I/O.

A company that files once a year pays by quarters when last year's net tax was 3,000 $ or more: a quarter of last
year's, or of what this year is expected to come to where that is less (Excise Tax Act, s. 237).
"""

from dataclasses import dataclass
from datetime import date

from finance.returns.periods import add_months, quarter_ends

THRESHOLD_CENTS = 300_000


@dataclass(frozen=True, slots=True)
class Due:
    """One instalment that a year asks for."""

    quarter_end: date
    due_on: date
    amount_cents: int


def schedule(year_start: date, last_year_cents: int, estimate_cents: int | None) -> list[Due]:
    """Return the four instalments of a fiscal year, or none; together they are its base to the cent.

    Args:
        estimate_cents: what the company expects this year's net tax to be.
    """
    base = last_year_cents if estimate_cents is None else min(last_year_cents, estimate_cents)
    if last_year_cents < THRESHOLD_CENTS or base < THRESHOLD_CENTS:
        return []
    part, left = divmod(base, 4)
    return [
        Due(end, add_months(end, 1), part + (number < left)) for number, end in enumerate(quarter_ends(year_start))
    ]
