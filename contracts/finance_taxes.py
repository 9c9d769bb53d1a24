"""Events of finance about taxes: what falls due, and what was filed."""

from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from contracts.base import Currency, Event

_ORGANIZATION_ID = "00000000-0000-0000-0000-000000000001"


class TaxReturnFiled(Event):
    """A return of GST/HST (and QST, where there is any) was filed, or a filed one was reopened."""

    TYPE: ClassVar[str] = "finance.tax.return_filed.v1"
    AGGREGATE: ClassVar[str] = "return_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "return_id": "01980a57-2000-7000-8000-00000000f901",
        "from_date": "2025-01-01",
        "to_date": "2025-12-31",
        "due_on": "2026-03-31",
        "state": "filed",
        "net_tax_cents": 481_250,
        "balance_cents": 120_312,
        "currency": "CAD",
    }

    return_id: UUID
    from_date: str = Field(description="First day, ISO 8601.")
    to_date: str = Field(description="Last day, ISO 8601; the books are closed through it.")
    due_on: str
    state: Literal["filed", "reopened"]
    net_tax_cents: int = Field(description="GST/HST by line 109; negative is a refund.")
    balance_cents: int = Field(description="To be paid, QST included; negative comes back.")
    currency: Currency


class TaxReturnDue(Event):
    """A period is over and its return is due soon; told once."""

    TYPE: ClassVar[str] = "finance.tax.return_due.v1"
    AGGREGATE: ClassVar[str] = "organization_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "organization_id": _ORGANIZATION_ID,
        "from_date": "2025-01-01",
        "to_date": "2025-12-31",
        "due_on": "2026-03-31",
    }

    organization_id: UUID
    from_date: str
    to_date: str
    due_on: str


class TaxInstalmentDue(Event):
    """An instalment is due soon and not paid yet; told once."""

    TYPE: ClassVar[str] = "finance.tax.instalment_due.v1"
    AGGREGATE: ClassVar[str] = "organization_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "organization_id": _ORGANIZATION_ID,
        "tax_type": "GST",
        "due_on": "2026-04-30",
        "amount_cents": 120_313,
        "currency": "CAD",
    }

    organization_id: UUID
    tax_type: str = Field(description="`GST`, `HST` or `QST`.")
    due_on: str
    amount_cents: int = Field(description="What is still to be paid of it.")
    currency: Currency
