"""Rules about clients that need no database."""

import unicodedata
from datetime import date
from typing import Literal

CHURN_MEDIUM_DAYS = 45
CHURN_HIGH_DAYS = 60
MANY_COMPLAINTS = 3
LOW_RATING = 3.0
CARE_DAYS = 90

ChurnRisk = Literal["none", "medium", "high"]
CareFlag = Literal["complaints", "low_rating"]


def fold(words: str) -> str:
    """Return the words as `clients.folded_name` has them: in small letters, without accents."""
    decomposed = unicodedata.normalize("NFKD", words)
    return "".join(char for char in decomposed if not "\u0300" <= char <= "\u036f").lower()


def churn_risk(days_since_last: int | None, *, has_upcoming: bool) -> ChurnRisk:
    """Tell how likely the client is lost: somebody who never came, or comes again, is no case."""
    if days_since_last is None or has_upcoming or days_since_last < CHURN_MEDIUM_DAYS:
        return "none"
    return "high" if days_since_last >= CHURN_HIGH_DAYS else "medium"


def days_between(earlier: date, later: date) -> int:
    """Return how many days after `earlier` the `later` day is, not below zero."""
    return max(0, (later - earlier).days)


def care_flags(complaints: int, average_stars: float | None) -> list[CareFlag]:
    """Return why a client needs more care, by the complaints and ratings of the last 90 days."""
    reasons: dict[CareFlag, bool] = {
        "complaints": complaints >= MANY_COMPLAINTS,
        "low_rating": average_stars is not None and average_stars < LOW_RATING,
    }
    return [flag for flag, applies in reasons.items() if applies]
