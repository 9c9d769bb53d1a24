"""A mode that is on needs its credentials."""

from typing import Any

import pytest
from pydantic import ValidationError

from notification.settings import NotificationSettings
from shared.testing.suite import ServiceSuite

SENDGRID = {"email_mode": "sendgrid", "email_from": "hello@clean.example", "sendgrid_api_key": "SG.x"}
SMTP = {"email_mode": "smtp", "email_from": "hello@clean.example", "smtp_host": "mail.example"}
TWILIO = {
    "sms_mode": "twilio",
    "twilio_account_sid": "AC0",
    "twilio_auth_token": "x",
    "twilio_from_number": "+15005550006",
}


@pytest.mark.parametrize(
    ("given", "missing"),
    [(mode, name) for mode in (SENDGRID, SMTP, TWILIO) for name in mode if not name.endswith("_mode")],
)
def test_the_missing_variable_is_named(suite: ServiceSuite, given: dict[str, Any], missing: str) -> None:
    with pytest.raises(ValidationError, match=f"{missing.upper()} is required"):
        suite.settings(NotificationSettings, **(given | {missing: None}))


def test_everything_may_be_off(suite: ServiceSuite) -> None:
    settings = suite.settings(NotificationSettings)
    assert (settings.email_mode, settings.sms_mode) == ("off", "off")


def test_a_sender_without_an_address_is_refused(suite: ServiceSuite) -> None:
    with pytest.raises(ValidationError, match="EMAIL_FROM must hold an address"):
        suite.settings(NotificationSettings, **(SENDGRID | {"email_from": "Snow Peak Cleaning"}))


def test_production_refuses_the_sandbox(suite: ServiceSuite) -> None:
    with pytest.raises(ValidationError, match="TWILIO_API_BASE points at the sandbox"):
        suite.settings(
            NotificationSettings,
            app_env="prod",
            metrics_token="m" * 32,
            public_base_url="https://clean.example",
            twilio_api_base="http://127.0.0.1:18120/twilio",
        )
