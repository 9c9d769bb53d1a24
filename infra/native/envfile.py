"""The instance's environment file: secrets made once, edits of its user kept for ever."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path

Default = str | Callable[[], str]

NAME = re.compile(r"^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$")
PLAIN = re.compile(r"^[A-Za-z0-9_@%+=:,./-]*$")


def secret() -> str:
    """Return 32 random bytes, safe in URLs and shell words."""
    return secrets.token_urlsafe(32)


def password() -> str:
    """Return a password that a person can copy by hand: 72 random bits."""
    alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(alphabet) for _ in range(5)) for _ in range(3))


SECTIONS: dict[str, dict[str, Default]] = {
    "Where the product is reached. Empty address: computed from the gateway's port.": {
        "APP_ENV": "dev",
        "GATEWAY_PORT": "8080",
        "PUBLIC_BASE_URL": "",
        "SITE_ADDRESS": "",
    },
    "PostgreSQL, RabbitMQ": {
        "POSTGRES_DB": "cleanwithsnapshot",
        "POSTGRES_USER": "postgres",
        "POSTGRES_PASSWORD": secret,
        "IDENTITY_DB_PASSWORD": secret,
        "BOOKING_DB_PASSWORD": secret,
        "FINANCE_DB_PASSWORD": secret,
        "NOTIFICATION_DB_PASSWORD": secret,
        "INTEGRATION_DB_PASSWORD": secret,
        "RABBITMQ_USER": "cleanwithsnapshot",
        "RABBITMQ_PASSWORD": secret,
    },
    "Secrets that sign": {
        "AUTH_SECRET_KEY": secret,
        "CLIENT_PORTAL_SECRET": secret,
        "WORKER_PORTAL_SECRET": secret,
        "METRICS_ENABLED": "true",
        "METRICS_TOKEN": secret,
    },
    "Operator accounts (HTTP Basic) and the password of every demo sign-in": {
        "OWNER_BASIC_USERNAME": "owner",
        "OWNER_BASIC_PASSWORD": password,
        "ADMIN_BASIC_USERNAME": "admin",
        "ADMIN_BASIC_PASSWORD": password,
        "DISPATCHER_BASIC_USERNAME": "dispatcher",
        "DISPATCHER_BASIC_PASSWORD": password,
        "ACCOUNTANT_BASIC_USERNAME": "accountant",
        "ACCOUNTANT_BASIC_PASSWORD": password,
        "VIEWER_BASIC_USERNAME": "viewer",
        "VIEWER_BASIC_PASSWORD": password,
        "DEMO_PASSWORD": password,
    },
    "HTTP": {
        "TRUST_PROXY_HEADERS": "true",
        "TRUSTED_PROXY_CIDRS": "127.0.0.1/32",
        "STRICT_CORS": "true",
        "RATE_LIMIT_PER_MINUTE": "30",
    },
    "Providers. Without keys of yours the sandbox plays them; with them, it steps aside.": {
        "EMAIL_MODE": "sendgrid",
        "SMS_MODE": "twilio",
        "EMAIL_FROM": "Snow Peak Cleaning <hello@snowpeak.example>",
        "STRIPE_SECRET_KEY": "",
        "STRIPE_WEBHOOK_SECRET": "",
        "STRIPE_API_BASE": "",
        "SENDGRID_API_KEY": "",
        "SENDGRID_API_BASE": "",
        "TWILIO_ACCOUNT_SID": "",
        "TWILIO_AUTH_TOKEN": "",
        "TWILIO_FROM_NUMBER": "",
        "TWILIO_API_BASE": "",
        "SMTP_HOST": "",
        "SMTP_PORT": "",
    },
}
TEST_DEFAULTS = {
    "APP_ENV": "test",
    "GATEWAY_PORT": "",
    "RATE_LIMIT_PER_MINUTE": "100000",
    "SIGNED_IN_RATE_LIMIT_PER_MINUTE": "100000",
    "LOGIN_RATE_LIMIT_PER_MINUTE": "100000",
    "ADMIN_ACTION_RATE_LIMIT_PER_MINUTE": "100000",
}


def ensure(file: Path, instance: str) -> list[str]:
    """Write the file, or add the names that an older one lacks; return the names added.

    What its user wrote, order and comments included, stays as it is. The file is readable by its owner only.
    """
    present = read(file)
    lines = (
        file.read_text().rstrip("\n").split("\n")
        if file.exists()
        else ["# Made by `infra/just up`; yours to edit."]
    )
    added: list[str] = []
    for title, defaults in sections(instance).items():
        missing = {key: default for key, default in defaults.items() if key not in present}
        if missing:
            lines += ["", f"# {title}"]
        for key, default in missing.items():
            lines.append(f"{key}={quote(default if isinstance(default, str) else default())}")
            added.append(key)
    if added:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text("\n".join(lines) + "\n")
    file.chmod(0o600)
    return added


def sections(instance: str) -> dict[str, dict[str, Default]]:
    """Return titles, names and defaults of the instance's environment file."""
    if instance == "dev":
        return SECTIONS
    named = {key for defaults in SECTIONS.values() for key in defaults}
    changed = {
        title: {key: TEST_DEFAULTS.get(key, default) for key, default in defaults.items()}
        for title, defaults in SECTIONS.items()
    }
    further: dict[str, Default] = {key: value for key, value in TEST_DEFAULTS.items() if key not in named}
    return changed | {"Limits out of the tests' way": further}


def read(file: Path) -> dict[str, str]:
    """Return the variables of an environment file, `{}` if there is none.

    Understands what Docker Compose does of `NAME=value`: quotes, `export`, and comments.
    """
    if not file.exists():
        return {}
    matches = (NAME.match(line.strip()) for line in file.read_text().splitlines())
    return {match[1]: _unquote(match[2]) for match in matches if match}


def quote(value: str) -> str:
    """Return the value as an environment file needs it."""
    if PLAIN.match(value):
        return value
    if "'" not in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")
    return f'"{escaped}"'


def _unquote(text: str) -> str:
    if text.startswith("'") and "'" in text[1:]:
        return text[1 : text.index("'", 1)]
    if text.startswith('"'):
        match = re.match(r'"((?:[^"\\]|\\.)*)"', text)
        if match:
            return re.sub(r"\\(.)", r"\1", match[1])
    return re.split(r"\s+#", text, maxsplit=1)[0].strip()
