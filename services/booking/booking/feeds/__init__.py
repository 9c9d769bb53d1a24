"""Calendars that workers and clients subscribe to by a secret address."""
