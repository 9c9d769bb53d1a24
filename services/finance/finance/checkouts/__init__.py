"""Stripe Checkout sessions: pages on which a deposit or an invoice is paid by card."""
