"""What a company spends: recorded, split, paid later, given back."""
