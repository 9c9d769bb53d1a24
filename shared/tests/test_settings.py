"""Settings refuse what is unsafe and name the variable, but never show a value."""

from ipaddress import ip_network
from typing import Any

import pytest
from pydantic import ValidationError

from shared.settings import Settings

PRODUCTION: dict[str, Any] = {
    "app_env": "prod",
    "service_name": "playground",
    "database_url": "postgresql+asyncpg://playground:x@db/cleanwithsnapshot",
    "rabbitmq_url": "amqp://rabbitmq/",
    "public_base_url": "https://clean.example",
    "auth_secret_key": "a" * 32,
    "client_portal_secret": "b" * 32,
    "worker_portal_secret": "c" * 32,
    "metrics_token": "d" * 32,
    "owner_basic_username": "owner",
    "owner_basic_password": "plum-orchard-42",
}


class WithProvider(Settings):
    """A service that talks to a provider."""

    stripe_api_base: str = "https://api.stripe.com"


def test_a_safe_production_environment_is_accepted() -> None:
    assert Settings(**PRODUCTION).operator("owner") == ("owner", "plum-orchard-42")


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"auth_secret_key": "hunter2hunter2"}, "AUTH_SECRET_KEY"),
        ({"client_portal_secret": "hunter2hunter2"}, "CLIENT_PORTAL_SECRET"),
        ({"worker_portal_secret": "hunter2hunter2"}, "WORKER_PORTAL_SECRET"),
        ({"metrics_token": "hunter2hunter2"}, "METRICS_TOKEN"),
        ({"client_portal_secret": "a" * 32}, "must differ"),
        ({"owner_basic_password": None}, "OWNER_BASIC_USERNAME"),
        ({"metrics_token": None}, "METRICS_TOKEN"),
        ({"public_base_url": "http://clean.example"}, "PUBLIC_BASE_URL"),
        ({"strict_cors": False}, "STRICT_CORS"),
        ({"stripe_api_base": "http://127.0.0.1:9/stripe"}, "STRIPE_API_BASE"),
        ({"database_url": None}, "database_url"),
        ({"auth_secret_key": None}, "auth_secret_key"),
    ],
)
def test_production_refuses_with_the_name_of_the_variable(changes: dict[str, Any], named: str) -> None:
    with pytest.raises(ValidationError) as refused:
        WithProvider(**(PRODUCTION | changes))
    assert named in str(refused.value)


def test_a_refusal_shows_no_secret() -> None:
    with pytest.raises(ValidationError) as refused:
        Settings(**(PRODUCTION | {"auth_secret_key": "hunter2hunter2"}))
    assert "hunter2" not in str(refused.value)


def test_secrets_must_differ_outside_production_too() -> None:
    with pytest.raises(ValidationError, match="must differ"):
        Settings(**(PRODUCTION | {"app_env": "dev", "client_portal_secret": "a" * 32}))


def test_lists_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUSTED_PROXY_CIDRS", "10.0.0.0/8, ::1/128")
    monkeypatch.setenv("EVENT_RETRY_DELAYS_MS", "100,2000")
    settings = Settings(**PRODUCTION)
    assert settings.trusted_proxy_cidrs == [ip_network("10.0.0.0/8"), ip_network("::1/128")]
    assert settings.event_retry_delays_ms == (100, 2000)


def test_an_empty_variable_counts_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", "")
    assert Settings(**PRODUCTION).redis_url is None


def test_secrets_do_not_print() -> None:
    assert "a" * 32 not in repr(Settings(**PRODUCTION))
