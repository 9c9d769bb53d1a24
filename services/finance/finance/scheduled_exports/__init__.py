"""Exports that are made by themselves, kept for a month, and tried again where they fail."""
