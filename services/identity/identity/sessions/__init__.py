"""Signing in and staying signed in: staff sessions and their rotating refresh tokens."""
