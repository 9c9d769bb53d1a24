"""Prices of an organization: its taxes on the price list, and what it shows to strangers."""

from booking.policies.rules import Case, evaluate
from booking.pricing.estimate import calculate
from booking.pricing.price_list import ECONOMY
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
from booking.tax_profiles.service import taxes_on
from contracts.identity import OrganizationSettings
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.organizations import Organization


def settings_of(company: Organization) -> OrganizationSettings:
    """Return the organization's parameters, with the defaults of those that it left alone."""
    return OrganizationSettings.model_validate(company.settings)


async def price(uow: UnitOfWork, company: Organization, wanted: EstimateRequest) -> Calculation:
    """Return the price of the work with the taxes in force today.

    Raises:
        Unavailable: the organization's taxes are not known yet.
    """
    taxes = await taxes_on(uow, local_today(company.timezone))
    return calculate(wanted, taxes=taxes, currency=company.currency)


async def estimate(uow: UnitOfWork, company: Organization, wanted: EstimateRequest) -> Estimate:
    """Return the price with the terms that a new client would get for a visit that isn't soon.

    Raises:
        Unavailable: the organization's taxes are not known yet.
    """
    priced = await price(uow, company, wanted)
    case = Case(service=wanted.service, total_cents=priced.total_cents, new_client=True)
    terms = evaluate(case, settings_of(company))
    return Estimate(**priced.model_dump(), deposit=terms.deposit, cancellation_policy=terms.cancellation)


def company_profile(company: Organization) -> Company:
    """Return what the company shows to strangers."""
    settings = settings_of(company)
    return Company(
        slug=company.slug,
        name=company.name,
        phone=company.phone,
        email=company.email,
        timezone=company.timezone,
        currency=company.currency,
        locale=company.locale,
        brand_color=company.brand_color,
        services=[
            Titled(key=key, title=service.title, description=service.description)
            for key, service in ECONOMY.services.items()
        ],
        add_ons=[
            AddOnOffer(key=key, title=offer.title, unit_price_cents=offer.unit_cents, max_quantity=offer.most)
            for key, offer in ECONOMY.add_ons.items()
        ],
        frequencies=[
            FrequencyOffer(key=key, title=title, discount_percent=percent)
            for key, (title, percent) in ECONOMY.frequencies.items()
        ],
        booking=BookingTerms(
            horizon_days=settings.booking_horizon_days,
            minimum_notice_hours=settings.minimum_notice_hours,
            slot_minutes=settings.slot_step_minutes,
        ),
    )
