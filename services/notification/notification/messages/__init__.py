"""Messages: what was or will be said to whom, and how that went."""
