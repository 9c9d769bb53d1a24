"""What may change in a released contract, and what would break those who rely on it."""
