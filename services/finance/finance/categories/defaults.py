"""The categories that a company begins with.

Meals: half of the tax comes back (Excise Tax Act, s. 236; Income Tax Act, s. 67.1). Insurance and bank charges are
exempt financial services (Excise Tax Act, Schedule V, Part VII); wages bear no tax.
"""

from dataclasses import dataclass
from typing import Literal

from finance.ledger import chart

TaxTreatment = Literal["goods", "services", "none"]


@dataclass(frozen=True, slots=True)
class DefaultCategory:
    """A category of the default set; `code` never changes. Its names are the account's."""

    code: str
    account: str
    tax_treatment: TaxTreatment = "services"
    itc_percent: int = 100


DEFAULTS: tuple[DefaultCategory, ...] = (
    DefaultCategory("supplies", chart.SUPPLIES, "goods"),
    DefaultCategory("equipment", chart.EQUIPMENT, "goods"),
    DefaultCategory("wages", chart.WAGES, "none"),
    DefaultCategory("subcontractors", chart.SUBCONTRACTORS),
    DefaultCategory("advertising", chart.ADVERTISING),
    DefaultCategory("bank_fees", chart.BANK_FEES, "none"),
    DefaultCategory("card_fees", chart.CARD_FEES, "none"),
    DefaultCategory("insurance", chart.INSURANCE, "none"),
    DefaultCategory("licences", chart.LICENCES),
    DefaultCategory("meals", chart.MEALS, "services", 50),
    DefaultCategory("office", chart.OFFICE, "goods"),
    DefaultCategory("phone", chart.PHONE),
    DefaultCategory("professional", chart.PROFESSIONAL),
    DefaultCategory("rent", chart.RENT),
    DefaultCategory("repairs", chart.REPAIRS),
    DefaultCategory("software", chart.SOFTWARE),
    DefaultCategory("training", chart.TRAINING),
    DefaultCategory("uniforms", chart.UNIFORMS, "goods"),
    DefaultCategory("utilities", chart.UTILITIES),
    DefaultCategory("vehicle", chart.VEHICLE, "goods"),
    DefaultCategory("mileage", chart.MILEAGE, "none"),
    DefaultCategory("other", chart.OTHER_EXPENSES),
)

ACCOUNTS = frozenset(
    number for number, account in chart.ACCOUNTS.items() if account.kind == "expense" and number != chart.BAD_DEBTS
) | {chart.EQUIPMENT}
"""Where an expense may be booked: expense accounts, and what is bought to last."""
