"""Payments: money that came in, and money that went back."""
