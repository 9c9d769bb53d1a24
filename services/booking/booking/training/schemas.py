"""Wire shapes of courses and assignments."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AnyHttpUrl, BaseModel, Field, UrlConstraints, field_validator, model_validator

from booking.training.rules import TrainingStatus
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

Title = Annotated[Words, Field(min_length=1, max_length=160)]
Link = Annotated[AnyHttpUrl, UrlConstraints(max_length=500, allowed_schemes=["https"])]


class Material(BaseModel):
    """Something to read or to watch."""

    title: Title
    url: Link = Field(examples=["https://example.com/bleach.pdf"])


class QuestionOut(BaseModel):
    """A question as a worker is asked it."""

    question: Annotated[Words, Field(min_length=1, max_length=300)]
    choices: list[Annotated[Words, Field(min_length=1, max_length=200)]] = Field(min_length=2, max_length=8)


class Question(QuestionOut):
    """A question with the number of its right choice, from 0 on."""

    answer: int = Field(ge=0, le=7)

    @model_validator(mode="after")
    def _is_a_choice(self) -> Self:
        if self.answer >= len(self.choices):
            raise ValueError("the right answer must be one of the choices")
        return self


class CourseInput(BaseModel):
    """A new course."""

    title: Title = Field(examples=["Working with bleach"])
    title_fr: Title | None = None
    description: Prose | None = Field(default=None, max_length=5_000)
    minutes: int = Field(default=30, ge=1, le=2_400)
    materials: list[Material] = Field(default_factory=list, max_length=30)
    quiz: list[Question] = Field(default_factory=list, max_length=50)
    passing_percent: int = Field(default=80, ge=0, le=100)
    renewal_months: int | None = Field(default=None, ge=1, le=120, description="Null: it counts for ever.")
    grants_skill: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")] | None = None
    grants_certificate: Words | None = Field(default=None, min_length=1, max_length=80)


class CourseChange(CourseInput):
    """The course as it shall be; `archived` puts it away and brings it back."""

    archived: bool = False


class CourseOut(BaseModel):
    """A course as the office sees it."""

    id: UUID
    title: str
    title_fr: str | None
    description: str | None
    minutes: int
    materials: list[Material]
    quiz: list[Question]
    passing_percent: int
    renewal_months: int | None
    grants_skill: str | None
    grants_certificate: str | None
    archived_at: datetime | None
    created_at: datetime


class CourseQuery(PageQuery):
    """Which courses to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of a title.")
    archived: bool = False
    sort: Literal["title", "-title", "created_at", "-created_at"] = "title"


class AssignInput(BaseModel):
    """Who has to take a course, and until when. Who has it open already is left alone."""

    course_id: UUID
    worker_ids: list[UUID] = Field(default_factory=list, max_length=500)
    team_id: UUID | None = Field(default=None, description="Everybody of the team who is active.")
    due_on: Day

    @model_validator(mode="after")
    def _names_somebody(self) -> Self:
        if not self.worker_ids and self.team_id is None:
            raise ValueError("name workers or a team")
        return self


class AssignmentChange(BaseModel):
    """Another day, a result that the office saw for itself, or the end of it."""

    due_on: Day | None = None
    status: Literal["COMPLETED", "FAILED", "CANCELLED"] | None = None
    score: int | None = Field(default=None, ge=0, le=100)

    @field_validator("due_on", "status", mode="before")
    @classmethod
    def _not_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class AssignmentOut(BaseModel):
    """A worker and a course."""

    id: UUID
    course_id: UUID
    course_title: str
    worker_id: UUID
    worker_name: str
    status: TrainingStatus
    due_on: date
    overdue: bool
    attempts: int
    score: int | None
    started_at: datetime | None
    finished_at: datetime | None
    expires_on: date | None
    created_at: datetime


class AssignmentQuery(PageQuery):
    """Which assignments to list."""

    course_id: UUID | None = None
    worker_id: UUID | None = None
    status: TrainingStatus | None = None
    overdue: bool | None = Field(default=None, description="Open, and the day has passed; or not.")
    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Of a worker or course.")
    sort: Literal["due_on", "-due_on", "created_at", "-created_at"] = "due_on"


class MatrixQuery(PageQuery):
    """Which workers to show."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of a name.")


class MatrixCell(BaseModel):
    """Where a worker stands with a course, by the newest assignment."""

    course_id: UUID
    status: TrainingStatus
    due_on: date
    expires_on: date | None


class MatrixRow(BaseModel):
    """A worker and all courses that were ever assigned."""

    worker_id: UUID
    name: str
    courses: list[MatrixCell]


class Lesson(BaseModel):
    """An assignment as the worker sees it."""

    id: UUID
    title: str
    description: str | None
    minutes: int
    materials: list[Material]
    questions: list[QuestionOut]
    passing_percent: int
    status: TrainingStatus
    due_on: date
    attempts: int
    score: int | None
    expires_on: date | None


class Answers(BaseModel):
    """The choices, from 0 on, in the order of the questions."""

    answers: list[Annotated[int, Field(ge=0, le=7)]] = Field(default_factory=list, max_length=50)
