"""Wire shapes of imports."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from booking.clients_import.columns import FIELDS
from booking.clients_import.columns import Field as Column
from shared.database import PageQuery
from shared.tables import MOST_COLUMNS

Existing = Literal["update", "skip"]
Action = Literal["create", "update", "skip", "invalid"]
Place = Annotated[int, Field(ge=0, lt=MOST_COLUMNS)]


class ImportChange(BaseModel):
    """How to read the file instead; its lines are checked again. What is left out stays."""

    mapping: dict[Column, Place] | None = Field(
        default=None, max_length=len(FIELDS), description="Field -> place of its column, from 0."
    )
    existing: Existing | None = Field(default=None, description="What to do with clients who are known.")

    @field_validator("mapping")
    @classmethod
    def _each_column_once(cls, value: dict[Column, int] | None) -> dict[Column, int] | None:
        if value is not None and len(set(value.values())) < len(value):
            raise ValueError("a column can hold one field only")
        return value


class ImportOut(BaseModel):
    """An import: how its file was read, and how many lines would do or did what."""

    id: UUID
    status: Literal["checked", "applied"]
    filename: str | None
    encoding: str
    delimiter: str
    header: list[str]
    mapping: dict[str, int]
    existing: Existing
    counts: dict[str, int] = Field(examples=[{"create": 120, "update": 7, "skip": 1, "invalid": 2}])
    actor: str
    created_at: datetime
    applied_at: datetime | None


class LineProblem(BaseModel):
    """What is wrong with a cell, or why the line is skipped."""

    field: str | None
    column: str | None
    message: str


class ImportLine(BaseModel):
    """A line of the file and what would become or became of it; `client_id` is whom it updates or made."""

    line: int
    action: Action
    fields: dict[str, Any]
    problems: list[LineProblem]
    client_id: UUID | None


class LineQuery(PageQuery):
    """Which lines of an import."""

    action: Action | None = None
