"""Who should go to a visit, and why."""
