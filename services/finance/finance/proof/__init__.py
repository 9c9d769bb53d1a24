"""Proof that the ledger balances and equals the invoices, payments and deposits that it follows."""
