"""Clients' credit: what a company owes its clients, used on their invoices."""
