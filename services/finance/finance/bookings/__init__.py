"""What finance remembers of bookings: the newest version that it acted on."""
