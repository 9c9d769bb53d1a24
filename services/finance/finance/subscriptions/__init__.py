"""Subscriptions: recurring clients billed per visit or by the month."""
