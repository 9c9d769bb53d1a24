"""Connections of an organization to its partners."""
