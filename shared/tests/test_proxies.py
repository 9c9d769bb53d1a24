"""The client's address behind proxies."""

from types import SimpleNamespace
from typing import Any

import pytest
from starlette.requests import Request

from shared.settings import Settings
from shared.web.proxies import client_address

FIELDS: dict[str, Any] = {
    "service_name": "playground",
    "database_url": "postgresql+asyncpg://localhost/x",
    "rabbitmq_url": "amqp://localhost/",
    "auth_secret_key": "s" * 32,
    "client_portal_secret": "c" * 32,
    "worker_portal_secret": "w" * 32,
    "trusted_proxy_cidrs": "10.0.0.0/8,fd00::/8",
}


def address(peer: str, *forwarded: str, trust: bool = True) -> str:
    settings = Settings(**FIELDS, trust_proxy_headers=trust)
    scope = {
        "type": "http",
        "client": (peer, 1234),
        "headers": [(b"x-forwarded-for", line.encode()) for line in forwarded],
        "app": SimpleNamespace(state=SimpleNamespace(settings=settings)),
    }
    return client_address(Request(scope))


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("203.0.113.7", (), "203.0.113.7"),
        ("203.0.113.7", ("198.51.100.1",), "203.0.113.7"),  # a stranger is no proxy
        ("10.0.0.1", ("198.51.100.1",), "198.51.100.1"),
        ("10.0.0.1", ("6.6.6.6, 198.51.100.1",), "198.51.100.1"),  # the first entry is the client's own lie
        ("10.0.0.1", ("198.51.100.1, 10.0.0.2",), "198.51.100.1"),
        ("10.0.0.1", ("6.6.6.6", "198.51.100.1"), "198.51.100.1"),  # a header that came twice is one list
        ("10.0.0.1", ("2001:db8::1",), "2001:db8::1"),
        ("10.0.0.1", ("nonsense",), "10.0.0.1"),
        ("10.0.0.1", ("6.6.6.6, nonsense, 10.0.0.2",), "10.0.0.2"),
        ("10.0.0.1", ("",), "10.0.0.1"),
        ("10.0.0.1", ("10.0.0.3, 10.0.0.2",), "10.0.0.3"),
        ("fd00::1", ("198.51.100.1",), "198.51.100.1"),
    ],
)
def test_only_what_a_known_proxy_saw_is_believed(peer: str, forwarded: tuple[str, ...], expected: str) -> None:
    assert address(peer, *forwarded) == expected


def test_headers_are_ignored_unless_told_otherwise() -> None:
    assert address("10.0.0.1", "198.51.100.1", trust=False) == "10.0.0.1"
