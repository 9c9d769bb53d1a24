"""Promo codes: what they take off, for whom, and how often."""
