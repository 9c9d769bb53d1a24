"""Prices of an organization: its price list, taxes, zones and promo codes together, and its public profile."""

from uuid import UUID

from booking.policies.rules import Case, evaluate
from booking.pricing.estimate import Promo, Travel, calculate
from booking.pricing.lists import check_request, prices_of
from booking.pricing.schemas import (
    AddOnOffer,
    BookingTerms,
    Calculation,
    Company,
    Estimate,
    EstimateRequest,
    FrequencyOffer,
    Titled,
)
from booking.promos.rules import Use
from booking.promos.service import check_promo, has_redeemed, promo_named
from booking.tax_profiles.service import taxes_on
from booking.travel_zones.service import zone_of
from contracts.identity import OrganizationSettings
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.organizations import Organization


def settings_of(company: Organization) -> OrganizationSettings:
    """Return the organization's parameters, with the defaults of those that it left alone."""
    return OrganizationSettings.model_validate(company.settings)


async def price(
    uow: UnitOfWork,
    company: Organization,
    wanted: EstimateRequest,
    version: int | None = None,
    *,
    at: str = "body",
    booking_id: UUID | None = None,
) -> Calculation:
    """Return the price of the work with the taxes in force today.

    Args:
        version: of the price list; the one in force where it is left out.
        at: where in the request the wanted work is, for the errors.
        booking_id: the booking that is priced again: a promo code that it has redeemed doesn't expire for it.

    Raises:
        Invalid: the price list doesn't have what is wanted.
        PromoRefused: the promo code doesn't hold.
        NotFound: there is no such version.
        Unavailable: the organization's taxes are not known yet.
    """
    today = local_today(company.timezone)
    prices = await prices_of(uow, version)
    check_request(wanted, prices, at=at)
    zone = await zone_of(uow, wanted.postal_code) if wanted.postal_code else None
    travel = Travel(zone.name, zone.fee_cents) if zone else None
    taxes = await taxes_on(uow, today)
    promo = None
    if wanted.promo_code:
        code = await promo_named(uow, wanted.promo_code, at=at)
        kept = booking_id is not None and await has_redeemed(uow, code, booking_id)
        plain = calculate(wanted, taxes={}, currency=company.currency, prices=prices, travel=travel)
        check_promo(code, Use(wanted.service, plain.subtotal_cents, today, kept=kept), at=at)
        promo = Promo(
            code.code,
            labour_only=code.applies_to == "labour",
            percent=code.percent,
            amount_cents=code.amount_cents or 0,
        )
    return calculate(wanted, taxes=taxes, currency=company.currency, prices=prices, travel=travel, promo=promo)


async def estimate(
    uow: UnitOfWork, company: Organization, wanted: EstimateRequest, *, at: str = "body"
) -> Estimate:
    """Return the price with the terms that a new client would get for a visit that isn't soon.

    Raises:
        Invalid: the price list doesn't have what is wanted.
        PromoRefused: the promo code doesn't hold.
        Unavailable: the organization's taxes are not known yet.
    """
    priced = await price(uow, company, wanted, at=at)
    case = Case(heavy=priced.heavy, total_cents=priced.total_cents, new_client=True)
    terms = evaluate(case, settings_of(company))
    return Estimate(**priced.model_dump(), deposit=terms.deposit, cancellation_policy=terms.cancellation)


async def company_profile(uow: UnitOfWork, company: Organization) -> Company:
    """Return what the company shows to strangers: of its price list, what can be booked."""
    settings = settings_of(company)
    prices = await prices_of(uow)
    return Company(
        slug=company.slug,
        name=company.name,
        phone=company.phone,
        email=company.email,
        timezone=company.timezone,
        currency=company.currency,
        locale=company.locale,
        brand_color=company.brand_color,
        services=[Titled.model_validate(service.model_dump()) for service in prices.services if service.active],
        add_ons=[
            AddOnOffer(
                key=offer.key,
                title=offer.title,
                title_fr=offer.title_fr,
                unit_price_cents=offer.unit_cents,
                max_quantity=offer.most,
            )
            for offer in prices.add_ons
            if offer.active
        ],
        frequencies=[FrequencyOffer.model_validate(offer.model_dump()) for offer in prices.frequencies],
        booking=BookingTerms(
            horizon_days=settings.booking_horizon_days,
            minimum_notice_hours=settings.minimum_notice_hours,
            slot_minutes=settings.slot_step_minutes,
        ),
    )
