"""The production stack: valid, complete, hardened, and each service is told what it needs and no more."""

import importlib
import inspect
import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from infra.native import envfile
from infra.native.programs import _uvicorn
from infra.tests.compose import FILE, ROOT, compose, containers, interpolate, our_services, required, variables
from shared.settings import Settings
from shared.testing import servers as test_servers

EXAMPLE = ROOT / ".env.example"
NATIVE_ONLY = {
    "APP_ENV": "always prod under Compose",
    "GATEWAY_PORT": "always 80 and 443 under Compose",
    "TRUST_PROXY_HEADERS": "follows from the network under Compose",
    "TRUSTED_PROXY_CIDRS": "follows from the network under Compose",
    "DEMO_PASSWORD": "there is no demo data in production",
    "STRIPE_API_BASE": "points at the sandbox",
    "SENDGRID_API_BASE": "points at the sandbox",
    "TWILIO_API_BASE": "points at the sandbox",
}
NOT_SET = {
    "service_name": "each service's own default",
    "stripe_api_base": "Stripe's own",
    "sendgrid_api_base": "SendGrid's own",
    "twilio_api_base": "Twilio's own",
}
SECRET = "0123456789abcdef" * 4
FILLED_IN = {
    "SITE_ADDRESS": "cleaning.example",
    "OWNER_BASIC_USERNAME": "owner",
    "STRIPE_SECRET_KEY": "sk_live_0123456789",
    "EMAIL_MODE": "sendgrid",
    "EMAIL_FROM": "Snow Peak Cleaning <hello@snowpeak.example>",
    "SENDGRID_API_KEY": "SG.0123456789",
}
SERVERS = {"db", "redis", "rabbitmq"}


def filled_in() -> dict[str, str]:
    """The example as its reader fills it in."""
    values = envfile.read(EXAMPLE)
    for place, name in enumerate(sorted(required(FILE.read_text()))):
        values[name] = values.get(name) or f"{place:02d}{SECRET}"[:64]
    return values | FILLED_IN


def told_in_production(container: str, chosen: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    values = filled_in() | dict(chosen)
    return {
        name: interpolate(str(value), values)
        for name, value in containers()[container].get("environment", {}).items()
    }


def settings_of(service: str) -> type[Settings]:
    module = importlib.import_module(f"{service}.settings")
    (found,) = (
        kind
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Settings) and kind.__module__ == module.__name__
    )
    return found


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def test_the_file_is_valid_by_the_compose_specification() -> None:
    schema = json.loads((ROOT / "infra" / "docker" / "compose-spec.json").read_text())
    jsonschema.Draft7Validator(schema).validate(compose())


def test_every_service_has_api_worker_and_migrations() -> None:
    ours = {name for name in containers() if re.search(r"-(api|worker|migrate)$", name)}
    assert ours == {f"{service}-{role}" for service in our_services() for role in ("api", "worker", "migrate")}
    assert set(containers()) == ours | SERVERS | {"caddy", "health"}


def test_only_caddy_publishes_ports() -> None:
    published = {name: told["ports"] for name, told in containers().items() if "ports" in told}
    assert published == {"caddy": ["80:80", "443:443", "443:443/udp"]}


def test_the_servers_are_out_of_reach_from_the_door_and_the_world() -> None:
    assert compose()["networks"]["data"] == {"internal": True}
    for name, told in containers().items():
        reaches_servers = "data" in told["networks"]
        assert reaches_servers == (name not in {"caddy", "health"}), name
        if name in SERVERS or name.endswith("-migrate"):
            assert told["networks"] == ["data"], name


def test_volumes_hold_what_must_survive() -> None:
    assert set(compose()["volumes"]) == {
        "pg_data",
        "redis_data",
        "rabbitmq_data",
        "uploads",
        "caddy_data",
        "caddy_config",
    }
    used = {volume.split(":")[0] for told in containers().values() for volume in told.get("volumes", [])}
    assert used == set(compose()["volumes"])


def test_health_checks() -> None:
    def check(name: str) -> tuple[str, str]:
        told = containers()[name]["healthcheck"]
        return " ".join(told["test"]), told["interval"]

    assert check("db")[1] == "5s"
    assert "pg_isready" in check("db")[0]
    assert check("redis") == ("CMD redis-cli ping", "10s")
    assert check("caddy") == ("CMD wget -q -O /dev/null http://127.0.0.1:8080/", "10s")
    for name in containers():
        if name.endswith(("-api", "-worker")):
            command, interval = check(name)
            assert "http://127.0.0.1:8000/healthz" in command
            assert interval == "10s"
    unchecked = {name for name, told in containers().items() if "healthcheck" not in told}
    assert unchecked == {f"{service}-migrate" for service in our_services()}


def test_nothing_takes_the_whole_machine() -> None:
    for name, told in containers().items():
        limits = told["deploy"]["resources"]["limits"]
        assert set(limits) == {"cpus", "memory", "pids"}, name
        assert told["logging"]["options"].keys() == {"max-size", "max-file"}, name


def test_everything_comes_back_after_a_reboot_except_migrations() -> None:
    for name, told in containers().items():
        assert told["restart"] == ("no" if name.endswith("-migrate") else "unless-stopped"), name


def test_containers_are_hardened() -> None:
    for name, told in containers().items():
        assert told["security_opt"] == ["no-new-privileges:true"], name
        assert "privileged" not in told, name
        assert told.get("read_only") or name == "rabbitmq", name  # RabbitMQ writes beside its configuration
        if name not in SERVERS:  # their images begin as root and step down
            assert told["cap_drop"] == ["ALL"], name


