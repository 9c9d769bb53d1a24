"""Whom a company buys from."""
