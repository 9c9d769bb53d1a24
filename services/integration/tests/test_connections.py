"""Connections over HTTP."""

from collections.abc import Callable

import httpx

from shared.database import Database
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]


async def test_every_partner_is_listed_before_anything_is_connected(
    http: httpx.AsyncClient, as_staff: Headers
) -> None:
    answer = await http.get("/v1/admin/integrations", headers=as_staff("admin"))
    assert answer.status_code == 200
    assert {item["provider"]: item["status"] for item in answer.json()["items"]} == {
        "google_calendar": "not_connected",
        "quickbooks": "not_connected",
    }


async def test_a_role_without_the_permission_is_told_which_one_it_lacks(
    http: httpx.AsyncClient, as_staff: Headers
) -> None:
    answer = await http.get("/v1/admin/integrations", headers=as_staff("viewer"))
    assert answer.status_code == 403
    assert "settings.manage" in answer.json()["detail"]


async def test_a_switched_off_module_is_refused(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    org_id = await add_organization(database, disabled_modules=["module.integrations"])
    answer = await http.get("/v1/admin/integrations", headers=as_staff("owner", org_id=org_id))
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("/module-disabled")
