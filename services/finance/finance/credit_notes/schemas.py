"""Wire shapes of credit notes."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from contracts.base import Tax
from shared.database import PageQuery
from shared.inputs import Day, Words

Kind = Literal["credit", "write_off"]
Cents = Annotated[int, Field(gt=0, le=99_999_999)]
Reason = Annotated[Words, Field(min_length=3, max_length=500, examples=["The oven was forgotten."])]


class CreditedLine(BaseModel):
    """A line of the invoice that is credited, by its place, counted from 0."""

    line: Annotated[int, Field(ge=0, le=999)]
    amount_cents: Cents | None = Field(default=None, description="Before tax; by default all that is left of it.")


class CreditNoteRequest(BaseModel):
    """What is taken off an invoice: lines, or a sum with tax in it, or (with neither) all that is left.

    A write-off is of what is due; without a sum, all of it.
    """

    kind: Kind = "credit"
    lines: Annotated[list[CreditedLine], Field(min_length=1, max_length=200)] | None = None
    amount_cents: Cents | None = None
    reason: Reason

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.lines is not None and self.amount_cents is not None:
            raise ValueError("give `lines` or `amount_cents`, not both")
        if self.lines is not None and self.kind == "write_off":
            raise ValueError("a write-off is of a sum, not of lines")
        if self.lines is not None and len({line.line for line in self.lines}) < len(self.lines):
            raise ValueError("name each line once")
        return self


class NoteVoidRequest(BaseModel):
    """Why a credit note is taken back."""

    reason: Reason


class CreditNoteLine(BaseModel):
    """A line of a credit note, before tax."""

    description: str
    amount_cents: int
    kind: str
    line: int | None = Field(description="Its place on the invoice; null where a sum was credited.")


class CreditNoteOut(BaseModel):
    """A credit note."""

    id: UUID
    number: str = Field(examples=["CN-2026-000001"])
    kind: Kind
    invoice_id: UUID
    invoice_number: str
    client_id: UUID
    client_name: str
    currency: str
    lines: list[CreditNoteLine]
    taxes: list[Tax]
    subtotal_cents: int
    tip_cents: int
    total_cents: int
    issued_on: date
    reason: str
    voided_at: datetime | None
    void_reason: str | None
    created_at: datetime
    version: int


class InvoiceNotesQuery(PageQuery):
    """How an invoice's credit notes are filtered and sorted."""

    kind: Kind | None = None
    voided: bool | None = None
    sort: Literal["created_at", "-created_at", "issued_on", "-issued_on", "total_cents", "-total_cents"] = (
        "-created_at"
    )


class NotesQuery(InvoiceNotesQuery):
    """The same over all invoices."""

    client_id: UUID | None = None
    issued_from: Day | None = None
    issued_to: Day | None = None
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of its number, of the invoice's, or of the client's name."
    )
