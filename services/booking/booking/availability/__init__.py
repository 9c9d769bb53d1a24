"""When a worker's week doesn't hold: days with other hours, and time off."""
