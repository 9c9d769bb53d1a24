"""The Stripe balance in the books: what moved on it and what Stripe kept."""
