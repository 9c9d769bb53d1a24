"""From the wanted work to a price: pure, exact, and rounded half up, once per line and per tax."""

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from booking.pricing.economy import ECONOMY
from booking.pricing.price_list import BaseHours, PriceDocument, PriceList, ServicePrice
from booking.pricing.schemas import Calculation, EstimateRequest, PricedLine, PricedTax, PriceStep
from shared.money import round_half_up

HALF_HOUR = Decimal("0.5")
FULL = 10_000
VISIT_STEP_MINUTES = 30


@dataclass(frozen=True, slots=True)
class Promo:
    """What a promo code takes off: a share or a fixed sum, of labour or of everything before it."""

    code: str
    labour_only: bool
    percent: int | None = None
    amount_cents: int = 0


@dataclass(frozen=True, slots=True)
class Travel:
    """What it costs to come to a zone."""

    zone: str
    fee_cents: int


@dataclass(frozen=True, slots=True)
class Effort:
    """How much work it is, who does it, and how that came about."""

    work: Decimal
    crew: int
    on_site: Decimal
    minutes: int
    steps: tuple[PriceStep, ...]

    @property
    def billed(self) -> Decimal:
        """The hours that are charged for."""
        return self.crew * self.on_site


def calculate(
    wanted: EstimateRequest,
    *,
    taxes: dict[str, Decimal],
    currency: str,
    prices: PriceList = ECONOMY,
    travel: Travel | None = None,
    promo: Promo | None = None,
) -> Calculation:
    """Return the price of `wanted`, which `prices` must know.

    Args:
        taxes: name -> rate in basis points.
    """
    service = prices.services_by_key[wanted.service]
    effort = effort_of(wanted, prices)
    lines = _lines(wanted, service, effort.billed, prices)
    if travel and travel.fee_cents:
        lines.append(_line("travel", "travel", travel.zone, travel.fee_cents))
    if promo:
        lines.append(_line("promo", promo.code, promo.code, -taken_off(promo, lines)))
    subtotal = sum(line.amount_cents for line in lines)
    charged = [_tax(name, rate, lines) for name, rate in taxes.items()]
    return Calculation(
        price_list=prices.name,
        price_list_version=prices.version,
        currency=currency,
        lines=lines,
        subtotal_cents=subtotal,
        taxes=charged,
        total_cents=subtotal + sum(tax.amount_cents for tax in charged),
        cleaner_hours=float(effort.work),
        crew_size=effort.crew,
        hours_on_site=float(effort.on_site),
        billed_hours=float(effort.billed),
        visit_minutes=effort.minutes,
        heavy=service.heavy,
        steps=list(effort.steps),
    )


def effort_of(wanted: EstimateRequest, prices: PriceDocument) -> Effort:
    """Return how long the work takes and how many people."""
    service = prices.services_by_key[wanted.service]
    work, steps = one_person(wanted, prices)
    crew = crew_for(work, prices)
    on_site = math.ceil(work / crew / HALF_HOUR) * HALF_HOUR
    steps.append(PriceStep(key="crew", value=crew, hours=float(round(work / crew, 4))))
    steps.append(PriceStep(key="rounding", value=float(HALF_HOUR), hours=float(on_site)))
    steps.append(PriceStep(key="billed", value=crew, hours=float(crew * on_site)))
    extra = sum(prices.add_ons_by_key[key].minutes * count for key, count in wanted.add_ons.items())
    minutes = int(on_site * 60)
    if extra:
        minutes = math.ceil((minutes + extra / crew) / VISIT_STEP_MINUTES) * VISIT_STEP_MINUTES
        steps.append(PriceStep(key="add_on_minutes", value=extra, hours=minutes / 60))
    minutes = min(max(minutes, service.shortest_minutes), service.longest_minutes)
    return Effort(work, crew, on_site, minutes, tuple(steps))


