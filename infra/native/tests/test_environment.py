"""What each process is told, and what it isn't."""

from pathlib import Path

import pytest

from infra.native import envfile, environment, ports, programs, services
from infra.native.paths import Instance
from infra.native.services import Service

NAMES = ["booking", "finance", "identity", "integration", "notification"]
PORTS = ports.wanted("dev", NAMES, None)


def file(**changes: str) -> dict[str, str]:
    made = {
        key: default if isinstance(default, str) else f"made-for-{key}"
        for names in envfile.SECTIONS.values()
        for key, default in names.items()
    }
    return made | changes


def effective(**changes: str) -> environment.Environment:
    return environment.effective(file(**changes), Instance("dev"), PORTS)


def of(service: str) -> environment.Environment:
    return environment.of_process(effective(), service, service, PORTS)


@pytest.mark.parametrize("service", NAMES)
def test_a_service_holds_its_own_database_password_and_no_other(service: str) -> None:
    told = of(service)
    whole = "\n".join(told.values())
    assert f"made-for-{service.upper()}_DB_PASSWORD" in told["DATABASE_URL"]
    for other in NAMES:
        assert (f"made-for-{other.upper()}_DB_PASSWORD" in whole) == (other == service)
    assert "made-for-POSTGRES_PASSWORD" not in whole
    assert told["SERVICE_NAME"] == service
    assert told["WORKER_PORT"] == str(PORTS[f"{service}-worker"])


def test_a_helper_process_reaches_no_database() -> None:
    told = environment.of_process(effective(), "sandbox", None, PORTS)
    assert "DATABASE_URL" not in told
    assert "DB_PASSWORD" not in "\n".join([*told, *told.values()])


def test_the_gateway_holds_no_secret_at_all() -> None:
    (caddy,) = (program for program in every_program() if program.name == "caddy")
    assert "made-for-" not in "\n".join(caddy.env.values())


def every_program(**changes: str) -> list[programs.Program]:
    found = [Service(name, Path("/checkout/services", name)) for name in NAMES]
    return programs.of_instance(Instance("dev"), effective(**changes), PORTS, found)


def test_the_sandbox_plays_every_provider_without_keys() -> None:
    env = effective()
    for name in ("STRIPE_API_BASE", "SENDGRID_API_BASE", "TWILIO_API_BASE"):
        assert env[name].startswith(f"http://127.0.0.1:{PORTS['sandbox']}/")
    assert env["STRIPE_SECRET_KEY"].startswith("sk_test_")
    assert env["STRIPE_WEBHOOK_URL"] == "http://localhost:8080/v1/webhooks/stripe"
    assert "sandbox" in {program.name for program in every_program()}


def test_a_key_of_the_users_makes_the_sandbox_step_aside() -> None:
    env = effective(STRIPE_SECRET_KEY="sk_test_mine", STRIPE_WEBHOOK_SECRET="whsec_mine")
    assert (env["STRIPE_SECRET_KEY"], env["STRIPE_API_BASE"]) == ("sk_test_mine", "")
    assert env["SENDGRID_API_BASE"]


def test_sandbox_keys_are_the_same_at_every_start_and_differ_between_installations() -> None:
    assert effective() == effective()
    other = effective(AUTH_SECRET_KEY="another")
    assert other["STRIPE_WEBHOOK_SECRET"] != effective()["STRIPE_WEBHOOK_SECRET"]


def test_there_is_no_sandbox_in_production() -> None:
    env = effective(APP_ENV="prod", SITE_ADDRESS="cleaning.example")
    assert "sandbox" not in "\n".join(env.values())
    assert "SANDBOX_STATE_DIR" not in env
    assert env["PUBLIC_BASE_URL"] == "https://cleaning.example"
    names = {program.name for program in every_program(APP_ENV="prod", SITE_ADDRESS="cleaning.example")}
    assert "sandbox" not in names


def test_odd_passwords_are_escaped_in_addresses() -> None:
    env = effective(POSTGRES_PASSWORD="a/b@c:d #", RABBITMQ_PASSWORD="p%/@")
    assert env["ADMIN_DATABASE_URL"].startswith("postgresql://postgres:a%2Fb%40c%3Ad%20%23@127.0.0.1:")
    assert env["RABBITMQ_URL"].startswith("amqp://cleanwithsnapshot:p%25%2F%40@127.0.0.1:")


def test_the_callers_environment_configures_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTH_SECRET_KEY", "from outside")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy")
    seen = environment.inherited()
    assert "AUTH_SECRET_KEY" not in seen
    assert "PYTHONPATH" not in seen
    assert seen["HTTPS_PROXY"] == "http://proxy"


def test_only_the_gateway_listens_beyond_this_machine() -> None:
    for program in every_program(SITE_ADDRESS="cleaning.example"):
        launched = program.launcher()
        assert ("0.0.0.0" in launched) == (program.name == "caddy"), program.name


def test_services_are_the_folders_that_can_run(tmp_path: Path) -> None:
    for name, files in {
        "billing": ["pyproject.toml", "billing/app.py", "billing/worker.py", "migrations/env.py"],
        "api_only": ["pyproject.toml", "api_only/app.py"],
        "unfinished": ["pyproject.toml"],
        "notes": ["README.md"],
    }.items():
        for path in files:
            (tmp_path / "services" / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "services" / name / path).touch()
    found = services.discover(tmp_path)
    assert [(s.name, s.has_worker, s.has_migrations) for s in found] == [
        ("api_only", False, False),
        ("billing", True, True),
    ]
