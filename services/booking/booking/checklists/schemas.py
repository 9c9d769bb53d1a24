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
    photo_required: bool = Field(default=False, description="A photo is wanted before the crew checks out.")
    note: str | None = None
    skip_reason: str | None = Field(default=None, description="Why it is left undone, if it is.")

    @classmethod
    def of(cls, item: ChecklistItem) -> Self:
        """Return the wire shape of a row."""
        return cls(
            id=item.id,
            title=item.title,
            done=item.done_at is not None,
            photo_required=item.photo_required,
            note=item.note,
            skip_reason=item.skip_reason,
        )
