"""Invoices that come again and again by a rule."""
