"""Wire shapes of feedback."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

State = Literal["open", "done", "expired"]


class CrewChoice(BaseModel):
    """Somebody who came, to be praised."""

    worker_id: UUID
    name: str = Field(description="First name only.")


class FeedbackPage(BaseModel):
    """What the page on which a client answers shows."""

    company: str
    brand_color: str | None
    service: str
    day: date
    crew: list[CrewChoice]
    state: State = Field(description="`done` can be changed until `changeable_until`.")
    changeable_until: datetime | None
    stars: int | None
    comment: str | None
    praised: list[UUID]
    may_publish: bool
    reply: str | None


class FeedbackInput(BaseModel):
    """What a client says."""

    stars: int = Field(ge=1, le=5)
    comment: Prose | None = Field(default=None, max_length=4_000)
    praised: list[UUID] = Field(default_factory=list, max_length=20, description="Workers of the crew.")
    may_publish: bool = Field(default=False, description="The company may show it to others, with the first name.")


class PublishedReview(BaseModel):
    """A review that everybody may read."""

    name: str = Field(examples=["Zoë"])
    stars: int
    comment: str | None
    service: str
    day: date
    reply: str | None


class ReviewOut(BaseModel):
    """A review as the office sees it."""

    id: UUID
    booking_id: UUID
    booking_reference: str
    service: str
    client_id: UUID
    client_name: str
    crew: list[CrewChoice]
    praised: list[UUID]
    stars: int
    comment: str | None
    may_publish: bool
    published: bool
    submitted_at: datetime
    reply: str | None
    replied_by: str | None
    replied_at: datetime | None


class Period(BaseModel):
    """Local days, both included."""

    from_: Day | None = Field(default=None, alias="from", description="First day, in the company's zone.")
    to: Day | None = Field(default=None, description="Last day.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.to < self.from_:
            raise ValueError("the last day must not lie before the first")
        return self


class ReviewQuery(PageQuery, Period):
    """Which reviews to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the comment, the client's name or the booking's reference."
    )
    stars: int | None = Field(default=None, ge=1, le=5)
    replied: bool | None = None
    published: bool | None = None
    worker_id: UUID | None = None
    client_id: UUID | None = None
    sort: Literal["submitted_at", "-submitted_at", "stars", "-stars"] = "-submitted_at"


class Reply(BaseModel):
    """The company's answer. An empty one takes the answer back."""

    reply: Prose = Field(max_length=4_000, examples=["Thank you, Zoë! See you in two weeks."])


class Publishing(BaseModel):
    """Whether everybody may read a review."""

    published: bool


class SummaryQuery(Period):
    """What to add up."""

    by: Literal["worker", "service", "month"] = "month"


class SummaryLine(BaseModel):
    """The reviews of a worker, a service or a month."""

    key: str
    title: str
    count: int
    average: float


class ReviewSummary(BaseModel):
    """All reviews of a period."""

    requested: int
    count: int
    average: float | None
    distribution: dict[int, int] = Field(description="Stars -> how many.")
    lines: list[SummaryLine] = Field(description="At most 500, by title.")
