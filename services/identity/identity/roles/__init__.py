"""Roles: the built-in ones and those that an organization makes itself."""
