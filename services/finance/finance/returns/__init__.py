"""Returns of GST/HST and QST: worked out from the ledger, filed, settled and paid."""
