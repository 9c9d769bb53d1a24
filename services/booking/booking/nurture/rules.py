"""Which message is due, and when the next one is: pure rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, model_validator

from shared.clock import to_local, to_utc
from shared.inputs import Prose, Words

Channel = Literal["email", "sms"]
WAKES, RESTS = time(9), time(20)


class Step(BaseModel):
    """One message: `template` names a text of the company's, else `body` is it."""

    delay_minutes: int = Field(
        ge=0, le=525_600, description="After the step before, or after enrolling.", examples=[1440]
    )
    channel: Channel
    template: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_.-]{0,63}$")] | None = None
    subject: Annotated[Words, Field(min_length=1, max_length=150)] | None = None
    body: Annotated[Prose, Field(min_length=1, max_length=5_000)] | None = Field(
        default=None, examples=["Your price is waiting for you."]
    )

    @model_validator(mode="after")
    def _has_one_text(self) -> Self:
        if (self.template is None) == (self.body is None):
            raise ValueError("give either a template or a body")
        if self.body and self.channel == "email" and not self.subject:
            raise ValueError("an e-mail needs a subject")
        return self

    @property
    def delay(self) -> timedelta:
        """How long after the step before."""
        return timedelta(minutes=self.delay_minutes)


@dataclass(frozen=True, slots=True)
class Turn:
    """What to do now: send `step`, having passed over those before it, and come back at `due_at` for `then`."""

    step: int
    passed: tuple[int, ...]
    then: int
    due_at: datetime | None


def turn(steps: Sequence[Step], following: int, due_at: datetime, present: datetime, timezone: str) -> Turn:
    """Return what to do about an enrolment that is due.

    After a stop of the machinery several steps may be overdue: only the latest of them is sent, so that nobody
    gets three messages at once, and the next one keeps its distance.
    """
    latest, when = following, due_at
    while latest + 1 < len(steps) and when + steps[latest + 1].delay <= present:
        latest += 1
        when += steps[latest].delay
    then = latest + 1
    due = waking(present + steps[then].delay, timezone) if then < len(steps) else None
    return Turn(step=latest, passed=tuple(range(following, latest)), then=then, due_at=due)


def waking(instant: datetime, timezone: str) -> datetime:
    """Return the instant, or the next morning where it lies in the night of the company's zone."""
    local = to_local(instant, timezone)
    if local.time() < WAKES:
        return to_utc(local.date(), WAKES, timezone)
    if local.time() >= RESTS:
        return to_utc(local.date() + timedelta(days=1), WAKES, timezone)
    return instant
