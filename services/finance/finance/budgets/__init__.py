"""What a company means to spend, by category and month."""
