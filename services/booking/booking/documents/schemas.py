"""Wire shapes of documents."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Words

Title = Annotated[Words, Field(min_length=1, max_length=120, examples=["Work permit"])]


class DocumentQuery(PageQuery):
    """How the list is filtered and sorted."""

    q: Title | None = Field(default=None, description="Part of the title.")
    sort: Literal["created_at", "-created_at"] = "-created_at"


class DocumentOut(BaseModel):
    """A document; `url` opens it for ten minutes."""

    id: UUID
    title: str
    media_type: str
    size_bytes: int
    uploaded_by: str
    created_at: datetime
    url: str
