"""Wire shapes of receipts."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Prose, Words


class ReceiptUpload(BaseModel):
    """What is said of a file beside its content."""

    expense_id: UUID | None = Field(default=None, description="Without it the receipt waits in the inbox.")
    filename: Annotated[Words, Field(max_length=120)] | None = None


class ReceiptChange(BaseModel):
    """What to change; what is left out stays."""

    expense_id: UUID | None = Field(default=None, description="Null puts it back into the inbox.")
    note: Annotated[Prose, Field(max_length=500)] | None = None
    deleted: bool = Field(default=False, description="False brings a deleted receipt back, within 30 days.")


class ReceiptOut(BaseModel):
    """A receipt; its file is at `/content`."""

    id: UUID
    expense_id: UUID | None
    filename: str | None
    kind: Literal["picture", "pdf"]
    size_bytes: int
    sha256: str
    note: str | None
    uploaded_by: str
    deleted_at: datetime | None
    created_at: datetime
    duplicate_of: UUID | None = Field(default=None, description="Another receipt with the same content.")


class ReceiptQuery(PageQuery):
    """Which receipts to list."""

    expense_id: UUID | None = None
    inbox: bool | None = Field(default=None, description="Those without an expense, or those with one.")
    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of name or note.")
    deleted: bool = False
    sort: Literal["created_at", "-created_at"] = "-created_at"
