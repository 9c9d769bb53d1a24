"""Catching up: what a phone did while it was offline, in one call."""
