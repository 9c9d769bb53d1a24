"""The people that the company cleans for."""
