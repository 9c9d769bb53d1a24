"""The companies: profile, settings and public address."""
