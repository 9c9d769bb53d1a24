"""What an invoice says of a plan's period, in English and in French."""

from finance.invoices.words import day
from finance.subscriptions.rules import Period
from shared.language import Language


def described(description: str, period: Period, language: Language) -> str:
    """Return the plan and its days, and how many of the month's they are where they are not all."""
    first, last = day(period.first, language), day(period.last, language)
    span = f"{first} to {last}" if language == "en" else f"du {first} au {last}"
    some = f"{period.days} of {period.whole_days} days"
    if language == "fr":
        some = f"{period.days} jour{'s' if period.days > 1 else ''} sur {period.whole_days}"
    part = "" if period.days == period.whole_days else f" ({some})"
    return f"{description}, {first if period.days == 1 else span}{part}"
