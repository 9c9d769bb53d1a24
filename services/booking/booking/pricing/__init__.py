"""What a visit costs, from a price list that is data."""
