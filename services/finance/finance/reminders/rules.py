"""When an unpaid invoice is reminded of: a pure rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

StepKind = Literal["due_soon", "overdue"]

STALE_DAYS = 7
"""A step that nobody took for so long is no news any more: the next one will be."""

FIRST_HOUR, LAST_HOUR = 8, 20
"""Between these hours, on the client's side of the clock as far as we know it, people may be written to."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the plan: so many days before or after the day on which an invoice is due."""

    kind: StepKind
    days: int

    @property
    def offset(self) -> int:
        """Days from the due day to the step's."""
        return self.days if self.kind == "overdue" else -self.days


def plan(days_before: Sequence[int], days_after: Sequence[int]) -> list[Step]:
    """Return the steps in the order of their days; an invoice is never overdue on its own day."""
    before = [Step("due_soon", days) for days in set(days_before)]
    after = [Step("overdue", days) for days in set(days_after) if days > 0]
    return sorted([*before, *after], key=lambda step: step.offset)


def step_of(steps: Sequence[Step], *, issued_on: date, due_on: date, today: date) -> Step | None:
    """Return the step that an invoice is at on `today`: the newest one, never two at once.

    None before the first one, where the newest is stale, and where it would fall on the day of the invoice itself
    or before: whoever just got an invoice needs no reminder of it.
    """
    passed = [step for step in steps if due_on + timedelta(days=step.offset) <= today]
    if not passed or (today > due_on and passed[-1].kind == "due_soon"):
        return None
    on = due_on + timedelta(days=passed[-1].offset)
    fresh = on > issued_on and today - on < timedelta(days=STALE_DAYS)
    return passed[-1] if fresh else None


def is_decent(local: datetime) -> bool:
    """Tell whether people may be written to at this local time."""
    return FIRST_HOUR <= local.hour < LAST_HOUR
