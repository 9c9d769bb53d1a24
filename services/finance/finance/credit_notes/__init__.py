"""Credit notes: what an invoice asked for and isn't owed any more, and debts that were given up."""
