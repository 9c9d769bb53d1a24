"""Kilometres that people drive for the company in their own cars."""
