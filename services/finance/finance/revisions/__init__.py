"""Changes of invoices after they were sent: what was, what is, who did it and why."""
