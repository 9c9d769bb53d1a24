"""The service as a whole: its subscriptions, settings and documents."""

import pytest
from fastapi import FastAPI
from pydantic import ValidationError

from finance.consumers import consumers
from finance.jobs import JOBS
from finance.settings import FinanceSettings
from shared.testing.suite import ServiceSuite


def test_every_subscription_has_its_handler() -> None:
    consumers.check()


def test_jobs_go_by_the_names_that_operators_know() -> None:
    assert {name: job.name for name, job in JOBS.items()} == {
        "client-erasure": "client-erasure",
        "ledger-check": "ledger-check",
        "stripe-reconcile": "stripe-reconcile",
        "stripe-events-prune": "stripe-events-prune",
        "invoice-overdue": "invoice-overdue",
        "tax-deadlines": "tax-deadlines",
        "recurring-invoices": "recurring-invoices",
        "recurring-expenses": "recurring-expenses",
        "receipts-cleanup": "receipts-cleanup",
        "branding-cleanup": "branding-cleanup",
        "budget-watch": "budget-watch",
        "disputes": "disputes",
        "dunning": "dunning",
        "card-expiry": "card-expiry",
        "scheduled-exports": "scheduled-exports",
        "gift-cards": "gift-cards",
        "subscriptions": "subscriptions",
    }


def test_production_refuses_the_sandbox(suite: ServiceSuite) -> None:
    with pytest.raises(ValidationError, match="STRIPE_API_BASE points"):
        suite.settings(
            FinanceSettings,
            app_env="prod",
            metrics_token="m" * 32,
            public_base_url="https://clean.example",
            stripe_secret_key="sk_live",
            stripe_webhook_secret="whsec",
            stripe_api_base="http://127.0.0.1:18120/stripe",
        )


def test_every_route_is_documented(app: FastAPI) -> None:
    paths = app.openapi()["paths"]
    assert set(paths) >= {
        *("/v1/pay/deposits/{public_token}", "/v1/pay/invoices/{token}", "/v1/pay/invoices/{token}/checkout"),
        *("/v1/pay/invoices/{token}/pdf", "/v1/webhooks/stripe", "/v1/admin/invoices", "/v1/admin/payments"),
        *("/v1/admin/invoices/{invoice_id}", "/v1/admin/invoices/{invoice_id}/pdf"),
        *("/v1/admin/invoices/{invoice_id}/void", "/v1/admin/payments/{payment_id}/refund"),
        "/v1/admin/finance/tax-profile",
    }
    assert all(
        operation.get("summary") and operation.get("description")
        for path, methods in paths.items()
        if path.startswith("/v1/")
        for operation in methods.values()
    )
