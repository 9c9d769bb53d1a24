"""The audit log: what was done by whom, of all services, append-only."""
