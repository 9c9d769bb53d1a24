"""Load the demo organization through the product's own doors: `python -m infra.demo.seed`.

Can run again: what exists is left as it is.
"""

import os
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from infra.demo import company
from infra.demo.chapters import crews, homes, money, prices, sales, shelves, visits
from infra.demo.office import Office
from infra.demo.product import Product, Refused, until


def seed(env: Mapping[str, str]) -> None:
    """Fill the default organization: profile, staff, cleaners, bookings, and everything around them."""
    product = Product(env["PUBLIC_BASE_URL"])
    owner = product.as_operator(env["OWNER_BASIC_USERNAME"], env["OWNER_BASIC_PASSWORD"])
    admin = product.as_operator(env["ADMIN_BASIC_USERNAME"], env["ADMIN_BASIC_PASSWORD"])
    password = env["DEMO_PASSWORD"]
    office = Office(product, owner, password, env["ADMIN_DATABASE_URL"])
    office.patch("/v1/admin/organization", company.PROFILE)
    for role, name in company.STAFF:
        person = {"name": name, "email": f"{role}@{company.STAFF_DOMAIN}", "role": role, "password": password}
        office.create("/v1/admin/users", person)
    until(lambda: _answer(product, "GET", f"/v1/public/{office.slug}"), f"the booking page of {office.slug}")
    for worker in company.WORKERS:
        office.create("/v1/admin/workers", company.worker_body(worker))
    free = _book(office)
    for chapter in (crews, prices, homes, sales, shelves, money):
        chapter.tell(office)
    # Late, so that the accounts are there: each try counts against the limit of weighty actions.
    for name, worker_id in office.workers.items():
        path = f"/v1/admin/worker-accounts/{worker_id}/password"
        until(
            lambda path=path: _answer(admin, "PUT", path, json={"password": password}),  # type: ignore[misc]
            f"the account of {name}",
        )
    visits.tell(office, free)


def _answer(caller: Product, method: str, path: str, **options: Any) -> bool | None:
    """Return True once the service knows the thing, None while it answers 404 or 503."""
    answer = caller.send(method, path, **options)
    if answer.status_code in (404, 503):
        return None
    if not answer.is_success:
        raise Refused(f"{method} {path} was answered {answer.status_code}: {answer.text[:600]}", answer)
    return True


def _book(office: Office) -> str | None:
    """Make the bookings, unless there are some; return a time at which a crew is free."""
    first = company.BOOKINGS[0][1]["request"]
    estimate = f"/v1/public/{office.slug}/estimate"
    until(lambda: _answer(office.stranger, "POST", estimate, json=first), "prices with tax")
    if not office.has_any("/v1/admin/bookings"):
        for days, body in company.BOOKINGS:
            starts_at = _free(office, body["request"], office.date(days))
            if starts_at is not None:
                office.post("/v1/admin/bookings", {**body, "starts_at": starts_at, "waive_deposit": True})
    return _free(office, visits.WORK, office.date(1))


def _free(office: Office, request: dict[str, Any], earliest: date) -> str | None:
    """Return the first free start from `earliest` on, if the next ten days have one."""
    span = {"from": earliest.isoformat(), "to": (earliest + timedelta(days=10)).isoformat()}
    path = f"/v1/public/{office.slug}/slots"
    found = office.stranger.call("GET", path, params=slot_query(request) | span)
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