def one_person(wanted: EstimateRequest, prices: PriceDocument) -> tuple[Decimal, list[PriceStep]]:
    """Return how long the work would take one person, and how that comes about."""
    row = base_row(wanted.beds, math.ceil(wanted.baths), prices)
    factor = prices.services_by_key[wanted.service].multiplier
    hours = row.hours * factor
    steps = [
        PriceStep(key="base", value=float(row.hours), hours=float(row.hours), beds=row.beds, baths=row.baths),
        PriceStep(key="multiplier", value=float(factor), hours=float(hours)),
    ]
    if wanted.heavy_grease:
        added = grease_hours(wanted.beds, prices)
        hours += added
        steps.append(PriceStep(key="heavy_grease", value=float(added), hours=float(hours)))
    if wanted.several_floors:
        hours += prices.floors_hours
        steps.append(PriceStep(key="several_floors", value=float(prices.floors_hours), hours=float(hours)))
    if hours < prices.minimum_hours:
        hours = prices.minimum_hours
        steps.append(PriceStep(key="minimum_hours", value=float(hours), hours=float(hours)))
    return hours, steps


def base_row(beds: int, baths: int, prices: PriceDocument) -> BaseHours:
    """Return the smallest row that covers the home; beyond the table, the one with the most hours."""
    covering = [row for row in prices.base_hours if row.beds >= beds and row.baths >= baths]
    if not covering:
        return max(prices.base_hours, key=lambda row: (row.hours, row.beds, row.baths))
    return min(covering, key=lambda row: (row.hours, row.beds, row.baths))


def grease_hours(beds: int, prices: PriceDocument) -> Decimal:
    """Return what heavy grease adds in a home of so many bedrooms."""
    covering = (row.hours for row in prices.grease_hours if beds <= row.up_to_beds)
    return min(covering, default=prices.grease_hours_beyond)


def crew_for(work: Decimal, prices: PriceDocument) -> int:
    """Return how many people are sent for so many cleaner-hours."""
    return min((crew.people for crew in prices.crews if work <= crew.up_to_hours), default=prices.largest_crew)


def taken_off(promo: Promo, lines: list[PricedLine]) -> int:
    """Return what the promo code takes off the lines before it: never more than they cost."""
    of_labour = ("labour", "minimum", "discount")
    counted = [line for line in lines if line.kind in of_labour or not promo.labour_only]
    base = sum(line.amount_cents for line in counted)
    if promo.percent is not None:
        return round_half_up(Decimal(base * promo.percent) / 100)
    return min(base, promo.amount_cents)


def _line(
    kind: Literal["labour", "minimum", "discount", "addon", "travel", "promo"],
    key: str,
    description: str,
    cents: int,
    quantity: int = 1,
) -> PricedLine:
    return PricedLine(kind=kind, key=key, description=description, quantity=quantity, amount_cents=cents)


def _tax(name: str, rate: Decimal, lines: list[PricedLine]) -> PricedTax:
    """Tax each line; where a promo code takes everything, the rounding of its parts must not leave less than 0."""
    amount = sum(round_half_up(line.amount_cents * rate / FULL) for line in lines)
    return PricedTax(name=name, rate_bp=rate, amount_cents=max(amount, 0))


def _lines(
    wanted: EstimateRequest, service: ServicePrice, billed: Decimal, prices: PriceDocument
) -> list[PricedLine]:
    labour = round_half_up(billed * prices.hourly_cents)
    lines = [_line("labour", wanted.service, f"{service.title}, {billed:.1f} h", labour)]
    if labour < prices.minimum_charge_cents:
        lines.append(_line("minimum", "minimum", "Minimum charge", prices.minimum_charge_cents - labour))
        labour = prices.minimum_charge_cents
    often = prices.frequencies_by_key[wanted.frequency]
    if percent := often.discount_percent:
        off = round_half_up(Decimal(labour * percent) / 100)
        lines.append(_line("discount", wanted.frequency, f"{often.title}, {percent} %", -off))
    return lines + [
        _line("addon", add_on.key, add_on.title, quantity * add_on.unit_cents, quantity)
        for add_on in prices.add_ons
        if (quantity := wanted.add_ons.get(add_on.key, 0))
    ]
