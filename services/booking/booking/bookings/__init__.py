"""Bookings: a slot taken by a client, who is sent, and what became of it."""
