"""One company never meets another's data, whichever door it tries."""

import asyncio
from typing import Any

import asyncpg
import pytest

from infra.demo.acts import opening
from infra.demo.product import Product
from infra.demo.story import Story
from infra.native.environment import database_url
from infra.native.stack import Stack
from shared.database.rls import PLUMBING

pytestmark = pytest.mark.stack


def test_a_token_of_one_company_finds_nothing_of_another(product: Product, booked: Story) -> None:
    other = Story(product)
    opening.sign_up(other)
    opening.hire(other)
    booking_id = booked.facts["booking"]["id"]
    worker_id = next(iter(booked.facts["workers"]))
    credentials = {"phone": other.worker_phone(0), "password": other.worker_password, "organization": other.slug}
    foreign_cleaner = product.as_bearer(
        product.call("POST", "/v1/auth/worker/login", json=credentials)["access_token"]
    )
    attempts: list[tuple[Product, str, str, dict[str, Any] | None]] = [
        (other.owner, "GET", f"/v1/admin/bookings/{booking_id}", None),
        (other.owner, "POST", f"/v1/admin/bookings/{booking_id}/confirm", {}),
        (other.owner, "POST", f"/v1/admin/bookings/{booking_id}/cancel", {"reason": "not ours"}),
        (other.owner, "POST", f"/v1/admin/bookings/{booking_id}/assign", {"worker_ids": [worker_id]}),
        (other.owner, "PATCH", f"/v1/admin/workers/{worker_id}", {"name": "Mine now"}),
        (other.owner, "PUT", f"/v1/admin/worker-accounts/{worker_id}/password", {"password": "mine now please"}),
        (foreign_cleaner, "GET", f"/v1/worker/jobs/{booking_id}", None),
        (foreign_cleaner, "POST", f"/v1/worker/jobs/{booking_id}/check-in", {}),
        (
            product,
            "GET",
            f"/v1/public/{other.slug}/bookings/{booked.facts['booking']['public_token']}",
            None,
        ),
    ]
    for caller, method, path, body in attempts:
        answer = caller.send(method, path, json=body)
        assert answer.status_code == 404, f"{method} {path} was answered {answer.status_code}: {answer.text}"
        assert answer.headers["content-type"] == "application/problem+json"
    assert booked.owner.call("GET", f"/v1/admin/bookings/{booking_id}")["status"] == "PENDING"
    assert other.owner.call("GET", "/v1/admin/bookings")["items"] == []


def test_raw_sql_of_a_service_sees_no_tenant_without_an_organization(stack: Stack, booked: Story) -> None:
    counts = asyncio.run(_visible_rows(stack))
    assert counts["booking.bookings"] == 0
    assert not {name: count for name, count in counts.items() if count}


async def _visible_rows(stack: Stack) -> dict[str, int]:
    """Return what each service's own role counts in its tenant tables, no organization being set."""
    counts: dict[str, int] = {}
    for service in stack.services:
        password = stack.env[f"{service.name.upper()}_DB_PASSWORD"]
        connection = await asyncpg.connect(database_url(stack.env, stack.ports, service.name, password))
        tables = await connection.fetch(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = $1 AND column_name = 'org_id'",
            service.name,
        )
        for (table,) in tables:
            if table not in PLUMBING:
                counts[f"{service.name}.{table}"] = await connection.fetchval(
                    f"SELECT count(*) FROM {service.name}.{table}"
                )
        await connection.close()
    return counts


def test_a_role_cannot_read_a_neighbours_schema(stack: Stack) -> None:
    async def read() -> None:
        url = database_url(stack.env, stack.ports, "booking", stack.env["BOOKING_DB_PASSWORD"])
        connection = await asyncpg.connect(url)
        try:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.fetch("SELECT * FROM finance.invoices")
        finally:
            await connection.close()

    asyncio.run(read())
