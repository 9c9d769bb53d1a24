"""Wire shapes of actions on many invoices."""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from shared.inputs import Words


class BulkRequest(BaseModel):
    """What to do with which invoices."""

    action: Literal["send", "remind", "void"]
    invoice_ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]
    reason: Annotated[Words, Field(min_length=3, max_length=500)] | None = Field(
        default=None, description="Why they are made void."
    )

    @model_validator(mode="after")
    def _void_has_a_reason(self) -> Self:
        if self.action == "void" and self.reason is None:
            raise ValueError("say why: `reason` is needed to void invoices")
        return self


class BulkItem(BaseModel):
    """How it went with one invoice."""

    invoice_id: UUID
    done: bool
    number: str | None = None
    status: str | None = None
    problem: str | None = Field(default=None, description="Why not, in words to act on.")


class BulkResult(BaseModel):
    """How it went, in the order asked for."""

    done: int
    failed: int
    items: list[BulkItem]
