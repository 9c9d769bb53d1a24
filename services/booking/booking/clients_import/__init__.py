"""Clients from a spreadsheet: read, checked line by line, shown, and only then taken over."""
