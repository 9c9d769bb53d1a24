"""Invoices: what clients owe for visits, numbered, with their PDF and public page."""
