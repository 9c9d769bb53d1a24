"""Scoring over HTTP."""

import asyncio
from typing import Any

import pytest

from contracts.booking_leads import LeadHighValue
from shared.database import Database
from shared.testing.suite import add_organization

from .conftest import DEEP, Office, zoe

PATH = "/v1/admin/leads/scoring"
PHONE = {"field": "has_phone", "operator": "is", "value": True, "points": 80, "reason": "Left a phone number"}


async def test_a_lead_is_scored_with_reasons(office: Office, of_type: Any) -> None:
    lead = await office.lead()
    assert (lead["score"], lead["band"], lead["score_version"]) == (60, "warm", 1)
    assert lead["score_reasons"][0] == {"reason": "Wants regular visits", "points": 20}
    assert sum(reason["points"] for reason in lead["score_reasons"]) == 60
    assert await of_type(LeadHighValue) == []


async def test_a_hot_lead_is_announced_once(office: Office, of_type: Any) -> None:
    lead = await office.lead(request=DEEP | {"frequency": "weekly", "add_ons": {"steam_mattress": 2}})
    assert (lead["band"], lead["timeline"][-1]["what"]) == ("hot", "high_value")
    path = f"/v1/admin/leads/{lead['id']}"
    await office.send("PATCH", path, {"phone": None, "value_cents": 0})
    await office.send("PATCH", path, {"phone": "780-555-0123", "value_cents": 90_000})
    (event,) = await of_type(LeadHighValue)
    assert (str(event.lead_id), event.score >= 70) == (lead["id"], True)


async def test_rules_are_written_in_versions(office: Office) -> None:
    first = await office.http.get(PATH, headers=office.headers("viewer"))
    assert (first.json()["version"], first.headers["etag"], first.json()["author"]) == (1, '"1"', None)
    written = await office.send("PUT", PATH, {"rules": [PHONE]}, If_Match='"1"')
    assert (written.status_code, written.json()["version"]) == (200, 2)
    assert (await office.send("PUT", PATH, {"rules": []}, If_Match='"1"')).status_code == 412
    assert (await office.send("PUT", PATH, {"rules": []}, role="viewer")).status_code == 403
    assert (await office.send("PUT", PATH, {"rules": []})).json()["version"] == 3
    versions = await office.get(f"{PATH}/versions")
    assert [item["version"] for item in versions["items"]] == [3, 2]
    assert versions["items"][1]["rules"] == [PHONE]
    assert (await office.lead())["score"] == 0


async def test_two_authors_at_once_write_one_version_after_another(office: Office) -> None:
    bodies = [office.send("PUT", PATH, {"rules": [PHONE]}, If_Match='"1"') for _ in range(2)]
    assert sorted(answer.status_code for answer in await asyncio.gather(*bodies)) in ([200, 409], [200, 412])


@pytest.mark.parametrize("change", [{"points": 101}, {"reason": ""}, {"operator": "contains"}, {"value": [1]}])
async def test_a_senseless_rule_is_refused(office: Office, change: dict[str, Any]) -> None:
    assert (await office.send("PUT", PATH, {"rules": [PHONE | change]})).status_code == 422


async def test_rules_are_tried_on_a_sample(office: Office) -> None:
    sample = {"has_phone": True, "service": "deep"}
    tried = await office.post(f"{PATH}/preview", {"lead": sample, "rules": [PHONE]})
    assert (tried.json()["score"], tried.json()["reasons"][0]["points"]) == (80, 80)
    assert (await office.post(f"{PATH}/preview", {"lead": sample})).json()["score"] == 25
    assert (await office.post(f"{PATH}/preview", {"lead": {}})).status_code == 422
    assert (await office.post(f"{PATH}/preview", {"lead": {"beds": 10**30}})).status_code == 422


async def test_without_scoring_no_lead_has_a_score(office: Office, switch_off: Any, of_type: Any) -> None:
    await switch_off("leads.scoring")
    assert (await office.lead(request=DEEP | {"beds": 6, "baths": 4}))["score"] == 0
    assert (await office.http.get(PATH, headers=office.headers())).status_code == 403
    assert await of_type(LeadHighValue) == []


async def test_another_company_has_rules_of_its_own(office: Office, database: Database) -> None:
    await office.send("PUT", PATH, {"rules": [PHONE]})
    headers = office.headers(org_id=await add_organization(database))
    assert (await office.http.get(PATH, headers=headers)).json()["version"] == 1


async def test_a_lead_of_the_office_is_scored_too(office: Office) -> None:
    lead = (await office.post("/v1/admin/leads", zoe(request=None))).json()
    assert lead["score"] == 15
