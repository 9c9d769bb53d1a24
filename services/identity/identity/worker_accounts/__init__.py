"""Accounts of the cleaners on the worker portal, fed by booking's events about workers."""
