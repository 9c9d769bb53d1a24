"""Wire shapes of tax returns."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from finance.returns.rules import Basis, Method
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

Adjustment = Annotated[int, Field(ge=-9_999_999_999, le=9_999_999_999)]


class PeriodQuery(BaseModel):
    """Days from the first to the last, in the organization's zone."""

    model_config = ConfigDict(populate_by_name=True)

    start: Day = Field(alias="from", description="First day.", examples=["2026-01-01"])
    end: Day = Field(alias="to", description="Last day.", examples=["2026-12-31"])
    basis: Basis | None = Field(default=None, description="Without it, the organization's own.")


class ReturnQuery(PeriodQuery):
    """A period, with what is typed on the lines that no book tells."""

    method: Method | None = Field(default=None, description="Without it, the organization's own.")
    line_104: Adjustment = 0
    line_107: Adjustment = 0
    line_111: Adjustment = 0
    line_205: Adjustment = 0
    line_405: Adjustment = 0

    def typed(self) -> dict[str, int]:
        """Return the typed lines by number."""
        return {line: getattr(self, f"line_{line}") for line in ("104", "107", "111", "205", "405")}


class LineOut(BaseModel):
    """A line of form GST34."""

    line: str = Field(examples=["103"])
    name: str
    amount_cents: int


class QstOut(BaseModel):
    """What a return of QST comes to."""

    collected: int
    credits: int
    net: int
    instalments: int
    balance: int


class ReturnOut(BaseModel):
    """A return as the books have it now, or as it was filed."""

    start: date = Field(serialization_alias="from")
    end: date = Field(serialization_alias="to")
    due_on: date
    basis: Basis
    method: Method
    currency: str
    lines: list[LineOut]
    qst: QstOut | None = Field(description="Where QST is charged or was paid.")
    made_of: dict[str, int] = Field(description="How many documents the lines come from.")
    filed_return_id: UUID | None = Field(default=None, description="The filed return that these lines are.")


class FileRequest(ReturnQuery):
    """A return that was handed in."""

    confirmation: Annotated[Words, StringConstraints(max_length=100)] = Field(
        default="", description="The tax office's confirmation number."
    )


class ReopenRequest(BaseModel):
    """Why a filed period is opened again."""

    reason: Annotated[Prose, Field(min_length=3, max_length=500, examples=["A bill of March was missing."])]


class PaymentInput(BaseModel):
    """Money paid to the tax office, or received from it where the return claims a refund."""

    paid_on: Day
    amount_cents: Annotated[int, Field(ge=1, le=9_999_999_999)] | None = Field(
        default=None, description="Without it, all that is open."
    )
    note: Annotated[Words, StringConstraints(max_length=500)] = ""


class PaymentOut(BaseModel):
    """A payment on a return; negative is money received."""

    id: UUID
    paid_on: date
    amount_cents: int
    note: str


class FiledReturn(ReturnOut):
    """A filed return with its payments."""

    id: UUID
    net_tax_cents: int
    balance_cents: int = Field(description="To be paid; negative comes back. QST is in it.")
    paid_cents: int
    confirmation: str
    filed_at: datetime
    filed_by: str
    reopened_at: datetime | None
    reopened_by: str | None
    reopen_reason: str | None
    payments: list[PaymentOut]
    version: int


class FiledQuery(PageQuery):
    """How to list filed returns."""

    state: Literal["filed", "reopened", "unpaid"] | None = None
    q: Annotated[Words, StringConstraints(max_length=100)] | None = Field(
        default=None, description="Part of the confirmation number or of who filed it."
    )
    sort: Literal["to", "-to", "filed_at", "-filed_at"] = "-to"
