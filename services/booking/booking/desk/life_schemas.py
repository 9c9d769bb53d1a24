"""Wire shapes of what the office does to bookings: taking back, reopening, many at once."""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from shared.errors import ProblemBody
from shared.inputs import Prose

MOST_ITEMS = 100
FARTHEST_DAYS = 365

Reason = Annotated[Prose, Field(min_length=1, max_length=500)]


class Reopening(BaseModel):
    """Why a completed visit is taken back into work."""

    reason: Reason = Field(examples=["The windows were forgotten."])


class BulkItem(BaseModel):
    """One of the bookings, as the caller saw it."""

    id: UUID
    version: int = Field(
        ge=1, le=2_147_483_647, description="The version that was seen; another one is left alone."
    )


class BulkRequest(BaseModel):
    """What to do with up to 100 bookings. Each is done or left alone by itself."""

    action: Literal["confirm", "cancel", "no_show", "assign", "move_by_days"]
    items: list[BulkItem] = Field(min_length=1, max_length=MOST_ITEMS)
    reason: Reason | None = Field(default=None, description="Needed to cancel.")
    refund_exception: bool = Field(default=False, description="When cancelling, give everything back.")
    worker_ids: Annotated[list[UUID], Field(min_length=1, max_length=10)] | None = Field(
        default=None, description="Needed to assign: the crew of each."
    )
    days: Annotated[int, Field(ge=-FARTHEST_DAYS, le=FARTHEST_DAYS)] | None = Field(
        default=None, description="Needed to move: by how many days, at the same wall time."
    )
    notify: bool = Field(default=True, description="When moving, whether the clients are to hear of it.")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.action == "cancel" and not self.reason:
            raise ValueError("say in `reason` why they are cancelled")
        if self.action == "assign" and not self.worker_ids:
            raise ValueError("name the crew in `worker_ids`")
        if self.action == "move_by_days" and not self.days:
            raise ValueError("say in `days` by how many days they move; not 0")
        if len({item.id for item in self.items}) < len(self.items):
            raise ValueError("name each booking once")
        return self


class BulkResult(BaseModel):
    """What became of one booking: its new version and status, or the problem that left it as it was."""

    id: UUID
    ok: bool
    version: int | None = None
    status: str | None = None
    problem: ProblemBody | None = None


class BulkAnswer(BaseModel):
    """What became of all, in the order that they were named in."""

    done: int
    failed: int
    results: list[BulkResult]
