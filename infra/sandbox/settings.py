"""What the sandbox is told by its environment."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The same variables that the services read, so both sides hold the same keys."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True)

    app_env: str = "dev"
    public_base_url: str = "http://localhost:8080"
    sandbox_state_dir: Path
    sandbox_smtp_port: int
    stripe_secret_key: str
    stripe_webhook_secret: str
    stripe_webhook_url: str = "http://127.0.0.1:18103/v1/webhooks/stripe"
    sendgrid_api_key: str
    twilio_account_sid: str
    twilio_auth_token: str

    def refuse_production(self) -> None:
        """Raise RuntimeError when APP_ENV is prod: payments taken here are not payments."""
        if self.app_env.lower() in {"prod", "production"}:
            raise RuntimeError("APP_ENV: the sandbox providers never run in production")
