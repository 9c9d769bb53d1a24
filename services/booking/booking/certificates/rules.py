"""What a certificate is worth on a day. Pure."""

from datetime import date, timedelta
from enum import StrEnum

WARNED_AHEAD = timedelta(days=30)


class CertificateState(StrEnum):
    """How long a certificate still holds."""

    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"


def state_of(expires_on: date | None, today: date) -> CertificateState:
    """Return the state of a certificate whose last day is `expires_on`; without one it holds for good."""
    if expires_on is None or expires_on > today + WARNED_AHEAD:
        return CertificateState.VALID
    return CertificateState.EXPIRING if expires_on >= today else CertificateState.EXPIRED
