"""The part of Stripe's API that takes one-off payments."""
