"""Invoices made by hand: drafts, and changes of what was sent."""
