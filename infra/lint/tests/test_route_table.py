"""The comparison of the route table with the services' routes."""

import pytest

from infra.lint.__main__ import route_findings
from infra.lint.route_table import Entry, entries, findings, owner

TABLE = [
    Entry("identity", "/v1/orgs*"),
    Entry("booking", "/v1/admin/bookings*"),
    Entry("finance", "/v1/admin/*"),
    Entry("finance", "/v1/webhooks/stripe"),
]
ROUTES = {
    "identity": ["/v1/orgs", "/v1/orgs/{slug}", "/healthz"],
    "booking": ["/v1/admin/bookings/{booking_id}/crew"],
    "finance": ["/v1/admin/invoices", "/v1/webhooks/stripe"],
}


def test_a_table_that_fits() -> None:
    assert findings(TABLE, ROUTES) == []


@pytest.mark.parametrize(
    ("service", "path", "sentence"),
    [
        ("booking", "/v1/public/{org}/slots", "no line of the table leads to booking"),
        ("booking", "/v1/admin/clients", "belongs to booking, but /v1/admin/* leads to finance"),
        ("finance", "/v1/webhooks/stripe/x", "no line of the table leads to finance"),
        ("finance", "/v1/orgs/{id}", "both identity and finance own it"),
    ],
)
def test_an_address_without_its_owner(service: str, path: str, sentence: str) -> None:
    found = findings(TABLE, ROUTES | {service: [*ROUTES[service], path]})
    assert [line for line in found if sentence in line]


def test_a_line_that_nobody_needs() -> None:
    assert findings([*TABLE, Entry("booking", "/v1/worker/*")], ROUTES) == [
        "/v1/worker/*: booking has no route there"
    ]
    assert "/v1/orgs*: is in the table twice" in findings([*TABLE, TABLE[0]], ROUTES)


def test_the_longest_line_wins_as_in_caddy() -> None:
    found = owner(TABLE, "/v1/admin/bookings/7")
    assert found is not None
    assert found.service == "booking"
    assert owner(TABLE, "/v1/webhooks/stripe/7") is None


def test_the_table_is_read_from_the_caddyfile() -> None:
    text = "{\n\timport site\n\timport booking /v1/public/*\n\timport finance /v1/pay/*\n\timport web\n}\n"
    assert entries(text, ["booking"]) == [Entry("booking", "/v1/public/*")]


def test_every_route_of_the_house_has_its_line() -> None:
    assert route_findings() == []
