"""Prices offered in writing, for a time, to accept with one click."""