def test_a_process_starts_after_its_migrations() -> None:
    for service in our_services():
        assert containers()[f"{service}-migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
        for role in ("api", "worker"):
            after = containers()[f"{service}-{role}"]["depends_on"]
            assert after[f"{service}-migrate"] == {"condition": "service_completed_successfully"}


def test_one_image_per_service_built_once() -> None:
    for service in our_services():
        images = {containers()[f"{service}-{role}"]["image"] for role in ("api", "worker", "migrate")}
        assert len(images) == 1
        assert containers()[f"{service}-migrate"]["build"]["args"] == {"SERVICE": service}
        for role in ("api", "worker"):
            assert "build" not in containers()[f"{service}-{role}"]


def test_the_example_names_every_variable_and_no_other() -> None:
    assert set(envfile.read(EXAMPLE)) == variables(FILE.read_text())


def test_the_example_names_what_the_native_stack_reads() -> None:
    native = {name for names in envfile.SECTIONS.values() for name in names}
    assert native - set(envfile.read(EXAMPLE)) == set(NATIVE_ONLY)


def test_the_example_holds_no_secret() -> None:
    for name, value in envfile.read(EXAMPLE).items():
        if re.search(r"PASSWORD|SECRET|TOKEN|KEY", name):
            assert value == "", name


def test_the_examples_defaults_are_the_files() -> None:
    """A line that is deleted from `.env` changes nothing."""
    example = envfile.read(EXAMPLE)
    defaults = dict(re.findall(r"\$\{([A-Z_]+):-([^${}]*)\}", FILE.read_text()))
    assert {name: example[name] for name in defaults} == defaults


def test_no_comment_stands_behind_an_empty_value() -> None:
    """Docker Compose would take it for the value."""
    assert not re.search(r"^[A-Z_]+=.*#", EXAMPLE.read_text(), re.MULTILINE)


@pytest.mark.parametrize("name", sorted(required(FILE.read_text())))
def test_a_missing_required_variable_is_named(name: str) -> None:
    values = filled_in() | {name: ""}
    whole = "\n".join(strings(containers()))
    with pytest.raises(KeyError, match=name):
        interpolate(whole, values)


@pytest.mark.parametrize("service", our_services())
def test_a_service_starts_with_what_it_is_told(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In production, with every variable that it reads and no other."""
    for role in ("api", "worker"):
        told = told_in_production(f"{service}-{role}")
        kind = settings_of(service)
        for field in kind.model_fields:
            monkeypatch.delenv(field.upper(), raising=False)
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        settings = kind(_env_file=None)
        assert settings.app_env == "prod"
        assert settings.service_name == service
        assert settings.public_base_url == "https://cleaning.example"
        assert {name.lower() for name in told} <= set(kind.model_fields)
        assert set(kind.model_fields) - {name.lower() for name in told} == set(NOT_SET) & set(kind.model_fields)


@pytest.mark.parametrize(
    ("chosen", "missing"),
    [
        ({"EMAIL_MODE": "smtp", "SMTP_HOST": "mail.cleaning.example", "SMTP_STARTTLS": "true"}, "SMTP_HOST"),
        (
            {
                "SMS_MODE": "twilio",
                "TWILIO_ACCOUNT_SID": "AC0123456789",
                "TWILIO_AUTH_TOKEN": "0123456789",
                "TWILIO_FROM_NUMBER": "+15875550100",
            },
            "TWILIO_FROM_NUMBER",
        ),
        ({}, "SENDGRID_API_KEY"),
        ({}, "METRICS_TOKEN"),
    ],
)
def test_a_provider_is_chosen_by_the_example(
    chosen: dict[str, str], missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its credentials the service starts; without one of them it names it."""
    kind = settings_of("notification")
    for name, value in told_in_production("notification-worker", chosen).items():
        monkeypatch.setenv(name, value)
    assert kind(_env_file=None).app_env == "prod"
    monkeypatch.delenv(missing)
    with pytest.raises(ValidationError, match=missing):
        kind(_env_file=None)


@pytest.mark.parametrize("service", our_services())
def test_a_service_knows_no_other_services_secrets(service: str) -> None:
    own = {f"{service.upper()}_DB_PASSWORD"}
    foreign = {f"{other.upper()}_DB_PASSWORD" for other in our_services()} | {"POSTGRES_PASSWORD"}
    for role in ("api", "worker"):
        named = {
            name for text in strings(containers()[f"{service}-{role}"]["environment"]) for name in variables(text)
        }
        assert named & foreign == own
    migrate = containers()[f"{service}-migrate"]["environment"]
    assert set(migrate) == {"ADMIN_DATABASE_URL", *own}


def test_clients_addresses_are_believed_from_caddys_network_only() -> None:
    (subnet,) = (part["subnet"] for part in compose()["networks"]["edge"]["ipam"]["config"])
    for service in our_services():
        told = containers()[f"{service}-api"]["environment"]
        assert told["TRUST_PROXY_HEADERS"] == "true"
        assert told["TRUSTED_PROXY_CIDRS"] == subnet


def test_health_sums_up_every_service() -> None:
    assert containers()["health"]["environment"] == {
        f"{service.upper()}_UPSTREAM": f"{service}-api:8000" for service in our_services()
    }


def test_there_is_no_sandbox_in_production() -> None:
    assert "sandbox" not in FILE.read_text().lower()


def test_the_tests_containers_run_what_production_runs() -> None:
    source = inspect.getsource(test_servers)
    for name in SERVERS:
        assert f'"{containers()[name]["image"]}"' in source


def test_docker_and_native_serve_alike() -> None:
    recipe = (ROOT / "infra" / "docker" / "service.Dockerfile").read_text()
    flags = [word for word in _uvicorn("app", 1) if word.startswith("--") and word not in ("--host", "--port")]
    assert flags
    for flag in flags:
        assert recipe.count(flag) == 2, flag
