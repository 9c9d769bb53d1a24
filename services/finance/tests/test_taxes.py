"""Tax rates by province and date, and the profile that is told to the others."""

from collections.abc import Awaitable, Callable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.finance import TaxProfileChanged
from contracts.identity import OrganizationCreated, OrganizationUpdated
from finance.taxes.rates import RATES, rates_of, rates_on
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope

from .desk import deliver

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("province", "day", "expected"),
    [
        ("AB", TODAY, {"GST": 500}),
        ("BC", TODAY, {"GST": 500}),
        ("SK", TODAY, {"GST": 500}),
        ("MB", TODAY, {"GST": 500}),
        ("ON", TODAY, {"HST": 1300}),
        ("NB", TODAY, {"HST": 1500}),
        ("NL", TODAY, {"HST": 1500}),
        ("PE", TODAY, {"HST": 1500}),
        ("NS", date(2025, 3, 31), {"HST": 1500}),
        ("NS", date(2025, 4, 1), {"HST": 1400}),
        ("QC", TODAY, {"GST": 500, "QST": Decimal("997.5")}),
        ("YT", TODAY, {"GST": 500}),
        ("WA", TODAY, {}),
    ],
)
def test_rates(province: str, day: date, expected: dict[str, Any]) -> None:
    assert {rate.name: rate.rate_bp for rate in rates_on(province, day)} == expected


@given(st.sampled_from(sorted(RATES)), st.dates(date(2017, 1, 1), date(2040, 1, 1)))
def test_each_tax_has_one_rate_on_every_day(province: str, day: date) -> None:
    names = [rate.name for rate in rates_on(province, day)]
    assert names
    assert len(names) == len(set(names))


async def test_a_new_organization_gets_its_tax_profile(database: Database, emitted: Emitted) -> None:
    org = new_id()
    about = OrganizationCreated.EXAMPLE | {"organization_id": str(org), "slug": f"s-{org.hex}"}
    await deliver(database, OrganizationCreated.model_validate(about), org, 1)
    (profile,) = await emitted(org)
    assert (profile.type, profile.version, profile.subject) == ("finance.tax_profile.changed.v1", 1, str(org))
    rates = TaxProfileChanged.model_validate(profile.data).rates
    assert [(rate.name, rate.rate_bp) for rate in rates] == [("GST", Decimal(500))]


async def test_the_profile_is_told_again_only_when_the_province_changes(
    database: Database, emitted: Emitted
) -> None:
    org = new_id()
    about = OrganizationUpdated.EXAMPLE | {"organization_id": str(org), "slug": f"s-{org.hex}"}

    async def updated(version: int, **changes: Any) -> None:
        await deliver(database, OrganizationUpdated.model_validate(about | changes), org, version)

    await updated(2)
    await updated(3, name="Another name")
    await updated(5, province="NS")
    await updated(4, province="ON")
    told = await emitted(org)
    assert [(event.version, event.data["province"]) for event in told] == [(2, "AB"), (5, "NS")]
    assert [rate["valid_to"] for rate in told[1].data["rates"]] == ["2025-03-31", None]


async def test_staff_see_the_profile(http: httpx.AsyncClient, as_staff: Headers, org: UUID) -> None:
    answer = await http.get("/v1/admin/finance/tax-profile", headers=as_staff("viewer"))
    assert answer.status_code == 200
    assert answer.json()["province"] == "AB"
    assert answer.json()["rates"][0]["in_force"] is True
    assert len(rates_of("AB")) == len(answer.json()["rates"])
    assert (await http.get("/v1/admin/finance/tax-profile", headers=as_staff("dispatcher"))).status_code == 403
