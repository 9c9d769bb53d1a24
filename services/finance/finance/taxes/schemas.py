"""Wire shapes of taxes."""

from datetime import date
from decimal import Decimal

from pydantic import BaseModel, Field


class RateOut(BaseModel):
    """A tax with its validity."""

    name: str = Field(examples=["GST"])
    rate_bp: Decimal = Field(description="Basis points: 500 is 5 %.", examples=["500"])
    valid_from: date
    valid_to: date | None = None
    in_force: bool = Field(description="Whether it is charged today, in the organization's zone.")


class TaxProfile(BaseModel):
    """The taxes that the organization charges, and the number that it shows on invoices."""

    province: str = Field(examples=["AB"])
    tax_number: str | None = Field(examples=["123456789 RT0001"])
    rates: list[RateOut]
