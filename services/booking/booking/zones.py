"""Which rules of the zones this process goes by: governments change them, and a visit's instant with them."""

from functools import cache
from importlib.metadata import version


@cache
def zone_rules() -> str:
    """Return the version of the zones' rules in use, such as `2026.6`."""
    return version("tzdata")
