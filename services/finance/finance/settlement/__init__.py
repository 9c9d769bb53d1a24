"""Settlement: from news of money to the deposits and invoices that it settles."""
