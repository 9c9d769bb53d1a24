"""Deposits: what a client pays before a booking is certain."""
