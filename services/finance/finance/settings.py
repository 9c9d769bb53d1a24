"""Settings of finance."""

from pydantic import SecretStr

from shared.storage import StorageSettings


class FinanceSettings(StorageSettings):
    """The shared settings, where receipts are kept, and how to reach Stripe."""

    service_name: str = "finance"

    stripe_secret_key: SecretStr
    stripe_webhook_secret: SecretStr
    stripe_api_base: str | None = None

    pay_rate_limit_per_minute: int = 120
    webhook_rate_limit_per_minute: int = 6_000
