"""Completed visits that wait for an invoice of several."""
