"""The organization's profile, settings and feature modules."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.identity import OrganizationSettings, OrganizationUpdated
from identity.organizations.parameters import changed, effective
from shared.auth.catalogue import MODULES
from shared.errors import Invalid
from shared.messaging.envelope import Envelope

from .conftest import Join, Signed, SignUp

Emitted = Callable[..., Awaitable[list[Envelope]]]
PATH = "/v1/admin/organization"
UPDATED = OrganizationUpdated.TYPE


async def _change(http: httpx.AsyncClient, by: Signed, **change: Any) -> httpx.Response:
    return await http.patch(PATH, json=change, headers=by.headers)


async def test_a_change_is_kept_and_told_with_the_whole_picture(
    http: httpx.AsyncClient, sign_up: SignUp, emitted: Emitted
) -> None:
    owner = await sign_up()
    answer = await _change(
        http,
        owner,
        name="Ménage Boréal",
        phone="(780) 555-0100",
        tax_number="123456789rt0001",
        brand_color="#0F766E",
        address="10020 100 St NW, Edmonton",
        province="BC",
        timezone="America/Vancouver",
        settings={"deposit_percent": 30},
    )
    assert answer.status_code == 200
    profile = answer.json()
    assert (profile["phone"], profile["tax_number"]) == ("+17805550100", "123456789 RT0001")
    assert (await http.get(PATH, headers=owner.headers)).json() == profile
    (event,) = await emitted(owner.org_id, UPDATED)
    told = OrganizationUpdated.model_validate(event.data)
    assert event.version == 2
    assert (told.name, told.province, told.timezone) == ("Ménage Boréal", "BC", "America/Vancouver")
    assert told.brand_color == "#0f766e"
    assert told.settings == {"deposit_percent": 30}
    audit = await emitted(owner.org_id, "platform.audit.recorded.v1")
    assert audit[-1].data["action"] == "organization.update"


async def test_only_what_was_changed_is_stored_and_null_is_the_default_again(
    http: httpx.AsyncClient, sign_up: SignUp, emitted: Emitted
) -> None:
    owner = await sign_up()
    first = (await _change(http, owner, settings={"deposit_percent": 30, "slot_step_minutes": 60})).json()
    assert first["settings"]["deposit_percent"] == 30
    assert first["settings"]["booking_horizon_days"] == 60
    assert first["changed_settings"] == ["deposit_percent", "slot_step_minutes"]
    second = (await _change(http, owner, settings={"deposit_percent": None})).json()
    assert second["settings"]["deposit_percent"] == 25
    assert second["changed_settings"] == ["slot_step_minutes"]
    same = await _change(http, owner, settings=second["settings"])
    assert same.headers["etag"] == '"3"', "what equals what is there changes nothing"
    told = [event.data["settings"] for event in await emitted(owner.org_id, UPDATED)]
    assert told == [{"deposit_percent": 30, "slot_step_minutes": 60}, {"slot_step_minutes": 60}]


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"no_such_setting": 1}, "body.settings"),
        ({"\ud800": 1}, "body.settings"),
        ({"deposit_percent": 101}, "body.settings.deposit_percent"),
        ({"deposit_percent": "30"}, "body.settings.deposit_percent"),
        ({"deposit_percent": True}, "body.settings.deposit_percent"),
        ({"deposit_percent": [30]}, "body.settings.deposit_percent"),
        ({"deposits_enabled": 1}, "body.settings.deposits_enabled"),
        ({"deposit_maximum_cents": 10**30}, "body.settings.deposit_maximum_cents"),
        ({"deposit_minimum_cents": 30_000}, "body.settings.deposit_maximum_cents"),
        ({"cancel_half_hours": 72}, "body.settings.cancel_half_hours"),
        ({"reschedule_half_hours": 72}, "body.settings.reschedule_half_hours"),
        ({"waitlist_offer_minutes": 5}, "body.settings.waitlist_offer_minutes"),
    ],
    ids=str,
)
async def test_a_setting_that_makes_no_sense_is_named(
    http: httpx.AsyncClient, sign_up: SignUp, wanted: dict[str, Any], field: str
) -> None:
    owner = await sign_up()
    headers = {**owner.headers, "Content-Type": "application/json"}
    answer = await http.patch(PATH, content=json.dumps({"settings": wanted}), headers=headers)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


@pytest.mark.parametrize(
    "change",
    [
        {"name": None},
        {"settings": None},
        {"slug": "-no-"},
        {"timezone": "Mars/Olympus"},
        {"province": "XX"},
        {"currency": "cad"},
        {"locale": "de"},
        {"email": "nobody"},
        {"phone": "12"},
        {"phone": "555-0123"},
        {"tax_number": "12"},
        {"brand_color": "teal"},
        {"address": "a\x00b"},
        {"name": "x" * 121},
    ],
    ids=str,
)
async def test_what_is_not_acceptable_is_named(
    http: httpx.AsyncClient, sign_up: SignUp, change: dict[str, Any]
) -> None:
    answer = await _change(http, await sign_up(), **change)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"].startswith(f"body.{next(iter(change))}")


async def test_what_may_be_empty_can_be_emptied(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    await _change(http, owner, address="Somewhere", email="hello@snowpeak.example")
    emptied = (await _change(http, owner, address=None, email="")).json()
    assert (emptied["address"], emptied["email"]) == (None, None)


async def test_a_slug_is_had_once(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    first, second = await sign_up(), await sign_up()
    taken = await _change(http, second, slug=first.session["organization"]["slug"])
    assert taken.status_code == 409
    free = f"{first.session['organization']['slug'][:40]}-too"
    assert (await _change(http, second, slug=free)).json()["slug"] == free


async def test_a_change_of_what_was_not_seen_is_refused(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    tag = (await http.get(PATH, headers=owner.headers)).headers["etag"]
    headers = {**owner.headers, "If-Match": tag}
    answers = await asyncio.gather(
        *(http.patch(PATH, json={"name": name}, headers=headers) for name in ("First", "Second"))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_the_profile_is_seen_by_all_and_changed_by_some(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    viewer = await join(await sign_up(), "viewer")
    assert (await http.get(PATH, headers=viewer.headers)).status_code == 200
    assert (await _change(http, viewer, name="Mine")).status_code == 403


async def test_a_module_is_switched_off_and_on(http: httpx.AsyncClient, sign_up: SignUp, emitted: Emitted) -> None:
    owner = await sign_up()
    path = "/v1/admin/modules/module.leads"
    off = await http.put(path, json={"enabled": False}, headers=owner.headers)
    assert off.json() == {"key": "module.leads", "title": "Leads", "enabled": False, "available": False}
    await http.put(path, json={"enabled": False}, headers=owner.headers)
    listed = (await http.get("/v1/admin/modules", headers=owner.headers)).json()["items"]
    assert [item["key"] for item in listed] == list(MODULES)
    part = next(item for item in listed if item["key"] == "leads.scoring")
    assert (part["enabled"], part["available"]) == (True, False)
    await http.put(path, json={"enabled": True}, headers=owner.headers)
    events = await emitted(owner.org_id, UPDATED)
    assert [event.version for event in events] == [2, 3], "a switch that didn't move tells nothing"
    assert [event.data["disabled_modules"] for event in events] == [["module.leads"], []]


async def test_settings_cant_be_switched_off_nor_what_doesnt_exist(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    owner = await sign_up()
    settings = await http.put("/v1/admin/modules/module.settings", json={"enabled": False}, headers=owner.headers)
    assert settings.status_code == 409
    unknown = await http.put("/v1/admin/modules/module.nothing", json={"enabled": True}, headers=owner.headers)
    assert unknown.status_code == 404
    word = await http.put("/v1/admin/modules/module.leads", json={"enabled": "yes"}, headers=owner.headers)
    assert word.status_code == 422


async def test_switches_moved_together_are_all_moved(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    keys = ["module.leads", "module.quality", "module.training", "module.inventory"]
    await asyncio.gather(
        *(http.put(f"/v1/admin/modules/{key}", json={"enabled": False}, headers=owner.headers) for key in keys)
    )
    listed = (await http.get("/v1/admin/modules", headers=owner.headers)).json()["items"]
    assert {item["key"] for item in listed if not item["enabled"]} == set(keys)


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=5), st.lists(st.integers(), max_size=2)
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(sorted(OrganizationSettings.model_fields)), VALUES, max_size=4))
def test_whatever_is_sent_what_is_stored_is_valid_and_no_default(change: dict[str, Any]) -> None:
    try:
        stored = changed({"deposit_percent": 30}, change)
    except Invalid:
        return
    assert effective(stored) == OrganizationSettings.model_validate(stored, strict=True).model_dump()
    defaults = OrganizationSettings().model_dump()
    assert all(stored[name] != defaults[name] for name in stored)
    assert all(effective(stored)[name] == value for name, value in change.items() if value is not None)
