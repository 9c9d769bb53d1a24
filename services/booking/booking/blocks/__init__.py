"""Time in which nobody, a team or a worker can be sent."""
