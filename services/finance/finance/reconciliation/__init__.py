"""Stripe's balance beside the books: what differs, and what to do about it."""
