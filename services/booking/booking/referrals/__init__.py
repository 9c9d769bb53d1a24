"""Clients who recommend the company: their codes, whom they brought, and what they earned."""
