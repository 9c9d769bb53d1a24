"""Wire shapes of checklists."""

from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field

from booking.checklists.models import ChecklistItem
from booking.checklists.templates import Kind, Task


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


class TemplateInput(BaseModel):
    """What the crew is asked to do, in its order; visits that are booked already keep theirs."""

    tasks: list[Task] = Field(max_length=60)


class TemplateOut(BaseModel):
    """The template of a service, of an add-on, or of every visit's closing."""

    kind: Kind
    key: str
    title: str
    own: bool = Field(description="False while it is the built-in one.")
    version: int = Field(description="For `If-Match` at a change; 0 while it is the built-in one.")
    tasks: list[Task]
