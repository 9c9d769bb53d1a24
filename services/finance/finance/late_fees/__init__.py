"""Late fees by the organization's policy."""
