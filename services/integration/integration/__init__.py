"""The neighbours: connections to calendars, accounting and further partners."""
