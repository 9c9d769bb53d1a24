"""Price lists: published, numbered, restored, refused."""

import asyncio
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.pricing.lists import prices_of
from booking.pricing.schemas import EstimateRequest
from booking.pricing.service import price
from shared.database import Database
from shared.organizations import organization
from shared.testing.suite import add_organization

PRICING = "/v1/admin/pricing"
OFFICE = {
    "key": "office",
    "title": "Office cleaning",
    "title_fr": "Ménage de bureau",
    "multiplier": 0.8,
    "shortest_minutes": 60,
    "longest_minutes": 480,
}


async def test_the_built_in_list_is_in_force_at_first(http: httpx.AsyncClient, as_staff: Any) -> None:
    answer = await http.get(PRICING, headers=as_staff("viewer"))
    assert (answer.status_code, answer.headers["etag"], answer.json()["version"]) == (200, '"1"', 1)
    assert answer.json()["document"]["base_hours"][0] == {"beds": 1, "baths": 1, "hours": 2.5}
    listed = (await http.get(f"{PRICING}/versions", headers=as_staff("viewer"))).json()
    assert [(one["version"], one["published_by"]) for one in listed["items"]] == [(1, None)]


async def test_a_published_list_decides_what_is_sold_and_for_how_much(
    stranger: Any, as_staff: Any, publish: Any, document: dict[str, Any]
) -> None:
    sauna = {"key": "sauna", "title": "Sauna", "unit_cents": 5_000, "most": 1, "minutes": 60}
    published = await publish(
        name="2027",
        hourly_cents=4_000,
        services=[*document["services"][:1], OFFICE],
        add_ons=[sauna],
        minimum_charge_cents=15_000,
    )
    assert (published["version"], published["name"]) == (2, "2027")
    company = (await stranger.http.get(stranger.path)).json()
    assert [one["title_fr"] for one in company["services"]] == ["Ménage régulier", "Ménage de bureau"]
    assert [one["key"] for one in company["add_ons"]] == ["sauna"]
    work = {"service": "office", "beds": 1, "baths": 1, "frequency": "weekly", "add_ons": {"sauna": 1}}
    answer = (await stranger.http.post(f"{stranger.path}/estimate", json=work)).json()
    assert [(line["kind"], line["amount_cents"]) for line in answer["lines"]] == [
        ("labour", 12_000),
        ("minimum", 3_000),
        ("discount", -1_500),
        ("addon", 5_000),
    ]
    assert (answer["price_list"], answer["price_list_version"], answer["visit_minutes"]) == ("2027", 2, 240)
    assert [step["key"] for step in answer["steps"]] == [
        "base",
        "multiplier",
        "minimum_hours",
        "crew",
        "rounding",
        "billed",
        "add_on_minutes",
    ]
    for wrong, field in (({"service": "deep"}, "service"), ({"add_ons": {"oven": 1}}, "add_ons")):
        refused = await stranger.http.post(f"{stranger.path}/estimate", json=work | wrong)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["field"] == f"body.{field}"
        assert "choose from" in refused.json()["detail"]


async def test_what_was_priced_by_an_old_version_can_be_priced_by_it_again(
    database: Database, stranger: Any, org: UUID, publish: Any
) -> None:
    await publish(hourly_cents=4_000)
    work = EstimateRequest.model_validate(stranger.deep)
    async with database.unit_of_work(org) as uow:
        company = await organization(uow)
        old, new = await price(uow, company, work, 1), await price(uow, company, work)
        assert (old.total_cents, old.price_list_version) == (20_606, 1)
        assert (new.lines[0].amount_cents, new.price_list_version) == (20_000, 2)
        assert (await prices_of(uow, 2)).hourly_cents == 4_000


