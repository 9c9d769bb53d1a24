"""Reminders of invoices: before they are due, after, and by hand."""
