"""Taxes that a cleaning company charges, by province and date."""
