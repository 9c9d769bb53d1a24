"""Which taxes a price carries."""

import json
from datetime import date
from decimal import Decimal

from sqlalchemy import text

from booking.tax_profiles.models import TaxProfile
from contracts.finance import TaxProfileChanged, TaxRate
from shared.database import UnitOfWork
from shared.errors import Unavailable
from shared.messaging.consumer import Received

_UPSERT = text(
    """
    INSERT INTO tax_profiles (org_id, province, rates, version)
    VALUES (:org_id, :province, CAST(:rates AS jsonb), :version)
    ON CONFLICT (org_id) DO UPDATE SET
        province = excluded.province, rates = excluded.rates, version = excluded.version
    WHERE tax_profiles.version < excluded.version
    """
)


async def remember_taxes(uow: UnitOfWork, event: Received[TaxProfileChanged]) -> None:
    """Bring the read model up to date; an event older than what it holds changes nothing."""
    rates = [rate.model_dump(mode="json") for rate in event.data.rates]
    await uow.session.execute(
        _UPSERT,
        {
            "org_id": uow.org_id,
            "province": event.data.province,
            "rates": json.dumps(rates),
            "version": event.version,
        },
    )


async def taxes_on(uow: UnitOfWork, day: date) -> dict[str, Decimal]:
    """Return the taxes in force on `day`: name -> rate in basis points, in the order in which they are shown.

    Raises:
        Unavailable: finance has not announced the organization's taxes yet; a price without them would be wrong.
    """
    profile = await uow.session.get(TaxProfile, uow.org_id)
    if profile is None:
        raise Unavailable(
            "Prices aren't ready yet: the company's taxes are still being set up. Try again in a moment.",
            headers={"Retry-After": "5"},
        )
    rates = [TaxRate.model_validate(rate) for rate in profile.rates]
    return {rate.name: rate.rate_bp for rate in rates if _in_force(rate, day)}


def _in_force(rate: TaxRate, day: date) -> bool:
    return date.fromisoformat(rate.valid_from) <= day and (
        rate.valid_to is None or day <= date.fromisoformat(rate.valid_to)
    )
