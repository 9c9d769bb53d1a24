"""Disputes: payments that a client contests with the bank, from first notice to the decision."""
