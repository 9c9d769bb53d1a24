"""Wire shapes of checklists."""

from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field

from booking.checklists.models import ChecklistItem


class ChecklistItemOut(BaseModel):
    """One thing to do at a visit."""

    id: UUID
    title: str = Field(examples=["Bathrooms: toilet, tub and shower"])
    done: bool

    @classmethod
    def of(cls, item: ChecklistItem) -> Self:
        """Return the wire shape of a row."""
        return cls(id=item.id, title=item.title, done=item.done_at is not None)
