"""What a process of finance sets up once: the Stripe client and the addresses that clients are given.

`create_app`, the worker and the command line call `start`; slices ask for `runtime()`.
"""

from functools import cached_property

import stripe
from stripe import StripeClient

from finance.settings import FinanceSettings

TIMEOUT_SECONDS = 10
RETRIES = 2

TRANSIENT = (stripe.APIConnectionError, stripe.RateLimitError, stripe.APIError)
"""Stripe did not answer or asks to come back later: the same call may succeed in a minute."""


class Runtime:
    """The Stripe client, made at its first use, and the public addresses."""

    def __init__(self, settings: FinanceSettings) -> None:
        self._settings = settings
        self._base = settings.public_base_url.rstrip("/")

    @cached_property
    def stripe(self) -> StripeClient:
        """The one client of the process; it repeats a failed call twice, under the same idempotency key."""
        base = self._settings.stripe_api_base
        return StripeClient(
            self._settings.stripe_secret_key.get_secret_value(),
            base_addresses={"api": base.rstrip("/")} if base else None,
            max_network_retries=RETRIES,
            http_client=stripe.HTTPXClient(timeout=TIMEOUT_SECONDS),
        )

    def booking_page(self, slug: str, public_token: str, *, paid: bool) -> str:
        """Where a client comes back to from the deposit's checkout."""
        return f"{self._base}/booking/{slug}/{public_token}?paid={int(paid)}"

    def invoice_page(self, token: str) -> str:
        """The public page of an invoice."""
        return f"{self._base}/invoices/{token}"

    def client_portal(self, slug: str, *, saved: bool) -> str:
        """Where a client comes back to from saving a card."""
        return f"{self._base}/client/{slug}?card={int(saved)}"

    def gift_card_page(self, slug: str, token: str) -> str:
        """Where a buyer comes back to from paying for a gift card."""
        return f"{self._base}/gift-cards/{slug}?bought={token}"

    def gift_cards_page(self, slug: str) -> str:
        """Where gift cards are sold."""
        return f"{self._base}/gift-cards/{slug}"

    def invoice_pdf(self, token: str) -> str:
        """The public PDF of an invoice."""
        return f"{self._base}/v1/pay/invoices/{token}/pdf"

    def invoice_logo(self, token: str) -> str:
        """The logo of the company that issued an invoice."""
        return f"{self._base}/v1/pay/invoices/{token}/logo"


class _Process:
    runtime: Runtime | None = None


def start(settings: FinanceSettings) -> Runtime:
    """Set the process up; a second call replaces the first."""
    _Process.runtime = Runtime(settings)
    return _Process.runtime


def runtime() -> Runtime:
    """Return what `start` set up.

    Raises:
        RuntimeError: nobody called `start`: a programming error.
    """
    if _Process.runtime is None:
        raise RuntimeError("finance.runtime.start was not called in this process.")
    return _Process.runtime
