"""What Stripe pays out to the bank."""
