"""What a company spends its money on, with the account and the taxes of each kind."""
