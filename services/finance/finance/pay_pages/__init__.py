"""The pages on which people pay who are not signed in: deposits, invoices, gift cards."""
