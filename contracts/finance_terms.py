"""An organization's own terms of money, with the defaults of those that it left alone."""

from typing import Annotated, Literal

from pydantic import Field

from contracts.base import Cents, Payload

Days = Annotated[list[Annotated[int, Field(ge=0, le=365)]], Field(max_length=10)]
WholeBasisPoints = Annotated[int, Field(ge=0, le=10_000, description="Hundredths of a percent.")]
Month = Annotated[int, Field(ge=1, le=12)]


class FinanceTerms(Payload):
    """Invoices, payments, taxes and pay."""

    invoice_due_days: int = Field(default=14, ge=0, le=365)
    invoice_per: Literal["visit", "month"] = Field(
        default="visit", description="An invoice per completed visit, or one per client and month."
    )
    invoice_prices_include_tax: bool = Field(
        default=False, description="Prices of hand-made invoices are typed with the tax in them."
    )
    invoice_note: Annotated[str, Field(max_length=1_000)] = Field(
        default="", description="Stands at the foot of each invoice, e.g. where to send an e-Transfer."
    )
    tips_enabled: bool = Field(default=True, description="Whoever pays online may add a tip for the crew.")
    reminder_days_before: Days = Field(
        default_factory=lambda: [3], description="A reminder goes out so many days before an invoice is due."
    )
    overdue_reminder_days: Days = Field(
        default_factory=lambda: [1, 7, 14, 30], description="And so many days after it was."
    )
    late_fee_cents: Cents = Field(default=0, ge=0, le=100_000, description="Charged once an invoice is late.")
    late_fee_rate_bp: WholeBasisPoints = Field(
        default=0,
        description="Share of what is due, charged beside or instead of the fixed sum.",
    )
    late_fee_after_days: int = Field(default=15, ge=1, le=365)
    late_fee_limit: int = Field(default=1, ge=1, le=24, description="How often one invoice is charged, monthly.")
    charge_saved_cards: bool = Field(
        default=False,
        description="The saved card of a client who agreed to it is charged when an invoice is sent.",
    )
    card_retry_days: Days = Field(
        default_factory=lambda: [1, 3, 7],
        description="A refused card is tried again so many days after the first try.",
    )
    apply_credit_automatically: bool = Field(
        default=True, description="A client's credit counts on an invoice as soon as it is sent."
    )
    gift_card_min_cents: Cents = Field(default=2_500, ge=100, le=1_000_000)
    gift_card_max_cents: Cents = Field(default=50_000, ge=100, le=1_000_000)
    fiscal_year_starts: Month = Field(default=1, description="Month in which the business year begins.")
    tax_basis: Literal["accrual", "cash"] = "accrual"
    tax_method: Literal["regular", "quick"] = Field(
        default="regular", description="`quick` remits a share of sales with tax in place of tax less credits."
    )
    tax_filing: Literal["monthly", "quarterly", "annual"] = "annual"
    qst_number: Annotated[str, Field(pattern=r"^(\d{10} ?TQ ?\d{4})?$")] = Field(
        default="",
        description="Registration for the Québec sales tax, printed on invoices, e.g. 1234567890 TQ 0001.",
    )
    quick_method_rate_bp: WholeBasisPoints = Field(
        default=360,
        description="Remittance rate; 3.6 % for services in a province with GST only.",
    )
    pay_period: Literal["weekly", "biweekly", "semimonthly", "monthly"] = "biweekly"
    pay_period_anchor: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] = Field(
        default="2026-01-05", description="A day on which a weekly or biweekly pay period began."
    )
    overtime_after_day_hours: int = Field(
        default=8, ge=1, le=24, description="Hours of a day beyond this are overtime; 24 is never."
    )
    overtime_after_week_hours: int = Field(default=44, ge=1, le=168)
    overtime_percent: int = Field(default=150, ge=100, le=300)
    vacation_pay_bp: WholeBasisPoints = Field(
        default=400,
        description="Vacation pay, as a share of gross wages.",
    )
    mileage_rate_cents: Cents = Field(
        default=0, ge=0, le=500, description="Paid per kilometre; 0 follows the CRA's rate of the year."
    )
