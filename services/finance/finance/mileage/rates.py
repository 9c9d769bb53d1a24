"""The automobile allowance rates of the Canada Revenue Agency, in cents per kilometre, as dated data.

Income Tax Regulations, s. 7306: the first 5,000 km of a person in a year, and those beyond; 4 cents more in the
Northwest Territories, Nunavut and Yukon. 2022 61/55, 2023 68/62, 2024 70/64, 2025 72/66, 2026 73/67.
"""

from datetime import date
from decimal import Decimal

from finance.taxes.rates import FEDERAL, rates_on
from shared.money import round_half_up

FIRST_KM = Decimal(5_000)
NORTH = ("NT", "NU", "YT")
NORTH_MORE = 4
RATES: dict[int, tuple[int, int]] = {
    2022: (61, 55),
    2023: (68, 62),
    2024: (70, 64),
    2025: (72, 66),
    2026: (73, 67),
}


def rates_of_year(year: int, province: str) -> tuple[int, int]:
    """Return the rates of a year: of the last known one where it isn't known (yet)."""
    known = RATES[min(max(year, min(RATES)), max(RATES))]
    more = NORTH_MORE if province in NORTH else 0
    return known[0] + more, known[1] + more


def allowance(km: Decimal, year: int, province: str) -> int:
    """Return what a person is paid for all their kilometres of a year, in cents."""
    first, beyond = rates_of_year(year, province)
    return round_half_up(min(km, FIRST_KM) * first + max(km - FIRST_KM, Decimal(0)) * beyond)


def credits_in(amount_cents: int, province: str, day: date) -> tuple[int, int]:
    """Return the GST/HST and QST that a company may claim for a reasonable allowance.

    It counts as having paid the tax: 5/105 of it, or 13/113 where HST holds (Excise Tax Act, s. 174; Act
    respecting the Québec sales tax, s. 175).
    """
    parts = {
        rate.name: round_half_up(Decimal(amount_cents) * rate.rate_bp / (10_000 + rate.rate_bp))
        for rate in rates_on(province, day)
    }
    federal = sum(cents for name, cents in parts.items() if name in FEDERAL)
    return federal, sum(parts.values()) - federal
