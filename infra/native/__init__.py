"""Runs the whole stack as ordinary processes on one Linux machine.

Uses the standard library only: it starts before any package is installed.
"""
