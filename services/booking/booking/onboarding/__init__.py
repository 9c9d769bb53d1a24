"""What a new worker still needs."""
