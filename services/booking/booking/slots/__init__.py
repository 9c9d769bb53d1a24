"""When a crew is free."""
