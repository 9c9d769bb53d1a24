"""Stripe's webhooks: verified, stored, and acted on once."""
