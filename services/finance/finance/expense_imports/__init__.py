"""Expenses from a spreadsheet: read, checked line by line, and taken over whole or not at all."""
