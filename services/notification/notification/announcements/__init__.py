"""Announcements: which event tells whom what, and by which channel."""
