"""Which channels bring leads: the touches before one, and the report."""