async def test_an_old_version_comes_back_as_new(http: httpx.AsyncClient, as_staff: Any, publish: Any) -> None:
    await publish(hourly_cents=4_000)
    answer = await http.post(f"{PRICING}/versions/1/restore", json={}, headers=as_staff())
    assert answer.status_code == 201, answer.text
    assert (answer.json()["version"], answer.json()["document"]["hourly_cents"]) == (3, 3_500)
    listed = (await http.get(f"{PRICING}/versions", headers=as_staff())).json()["items"]
    assert [(one["version"], one["note"]) for one in listed] == [(3, "Version 1 again"), (2, None), (1, None)]
    first = await http.get(f"{PRICING}/versions", params={"sort": "version", "limit": 1}, headers=as_staff())
    rest = {"sort": "version", "cursor": first.json()["next_cursor"]}
    later = (await http.get(f"{PRICING}/versions", params=rest, headers=as_staff())).json()["items"]
    assert [one["version"] for one in later] == [2, 3]
    assert (await http.get(f"{PRICING}/versions/2", headers=as_staff())).json()["document"][
        "hourly_cents"
    ] == 4_000
    assert (await http.get(f"{PRICING}/versions/9", headers=as_staff())).status_code == 404


async def test_of_two_publications_at_once_one_is_refused(
    http: httpx.AsyncClient, as_staff: Any, document: dict[str, Any]
) -> None:
    headers = as_staff() | {"If-Match": '"1"'}
    answers = await asyncio.gather(
        *(http.put(PRICING, json={"document": document}, headers=headers) for _ in range(2))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_a_list_is_tried_before_it_is_published(
    stranger: Any, as_staff: Any, document: dict[str, Any]
) -> None:
    body = {"document": document | {"hourly_cents": 4_000}, "request": stranger.deep}
    answer = (await stranger.http.post(f"{PRICING}/preview", json=body, headers=as_staff())).json()
    assert (answer["now"]["total_cents"], answer["then"]["lines"][0]["amount_cents"]) == (20_606, 20_000)
    body = {"document": document | {"services": [OFFICE]}, "request": {"service": "office", "beds": 1, "baths": 1}}
    assert (await stranger.http.post(f"{PRICING}/preview", json=body, headers=as_staff())).json()["now"] is None


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        (
            {"base_hours": [{"beds": 1, "baths": 1, "hours": 3}, {"beds": 2, "baths": 1, "hours": 2}]},
            "larger",
        ),
        ({"base_hours": [{"beds": 1, "baths": 1, "hours": 3}] * 2}, "times"),
        ({"services": [OFFICE | {"active": False}]}, "active"),
        ({"services": [OFFICE, OFFICE]}, "office"),
        ({"services": [OFFICE | {"shortest_minutes": 510}]}, "longest"),
        ({"services": [OFFICE | {"key": "Office!"}]}, "match"),
        ({"frequencies": [{"key": "weekly", "title": "W", "discount_percent": 10}]}, "one_time"),
        ({"frequencies": [{"key": "one_time", "title": "O", "discount_percent": 101}]}, "100"),
        ({"crews": [{"up_to_hours": 8, "people": 2}, {"up_to_hours": 4, "people": 1}]}, "rise"),
        ({"largest_crew": 2}, "largest_crew"),
        ({"grease_hours_beyond": 0.1}, "fall"),
        ({"hourly_cents": 10**30}, "less"),
        ({"minimum_hours": "NaN"}, "finite"),
        ({"name": "a\x00b"}, "control"),
        ({"colour": "red"}, "xtra"),
    ],
)
async def test_a_list_that_makes_no_sense_is_refused_with_its_reason(
    http: httpx.AsyncClient, as_staff: Any, document: dict[str, Any], changes: dict[str, Any], word: str
) -> None:
    answer = await http.put(PRICING, json={"document": document | changes}, headers=as_staff())
    assert answer.status_code == 422, answer.text
    assert word in answer.text


async def test_who_may_not_and_where_it_is_switched_off(
    http: httpx.AsyncClient, as_staff: Any, database: Database, document: dict[str, Any], publish: Any
) -> None:
    body = {"document": document}
    assert (await http.put(PRICING, json=body, headers=as_staff("viewer"))).status_code == 403
    assert (await http.get(PRICING)).status_code == 401
    await publish(hourly_cents=4_000)
    elsewhere = await add_organization(database)
    mine = await http.get(PRICING, headers=as_staff(org_id=elsewhere))
    assert mine.json()["version"] == 1, "another organization's list is not seen"
    off = await add_organization(database, disabled_modules=["module.pricing"])
    assert (await http.get(PRICING, headers=as_staff(org_id=off))).status_code == 403
