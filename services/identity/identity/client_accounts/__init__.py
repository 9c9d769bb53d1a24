"""Accounts of the clients on the client portal, fed by booking's events about clients, signed in by a link."""
