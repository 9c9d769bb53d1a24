"""People who asked for a price and have not booked yet, from the first word to won or lost."""
