"""Wire shapes of recurring visits."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, model_validator

from booking.pricing.schemas import Calculation, EstimateRequest
from booking.series.recurrence import parse
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

Pricing = Literal["agreed", "current"]
Status = Literal["ACTIVE", "PAUSED", "ENDED"]
State = Literal["PLANNED", "MOVED", "DETACHED", "SKIPPED"]
Scope = Literal["this", "following", "all"]
SortBy = Literal["created_at", "-created_at", "client", "-client", "total", "-total"]
What = Literal["made", "moved", "changed", "cancelled", "skipped", "kept"]

RuleText = Annotated[Words, Field(max_length=200), AfterValidator(lambda text: str(parse(text)))]
"""A rule of recurrence in the manner of RFC 5545, kept in one spelling."""

Wall = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Minutes = Annotated[int, Field(ge=30, le=720)]
CrewSize = Annotated[int, Field(ge=1, le=10)]
Workers = Annotated[list[UUID], Field(max_length=20)]
Notes = Annotated[Prose, Field(max_length=2_000)]


class RuleInput(BaseModel):
    """When visits repeat."""

    rule: RuleText = Field(examples=["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"])
    starts_on: Day = Field(description="The day from which the rule counts.", examples=["2026-11-30"])
    start_time: Wall = Field(description="Wall time in the company's zone.", examples=["09:00"])


class Preview(RuleInput):
    """A rule to look at before a series is made of it."""

    count: int = Field(default=10, ge=1, le=60)


class PreviewedVisit(BaseModel):
    """A day that the rule gives; `local_start` is null where no visit takes place, and `reason` says why."""

    occurs_on: date
    local_start: str | None
    starts_at: datetime | None
    reason: str | None = Field(description="`holiday` where the company is closed.")


class RuleWords(BaseModel):
    """A rule for people."""

    en: str = Field(examples=["every 2 weeks on Monday"])
    fr: str = Field(examples=["toutes les 2 semaines, le lundi"])


class Previewed(BaseModel):
    """What a rule means."""

    rule: str
    words: RuleWords
    timezone: str
    visits: list[PreviewedVisit]


class SeriesInput(RuleInput):
    """Recurring visits to make. Length and crew follow from the work unless they are given."""

    client_id: UUID
    address_id: UUID
    request: EstimateRequest
    pricing: Pricing = Field(
        default="agreed", description="`agreed` keeps today's price for every visit, `current` computes it anew."
    )
    minutes: Minutes | None = None
    crew_size: CrewSize | None = None
    worker_ids: Workers = Field(default_factory=list, description="Who is sent when free, before all others.")
    notes: Notes | None = None


class RepeatInput(BaseModel):
    """How an existing booking is to repeat; the rest is taken from it. It is the first visit of the series."""

    rule: RuleText = Field(examples=["FREQ=WEEKLY;INTERVAL=2"])
    pricing: Pricing = "agreed"
    worker_ids: Workers | None = Field(default=None, description="Null: the crew of the booking.")


class SeriesQuery(PageQuery):
    """Which series to list."""

    client_id: UUID | None = None
    status: Status | None = None
    weekday: int | None = Field(default=None, ge=0, le=6, description="Named by the rule; 0 is Monday.")
    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of a client's name.")
    sort: SortBy = "-created_at"


class Changes(BaseModel):
    """What changes; what is left out stays."""

    rule: RuleText | None = Field(default=None, description="Not for a single visit.")
    day: Day | None = Field(default=None, description="For a single visit: the day it moves to.")
    start_time: Wall | None = None
    minutes: Minutes | None = None
    crew_size: CrewSize | None = None
    worker_ids: Workers | None = None
    request: EstimateRequest | None = Field(default=None, description="Other work; it is priced anew.")
    reprice: bool = Field(default=False, description="Agree on the price of the present price list.")
    pricing: Pricing | None = None
    address_id: UUID | None = None
    notes: Notes | None = None


class Edit(BaseModel):
    """A change of one visit, of one and all that follow, or of all that are to come."""

    scope: Scope
    occurs_on: Day | None = Field(default=None, description="The visit, by the day that the rule gives it.")
    changes: Changes
    override_individual: bool = Field(
        default=False, description="Change also visits that were moved or changed on their own."
    )

    @model_validator(mode="after")
    def _fits_the_scope(self) -> Self:
        if self.scope != "all" and self.occurs_on is None:
            raise ValueError("name the visit by `occurs_on`")
        if self.scope == "this" and (self.changes.rule or self.changes.pricing):
            raise ValueError("a single visit has neither a rule nor a way of pricing")
        if self.scope != "this" and self.changes.day:
            raise ValueError("only a single visit can move to a day; for more of them change the rule")
        if not self.changes.model_dump(exclude_defaults=True):
            raise ValueError("nothing is to change")
        return self


class Skip(BaseModel):
    """Days of the rule on which no visit takes place."""

    first_on: Day
    last_on: Day | None = Field(default=None, description="Null: only the first.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last_on and self.last_on < self.first_on:
            raise ValueError("the last day must not lie before the first")
        return self


class Unskip(BaseModel):
    """A skipped day on which a visit is to take place after all."""

    occurs_on: Day


class Pause(BaseModel):
    """Days without visits; without `last_on` until the series is resumed."""

    first_on: Day
    last_on: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last_on and self.last_on < self.first_on:
            raise ValueError("the last day must not lie before the first")
        return self


class Resume(BaseModel):
    """The first day on which visits take place again."""

    on: Day | None = Field(default=None, description="Null: from today.")


class End(BaseModel):
    """The last visits of a series."""

    last_on: Day | None = Field(default=None, description="The last day with a visit; null: yesterday.")
    keep_booked: bool = Field(
        default=False,
        description="Leave the visits behind it on the schedule; otherwise they are cancelled.",
    )
    notify_client: bool = True


class VisitChange(BaseModel):
    """What became of a visit, or would."""

    occurs_on: date
    what: What
    booking_id: UUID | None = None
    reference: str | None = None
    local_start: str | None = Field(default=None, examples=["2026-11-30T09:00"])
    previous_local_start: str | None = None
    crew: list[str] = Field(default_factory=list, description="Names of who goes.")
    unassigned: bool = Field(default=False, description="No crew is free: somebody has to find one.")
    price_change_cents: int = 0
    reason: str | None = Field(default=None, description="Why it was skipped, or kept as it is.")


class SeriesPauseOut(BaseModel):
    """A pause."""

    first_on: date
    last_on: date | None


class SeriesVisitOut(BaseModel):
    """A visit of a series, or a day without one."""

    occurs_on: date
    state: State
    reason: str | None
    booking_id: UUID | None
    reference: str | None
    status: str | None
    local_start: str | None
    local_end: str | None
    crew: list[str]
    unassigned: bool
    total_cents: int | None


class NamedRef(BaseModel):
    """Somebody by name."""

    id: UUID
    name: str


class SeriesOut(BaseModel):
    """A series."""

    id: UUID
    version: int
    status: Status = Field(description="`PAUSED` when a pause covers today, `ENDED` when its last day is over.")
    client: NamedRef
    address_id: UUID
    address: str
    service: str
    request: EstimateRequest
    pricing: Pricing
    estimate: Calculation
    total_cents: int
    rule: str
    words: RuleWords
    starts_on: date
    ends_on: date | None
    start_time: str = Field(examples=["09:00"])
    timezone: str
    minutes: int
    crew_size: int
    workers: list[NamedRef] = Field(description="Who is sent when free.")
    pauses: list[SeriesPauseOut] = Field(description="Those that are not over.")
    follows_id: UUID | None = Field(description="The series that this one was split off.")
    next_start: datetime | None
    notes: str | None
    created_at: datetime


class SeriesDetail(SeriesOut):
    """A series with its visits."""

    next: list[SeriesVisitOut] = Field(description="The next ones, soonest first; skipped days are among them.")
    past: list[SeriesVisitOut] = Field(description="The last ones, latest first.")


class SeriesChanged(BaseModel):
    """What a change did, or would do, to a series' visits."""

    series_id: UUID = Field(description="After a split: the new series.")
    visits: list[VisitChange]
    unassigned: int = Field(description="Visits for which no crew is free.")
    price_change_cents: int = Field(description="Of all visits on the schedule together.")
    series: SeriesDetail
