"""The money: taxes, deposits, payments, refunds and invoices."""
