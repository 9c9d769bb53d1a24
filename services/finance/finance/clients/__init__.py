"""Clients as finance knows them: whom to bill, fed by booking's events."""
