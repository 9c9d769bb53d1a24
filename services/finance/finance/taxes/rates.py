"""Tax rates on residential cleaning by province, as dated data.

- GST 5 % and HST: Excise Tax Act, s. 165 and Schedule VIII; Canada Revenue Agency, “GST/HST rates by province”.
  Nova Scotia went from 15 % to 14 % on 2025-04-01 (CRA, GST/HST Notice 343).
- QST 9.975 %: Act respecting the Québec sales tax, s. 16, on the price without GST since 2013-01-01.
- No PST line where the province doesn't tax the service: British Columbia taxes services to goods, not to real
  property (Bulletin PST 301); so does Manitoba (RST Bulletin 030); Saskatchewan taxes the cleaning of commercial
  buildings only (Information Bulletin PST-61).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """A tax, its rate in basis points, and its first and last day (`None`: still in force)."""

    name: str
    rate_bp: Decimal
    valid_from: date
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the tax is charged on `day`."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


FEDERAL = ("GST", "HST")
"""Taxes that go on the GST/HST return; all others are a province's own."""

_GST = (Rate("GST", Decimal(500), date(2008, 1, 1)),)


def _hst(percent: int, since: date) -> tuple[Rate, ...]:
    return (Rate("HST", Decimal(percent * 100), since),)


RATES: dict[str, tuple[Rate, ...]] = {
    "AB": _GST,
    "BC": _GST,
    "MB": _GST,
    "NB": _hst(15, date(2016, 7, 1)),
    "NL": _hst(15, date(2016, 7, 1)),
    "NS": (
        Rate("HST", Decimal(1500), date(2010, 7, 1), date(2025, 3, 31)),
        Rate("HST", Decimal(1400), date(2025, 4, 1)),
    ),
    "NT": _GST,
    "NU": _GST,
    "ON": _hst(13, date(2010, 7, 1)),
    "PE": _hst(15, date(2016, 10, 1)),
    "QC": (*_GST, Rate("QST", Decimal("997.5"), date(2013, 1, 1))),
    "SK": _GST,
    "YT": _GST,
}


def rates_of(province: str) -> tuple[Rate, ...]:
    """Return every dated rate of a province; none for a place outside Canada."""
    return RATES.get(province.upper(), ())


def rates_on(province: str, day: date) -> tuple[Rate, ...]:
    """Return the taxes that are charged in a province on `day`, in the order they are listed."""
    return tuple(rate for rate in rates_of(province) if rate.holds_on(day))
