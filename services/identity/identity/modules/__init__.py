"""Feature modules: what the organization has switched on."""
