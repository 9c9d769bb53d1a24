"""Touches and the attribution report."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id

from .conftest import Office

REPORT = "/v1/admin/leads/attribution"


@pytest.fixture
def days() -> dict[str, str]:
    """Return a range that holds today."""
    today = local_today("America/Edmonton")
    return {"from": str(today - timedelta(days=1)), "to": str(today + timedelta(days=1))}


async def touch(office: Office, visitor: UUID, **arrival: str) -> int:
    answer = await office.http.post(f"{office.site}/touches", json={"visitor_id": str(visitor)} | arrival)
    return answer.status_code


async def win(office: Office, lead: dict[str, Any], cents: int) -> None:
    path = f"/v1/admin/leads/{lead['id']}"
    await office.send("PATCH", path, {"value_cents": cents})
    for to in ("CONTACTED", "WON"):
        assert (await office.post(f"{path}/move", {"to": to})).status_code == 200


async def arrive(office: Office, *sources: str, **form: Any) -> dict[str, Any]:
    visitor = new_id()
    for source in sources:
        assert await touch(office, visitor, source=source) == 204
    changes = {"email": f"{visitor}@example.com", "phone": None, "source": None, "medium": None}
    return await office.lead(visitor_id=str(visitor), **(changes | form))


async def test_touches_lead_to_a_lead(office: Office) -> None:
    lead = await arrive(office, "google", "google", "newsletter", source="facebook")
    assert [one["source"] for one in lead["touches"]] == ["google", "newsletter", "facebook"]


async def test_a_script_that_sends_touches_is_not_listened_to(
    office: Office, database: Database, org: UUID
) -> None:
    visitor = new_id()
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            "INSERT INTO lead_touches (id, org_id, created_at, visitor_id, source) "
            "SELECT gen_random_uuid(), :org, now(), :visitor, 's' || n FROM generate_series(1, 50) n",
            org=org,
            visitor=visitor,
        )
    assert await touch(office, visitor, source="more") == 204
    async with database.unit_of_work(org) as uow:
        assert (await uow.sql("SELECT count(*) FROM lead_touches")).scalar_one() == 50


async def test_the_report_shares_a_lead_among_its_touches(office: Office, days: dict[str, str]) -> None:
    await win(office, await arrive(office, "google", "newsletter", "blog", "facebook"), 10_001)
    await win(office, await arrive(office, "google", "facebook"), 20_000)
    await arrive(office, "blog")
    await arrive(office, source="flyer")
    report = await office.get(REPORT, **days)
    assert (report["model"], report["leads"], report["won"], report["revenue_cents"]) == ("position", 4, 2, 30_001)
    channels = {one["channel"]: one for one in report["channels"]}
    assert {name: (one["leads"], one["won"], one["revenue_cents"]) for name, one in channels.items()} == {
        "google": (0.8, 0.8, 12_000),
        "newsletter": (0.15, 0.15, 1_501),
        "blog": (1.15, 0.15, 1_500),
        "facebook": (0.9, 0.9, 15_000),
        "flyer": (1, 0, 0),
    }
    assert sum(one["revenue_cents"] for one in report["channels"]) == 30_001
    assert channels["blog"]["pipeline_cents"] > 0


async def test_without_the_module_the_first_touch_has_it_all(
    office: Office, days: dict[str, str], switch_off: Any
) -> None:
    await switch_off("analytics.attribution_multitouch")
    await win(office, await arrive(office, "google", "newsletter", "facebook"), 10_000)
    report = await office.get(REPORT, **days)
    assert report["model"] == "first_touch"
    assert [(one["channel"], one["revenue_cents"]) for one in report["channels"]] == [("google", 10_000)]


async def test_the_report_groups_by_campaign_and_medium(office: Office, days: dict[str, str]) -> None:
    await office.lead()
    for by, name in (("campaign", "spring"), ("medium", "cpc")):
        (channel,) = (await office.get(REPORT, **days, by=by))["channels"]
        assert channel["channel"] == name


async def test_an_empty_report_is_empty(office: Office) -> None:
    report = await office.get(REPORT, **{"from": "2020-01-01", "to": "2020-01-31"})
    assert (report["leads"], report["channels"]) == (0, [])


@pytest.mark.parametrize("query", [{}, {"from": "2026-02-01", "to": "2026-01-01"}, {"from": "x", "to": "y"}])
async def test_a_senseless_range_is_refused(office: Office, query: dict[str, str]) -> None:
    answer = await office.http.get(REPORT, params=query, headers=office.headers())
    assert answer.status_code == 422


async def test_a_senseless_touch_is_refused_and_a_closed_company_keeps_none(
    office: Office, switch_off: Any
) -> None:
    assert await touch(office, new_id(), source="a\x00b") == 422
    await switch_off("module.leads")
    assert await touch(office, new_id(), source="google") == 204
    assert (await office.http.get(REPORT, headers=office.headers())).status_code == 403
