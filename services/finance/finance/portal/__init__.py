"""The client portal's money: a signed-in client's invoices, credit, statement and subscriptions."""
