"""Visits that were reopened and completed again: what their invoices ask for follows the new price."""
