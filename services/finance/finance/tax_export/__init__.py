"""The tax export: what a bookkeeper needs for a return, as a ZIP of CSV files."""
