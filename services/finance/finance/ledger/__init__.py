"""The ledger: every movement of money as a balanced entry in a journal that only grows."""
