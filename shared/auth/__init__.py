"""Who is calling and what they may do, verified locally without a network call."""
