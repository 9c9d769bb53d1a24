"""What an address says about where a visit is: no I/O."""

import re

_POSTAL = re.compile(r"\b([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[ -]?\d[ABCEGHJ-NPRSTV-Z]\d\b", re.IGNORECASE)


def area_of(address: str) -> str:
    """Return the first half of the last Canadian postal code in an address (its forward sortation area), or ""."""
    found = _POSTAL.findall(address)
    return found[-1].upper() if found else ""
