"""Wire shapes of surveys."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.nps.rules import Group
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words


class SurveyPage(BaseModel):
    """What the page on which a client answers shows."""

    company: str
    brand_color: str | None
    state: Literal["open", "done", "expired"]
    score: int | None
    comment: str | None


class SurveyInput(BaseModel):
    """How likely the client is to recommend the company."""

    score: int = Field(ge=0, le=10)
    comment: Prose | None = Field(default=None, max_length=4_000)


class NpsPeriod(BaseModel):
    """Local days, both included."""

    from_: Day = Field(alias="from", description="First day, in the company's zone.")
    to: Day = Field(description="Last day; at most 731 days in all.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not 0 <= (self.to - self.from_).days <= 731:
            raise ValueError("ask for 1 to 731 days; the last must not lie before the first")
        return self


class NpsMonth(BaseModel):
    """The answers of one local month."""

    month: str = Field(examples=["2026-11"])
    score: int | None
    promoters: int
    passives: int
    detractors: int


class NpsReport(BaseModel):
    """The answers of a period."""

    asked: int
    answered: int
    score: int | None = Field(description="-100 to 100; null while nobody has answered.")
    promoters: int
    passives: int
    detractors: int
    months: list[NpsMonth] = Field(description="Oldest first; months without answers are left out.")


class AnswerQuery(PageQuery, NpsPeriod):
    """Which answers to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the comment or the client."
    )
    group: Group | None = None
    commented: bool | None = None
    sort: Literal["answered_at", "-answered_at", "score", "-score"] = "-answered_at"


class AnswerOut(BaseModel):
    """What a client answered."""

    id: UUID
    client_id: UUID
    client_name: str
    score: int
    group: Group
    comment: str | None
    answered_at: datetime
