"""From the wanted work to a price: pure, exact, and rounded half up, once per line and per tax."""

import math
from decimal import ROUND_HALF_UP, Decimal

from booking.pricing.price_list import ECONOMY, PriceList
from booking.pricing.schemas import Calculation, EstimateRequest, PricedLine, PricedTax

HALF_HOUR = Decimal("0.5")
FULL = 10_000


def calculate(
    wanted: EstimateRequest, *, taxes: dict[str, Decimal], currency: str, prices: PriceList = ECONOMY
) -> Calculation:
    """Return the price of `wanted`.

    Args:
        taxes: name -> rate in basis points.
    """
    work = cleaner_hours(wanted, prices)
    crew = crew_for(work, prices)
    on_site = math.ceil(work / crew / HALF_HOUR) * HALF_HOUR
    billed = crew * on_site
    lines = _lines(wanted, billed, prices)
    subtotal = sum(line.amount_cents for line in lines)
    charged = [
        PricedTax(
            name=name,
            rate_bp=rate,
            amount_cents=sum(round_half_up(line.amount_cents * rate / FULL) for line in lines),
        )
        for name, rate in taxes.items()
    ]
    shortest, longest = prices.services[wanted.service].visit_minutes
    return Calculation(
        price_list=prices.name,
        price_list_version=prices.version,
        currency=currency,
        lines=lines,
        subtotal_cents=subtotal,
        taxes=charged,
        total_cents=subtotal + sum(tax.amount_cents for tax in charged),
        cleaner_hours=float(work),
        crew_size=crew,
        hours_on_site=float(on_site),
        billed_hours=float(billed),
        visit_minutes=min(max(int(on_site * 60), shortest), longest),
    )


def round_half_up(amount: Decimal) -> int:
    """Round to a whole number of cents; a half goes away from zero."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def cleaner_hours(wanted: EstimateRequest, prices: PriceList) -> Decimal:
    """Return how long the work would take one person."""
    extra = Decimal(0)
    if wanted.heavy_grease:
        covering = (hours for beds, hours in prices.grease_hours.items() if wanted.beds <= beds)
        extra += min(covering, default=prices.grease_hours_beyond)
    if wanted.several_floors:
        extra += prices.floors_hours
    base = base_hours(wanted.beds, math.ceil(wanted.baths), prices)
    return max(base * prices.services[wanted.service].multiplier + extra, prices.minimum_hours)


def base_hours(beds: int, baths: int, prices: PriceList) -> Decimal:
    """Return the hours of the smallest row that covers the home; beyond the table, those of its last row."""
    covering = [hours for (b, w), hours in prices.base_hours.items() if b >= beds and w >= baths]
    return min(covering, default=max(prices.base_hours.values()))


def crew_for(work: Decimal, prices: PriceList) -> int:
    """Return how many people are sent for so many cleaner-hours."""
    return min((people for most, people in prices.crews.items() if work <= most), default=prices.largest_crew)


def _lines(wanted: EstimateRequest, billed: Decimal, prices: PriceList) -> list[PricedLine]:
    labour = round_half_up(billed * prices.hourly_cents)
    title = prices.services[wanted.service].title
    lines = [
        PricedLine(kind="labour", key=wanted.service, description=f"{title}, {billed:.1f} h", amount_cents=labour)
    ]
    often, percent = prices.frequencies[wanted.frequency]
    if percent:
        lines.append(
            PricedLine(
                kind="discount",
                key=wanted.frequency,
                description=f"{often}, {percent} %",
                amount_cents=-round_half_up(Decimal(labour * percent) / 100),
            )
        )
    for key, add_on in prices.add_ons.items():
        if quantity := wanted.add_ons.get(key, 0):
            lines.append(
                PricedLine(
                    kind="addon",
                    key=key,
                    description=add_on.title,
                    quantity=quantity,
                    amount_cents=quantity * add_on.unit_cents,
                )
            )
    return lines
