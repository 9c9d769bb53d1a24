"""The work: clients, crews, availability, bookings and visits."""
