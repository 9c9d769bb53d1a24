"""Expenses that come back: rent, insurance, subscriptions."""
