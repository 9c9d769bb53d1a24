"""Settings of notification: which providers carry messages, and with what credentials."""

from email.utils import parseaddr
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator

from shared.settings import Settings

REQUIRED = {
    ("email_mode", "sendgrid"): ("email_from", "sendgrid_api_key"),
    ("email_mode", "smtp"): ("email_from", "smtp_host"),
    ("sms_mode", "twilio"): ("twilio_account_sid", "twilio_auth_token", "twilio_from_number"),
}


class NotificationSettings(Settings):
    """The shared settings and those of the providers.

    Raises:
        pydantic.ValidationError: a mode is on without its credentials; the message names the variable.
    """

    service_name: str = "notification"

    email_mode: Literal["off", "sendgrid", "smtp"] = "off"
    sms_mode: Literal["off", "twilio"] = "off"
    email_from: str | None = Field(
        default=None, description="The address that sends; mails show the company's own name beside it."
    )

    sendgrid_api_key: SecretStr | None = None
    sendgrid_api_base: str = "https://api.sendgrid.com"
    twilio_account_sid: str | None = None
    twilio_auth_token: SecretStr | None = None
    twilio_from_number: str | None = None
    twilio_api_base: str = "https://api.twilio.com"
    smtp_host: str | None = None
    smtp_port: int = Field(default=587, ge=1, le=65_535)
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_starttls: bool | None = Field(default=None, description="Unset: encrypt when the server offers it.")

    outbox_max_attempts: int = Field(default=5, ge=1, le=20)
    outbox_base_backoff_seconds: float = Field(default=30, gt=0, le=3_600)
    webhook_rate_limit_per_minute: int = Field(default=6_000, ge=1)

    @model_validator(mode="after")
    def _credentials_of_modes(self) -> Self:
        for (mode, value), names in REQUIRED.items():
            if getattr(self, mode) != value:
                continue
            for name in names:
                if not getattr(self, name):
                    raise ValueError(f"{name.upper()} is required while {mode.upper()} is {value}.")
        if self.email_from and "@" not in parseaddr(self.email_from)[1]:
            raise ValueError("EMAIL_FROM must hold an address, e.g. Snow Peak Cleaning <hello@snowpeak.example>.")
        return self

    @property
    def sender_address(self) -> str:
        """The bare address of `EMAIL_FROM`."""
        return parseaddr(self.email_from or "")[1]
