"""Settings that every service shares, read from the environment and checked at start."""

from ipaddress import IPv4Network, IPv6Network
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DEFAULT_ORG_ID = UUID("00000000-0000-0000-0000-000000000001")
MINIMUM_SECRET = 32
SECRETS = ("auth_secret_key", "client_portal_secret", "worker_portal_secret")
SANDBOX_MARKS = ("localhost", "127.0.0.1", "sandbox")
OPERATOR_ROLES = ("owner", "admin", "dispatcher", "accountant", "viewer")

Networks = Annotated[list[IPv4Network | IPv6Network], NoDecode]


class Settings(BaseSettings):
    """Typed environment; a service adds its own fields in a subclass.

    Raises:
        pydantic.ValidationError: a variable is missing or malformed, or, in production, a secret is
            weak or an address belongs to the sandbox. The message names the variable.
    """

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    app_env: Literal["dev", "test", "prod"] = "dev"
    service_name: str
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    public_base_url: str = "http://localhost:8080"

    database_url: str
    pool_size: int = 20
    max_overflow: int = 10
    pool_timeout_seconds: float = 30
    statement_timeout_ms: int = 5000
    rabbitmq_url: str
    redis_url: str | None = None
    event_retry_delays_ms: Annotated[tuple[int, ...], NoDecode] = (1_000, 10_000, 60_000, 300_000)
    worker_host: str = "127.0.0.1"
    worker_port: int = 8001

    auth_secret_key: SecretStr
    client_portal_secret: SecretStr
    worker_portal_secret: SecretStr
    owner_basic_username: str | None = None
    owner_basic_password: SecretStr | None = None
    admin_basic_username: str | None = None
    admin_basic_password: SecretStr | None = None
    dispatcher_basic_username: str | None = None
    dispatcher_basic_password: SecretStr | None = None
    accountant_basic_username: str | None = None
    accountant_basic_password: SecretStr | None = None
    viewer_basic_username: str | None = None
    viewer_basic_password: SecretStr | None = None

    rate_limit_per_minute: int = 30
    signed_in_rate_limit_per_minute: int = 600
    admin_action_rate_limit_per_minute: int = 5
    login_rate_limit_per_minute: int = 10
    admin_ip_allowlist_cidrs: Networks = []
    trust_proxy_headers: bool = False
    trusted_proxy_cidrs: Networks = []
    strict_cors: bool = True

    metrics_enabled: bool = True
    metrics_token: SecretStr | None = None

    @field_validator("admin_ip_allowlist_cidrs", "trusted_proxy_cidrs", "event_retry_delays_ms", mode="before")
    @classmethod
    def _split_commas(cls, value: Any) -> Any:
        if isinstance(value, str):
            return [part.strip() for part in value.split(",") if part.strip()]
        return value

    @model_validator(mode="after")
    def _refuse_unsafe_production(self) -> Self:
        if len({getattr(self, name).get_secret_value() for name in SECRETS}) < len(SECRETS):
            names = ", ".join(name.upper() for name in SECRETS)
            raise ValueError(f"{names} must differ from each other.")
        if self.app_env != "prod":
            return self
        for name in (*SECRETS, "metrics_token"):
            secret = getattr(self, name)
            if secret and len(secret.get_secret_value()) < MINIMUM_SECRET:
                raise ValueError(f"{name.upper()} must have at least {MINIMUM_SECRET} characters.")
        if not self.strict_cors:
            raise ValueError("STRICT_CORS must be true: other sites may not use our visitors' cookies.")
        if not any(self.operator(role) for role in OPERATOR_ROLES):
            raise ValueError(
                "Set at least one operator account, e.g. OWNER_BASIC_USERNAME and OWNER_BASIC_PASSWORD."
            )
        if self.metrics_enabled and not self.metrics_token:
            raise ValueError("METRICS_TOKEN is required while METRICS_ENABLED is true.")
        if not self.public_base_url.startswith("https://"):
            raise ValueError("PUBLIC_BASE_URL must start with https://.")
        for name, value in self:
            if name.endswith("_api_base") and value and any(mark in value for mark in SANDBOX_MARKS):
                raise ValueError(f"{name.upper()} points at the sandbox.")
        return self

    def operator(self, role: str) -> tuple[str, str] | None:
        """Return the operator account (name, password) of `role`, if the environment holds one."""
        name = getattr(self, f"{role}_basic_username")
        password = getattr(self, f"{role}_basic_password")
        return (name, password.get_secret_value()) if name and password else None
