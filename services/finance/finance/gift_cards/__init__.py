"""Gift cards: sold, delivered, redeemed on invoices."""
