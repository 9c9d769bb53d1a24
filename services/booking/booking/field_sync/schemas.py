"""Wire shapes of catching up."""

from typing import Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from booking.visits.schemas import Tick

OperationType = Literal["on_the_way", "check_in", "check_out", "tick", "time", "note", "problem", "supplies"]
AT_ONCE = 200


class Operation(BaseModel):
    """Something that was done on the phone; `payload` is the body of the request that does the same alone."""

    id: UUID
    type: OperationType
    booking_id: UUID
    at: AwareDatetime = Field(description="When it was done, by the phone's clock.")
    payload: dict[str, Any] = Field(
        default_factory=dict,
        max_length=20,
        description="Without `at`, which is the operation's. A tick also names its `item_id`.",
    )


class Sync(BaseModel):
    """What a phone did since it last had a connection, in any order."""

    operations: list[Operation] = Field(min_length=1, max_length=AT_ONCE)


class ItemTick(Tick):
    """A tick that names its item."""

    item_id: UUID


class OperationResult(BaseModel):
    """What became of one operation."""

    id: UUID
    result: Literal["ok", "duplicate", "problem"]
    problem: dict[str, Any] | None = Field(
        default=None, description="As the single request would have answered; after mending it, send it again."
    )


class Synced(BaseModel):
    """What became of each operation, in the order in which they were carried out."""

    results: list[OperationResult]
