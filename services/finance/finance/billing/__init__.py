"""How a client is billed, where that differs from the organization's terms."""
