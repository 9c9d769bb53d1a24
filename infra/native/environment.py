"""What each process is told: the environment file, completed with what follows from ports and instance."""

import hashlib
import hmac
import os
from collections.abc import Mapping
from urllib.parse import quote

from infra.native.paths import Instance
from infra.native.ports import Ports

Environment = dict[str, str]

PRIVATE_TO_SERVERS = ("POSTGRES_PASSWORD", "RABBITMQ_PASSWORD", "RABBITMQ_USER")


def effective(file: Mapping[str, str], instance: Instance, ports: Ports) -> Environment:
    """Return the instance's whole environment.

    Providers without keys are played by the sandbox, except in production (`APP_ENV=prod`), which has none.
    Sandbox keys derive from `AUTH_SECRET_KEY`: both sides know them and no file holds them.
    """
    env = dict(file)
    env["PUBLIC_BASE_URL"] = file.get("PUBLIC_BASE_URL") or _public_address(file, ports)
    env["GATEWAY_PORT"] = str(ports["gateway"])
    if has_sandbox(file):
        env |= _sandbox(file, instance, ports, env["PUBLIC_BASE_URL"])
    env["RABBITMQ_URL"] = _amqp(env, ports)
    env["RABBITMQ_API_URL"] = f"http://127.0.0.1:{ports['rabbitmq-management']}/api"
    env["REDIS_URL"] = f"redis://127.0.0.1:{ports['redis']}/0"
    env["ADMIN_DATABASE_URL"] = database_url(env, ports, env["POSTGRES_USER"], env["POSTGRES_PASSWORD"])
    env["INSTANCE_DIRECTORY"] = str(instance.directory)
    env["UPLOADS_DIR"] = file.get("UPLOADS_DIR") or str(instance.directory / "uploads")
    return env


def has_sandbox(file: Mapping[str, str]) -> bool:
    """Tell whether the sandbox providers run beside the product."""
    return file.get("APP_ENV") != "prod"


def of_process(env: Mapping[str, str], program: str, service: str | None, ports: Ports) -> Environment:
    """Return what one of our own processes is told.

    A service gets its own database role and no password of another service or of the servers.
    """
    told = {
        key: value
        for key, value in env.items()
        if value and not key.endswith("_DB_PASSWORD") and key not in (*PRIVATE_TO_SERVERS, "ADMIN_DATABASE_URL")
    }
    told |= {"SERVICE_NAME": service or program, "PYTHONUNBUFFERED": "1", "PYTHONTZPATH": ""}
    if service:
        password = env.get(f"{service.upper()}_DB_PASSWORD", "")
        url = database_url(env, ports, service, password)
        told["DATABASE_URL"] = url.replace("postgresql://", "postgresql+asyncpg://", 1)
        told["WORKER_PORT"] = str(ports[f"{service}-worker"])
    return told


def of_tests(env: Mapping[str, str], ports: Ports) -> Environment:
    """Return where tests find the three servers, with the rights to make databases and virtual hosts."""
    user, password = quote(env["RABBITMQ_USER"], safe=""), quote(env["RABBITMQ_PASSWORD"], safe="")
    admin = dict(env) | {"POSTGRES_DB": "postgres"}
    return {
        "TEST_DATABASE_ADMIN_URL": database_url(admin, ports, env["POSTGRES_USER"], env["POSTGRES_PASSWORD"]),
        "TEST_RABBITMQ_URL": env["RABBITMQ_URL"],
        "TEST_RABBITMQ_API_URL": f"http://{user}:{password}@127.0.0.1:{ports['rabbitmq-management']}/api",
        "TEST_REDIS_URL": env["REDIS_URL"],
    }


def inherited() -> Environment:
    """Return what our processes may see of the caller's environment: nothing that configures one of them."""
    kept = (
        "PATH",
        "HOME",
        "USER",
        "LANG",
        "TMPDIR",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "NO_PROXY",
    )
    defaults = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
    return defaults | {key: os.environ[key] for key in kept if key in os.environ}


def database_url(env: Mapping[str, str], ports: Ports, user: str, password: str) -> str:
    """Return the address of the instance's database for one role."""
    credentials = f"{quote(user, safe='')}:{quote(password, safe='')}"
    return f"postgresql://{credentials}@127.0.0.1:{ports['postgres']}/{quote(env['POSTGRES_DB'], safe='')}"


def _amqp(env: Mapping[str, str], ports: Ports) -> str:
    user, password = quote(env["RABBITMQ_USER"], safe=""), quote(env["RABBITMQ_PASSWORD"], safe="")
    return f"amqp://{user}:{password}@127.0.0.1:{ports['rabbitmq']}/"


def _public_address(file: Mapping[str, str], ports: Ports) -> str:
    site = file.get("SITE_ADDRESS", "")
    return f"https://{site}" if site else f"http://localhost:{ports['gateway']}"


def _sandbox(file: Mapping[str, str], instance: Instance, ports: Ports, public: str) -> Environment:
    def key(name: str) -> str:
        return hmac.new(file["AUTH_SECRET_KEY"].encode(), f"sandbox {name}".encode(), hashlib.sha256).hexdigest()

    base = f"http://127.0.0.1:{ports['sandbox']}"
    played: Environment = {}
    if not file.get("STRIPE_SECRET_KEY"):
        played |= {
            "STRIPE_SECRET_KEY": f"sk_test_{key('stripe')[:48]}",
            "STRIPE_WEBHOOK_SECRET": f"whsec_{key('webhook')[:48]}",
            "STRIPE_API_BASE": f"{base}/stripe",
        }
    if not file.get("SENDGRID_API_KEY"):
        played |= {"SENDGRID_API_KEY": f"SG.{key('sendgrid')[:48]}", "SENDGRID_API_BASE": f"{base}/sendgrid"}
    if not file.get("TWILIO_ACCOUNT_SID"):
        played |= {
            "TWILIO_ACCOUNT_SID": f"AC{key('twilio')[:32]}",
            "TWILIO_AUTH_TOKEN": key("twilio token")[:32],
            "TWILIO_FROM_NUMBER": "+15005550006",
            "TWILIO_API_BASE": f"{base}/twilio",
        }
    if not file.get("SMTP_HOST"):
        played |= {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(ports["sandbox-smtp"])}
    return {
        **played,
        **{name: file[name] for name in played if file.get(name)},
        "SANDBOX_SMTP_PORT": str(ports["sandbox-smtp"]),
        "SANDBOX_STATE_DIR": str(instance.directory / "sandbox"),
        "STRIPE_WEBHOOK_URL": f"{public}/v1/webhooks/stripe",
    }
