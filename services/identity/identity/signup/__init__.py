"""A new company with its owner."""
