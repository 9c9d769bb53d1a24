"""Load the demo organization through the product's own doors: `python -m infra.demo.seed`.

Can run again: what exists is left as it is.
"""

import os
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from infra.demo import company
from infra.demo.product import Product, Refused, until

SLUG = company.PROFILE["slug"]


def seed(env: Mapping[str, str]) -> None:
    """Fill the default organization: profile, staff, cleaners, a first week of bookings."""
    product = Product(env["PUBLIC_BASE_URL"])
    owner = product.as_operator(env["OWNER_BASIC_USERNAME"], env["OWNER_BASIC_PASSWORD"])
    admin = product.as_operator(env["ADMIN_BASIC_USERNAME"], env["ADMIN_BASIC_PASSWORD"])
    password = env["DEMO_PASSWORD"]
    owner.call("PATCH", "/v1/admin/organization", json=company.PROFILE)
    for role, name in company.STAFF:
        person = {"name": name, "email": f"{role}@{company.STAFF_DOMAIN}", "role": role, "password": password}
        _create(owner, "/v1/admin/users", person)
    until(lambda: _answer(product, "GET", f"/v1/public/{SLUG}"), f"the booking page of {SLUG}")
    for worker in company.WORKERS:
        _create(owner, "/v1/admin/workers", company.worker_body(worker))
    _book(product, owner)
    # Last, so that the accounts are there: each try counts against the limit of weighty actions.
    for worker in owner.call("GET", "/v1/admin/workers", params={"limit": 100})["items"]:
        path = f"/v1/admin/worker-accounts/{worker['id']}/password"
        until(
            lambda path=path: _answer(admin, "PUT", path, json={"password": password}),  # type: ignore[misc]
            f"the account of {worker['name']}",
        )


def _create(caller: Product, path: str, body: dict[str, Any]) -> None:
    """Create what may exist already."""
    try:
        caller.call("POST", path, json=body)
    except Refused as refused:
        if refused.answer is None or refused.answer.status_code != 409:
            raise


def _answer(caller: Product, method: str, path: str, **options: Any) -> bool | None:
    """Return True once the service knows the thing, None while it answers 404 or 503."""
    answer = caller.send(method, path, **options)
    if answer.status_code in (404, 503):
        return None
    if not answer.is_success:
        raise Refused(f"{method} {path} was answered {answer.status_code}: {answer.text[:600]}", answer)
    return True


def _book(product: Product, owner: Product) -> None:
    if owner.call("GET", "/v1/admin/bookings", params={"limit": 1})["items"]:
        return
    first = company.BOOKINGS[0][1]["request"]
    estimate = f"/v1/public/{SLUG}/estimate"
    until(lambda: _answer(product, "POST", estimate, json=first), "prices with tax")
    for days, body in company.BOOKINGS:
        starts_at = _free(product, body["request"], date.today() + timedelta(days=days))  # noqa: DTZ011 - any day near does
        if starts_at is not None:
            owner.call("POST", "/v1/admin/bookings", json={**body, "starts_at": starts_at, "waive_deposit": True})


def _free(product: Product, request: dict[str, Any], earliest: date) -> str | None:
    """Return the first free start from `earliest` on, if the next ten days have one."""
    span = {"from": earliest.isoformat(), "to": (earliest + timedelta(days=10)).isoformat()}
    found = product.call("GET", f"/v1/public/{SLUG}/slots", params=slot_query(request) | span)
    starts: list[str] = [slot["starts_at"] for day in found["days"] for slot in day["slots"]]
    return starts[0] if starts else None


def slot_query(request: dict[str, Any]) -> dict[str, Any]:
    """Return an estimate's request as query parameters of the slots."""
    add_ons = ",".join(f"{key}:{count}" for key, count in request["add_ons"].items())
    flags = {key: str(request[key]).lower() for key in ("heavy_grease", "several_floors")}
    plain = {key: request[key] for key in ("service", "beds", "baths", "frequency")}
    return plain | flags | {"add_ons": add_ons}


if __name__ == "__main__":
    try:
        seed(os.environ)
    except Refused as refused:
        sys.exit(str(refused))
