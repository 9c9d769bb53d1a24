"""What a visit takes up."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from booking.pricing.estimate import calculate
from booking.pricing.schemas import EstimateRequest


@dataclass(frozen=True, slots=True)
class Need:
    """Who can do a visit, how long it lasts and how many people it needs.

    Where it is decides the way there: an address on file, or else a postal code. Whom the client prefers goes
    first, whom the client bars doesn't go.
    """

    service: str
    minutes: int
    crew_size: int
    postal_code: str | None = None
    address_id: UUID | None = None
    client_id: UUID | None = None

    @property
    def length(self) -> timedelta:
        """How long the crew is on site."""
        return timedelta(minutes=self.minutes)

    @property
    def placed(self) -> bool:
        """Whether it is known where the visit is."""
        return self.postal_code is not None or self.address_id is not None

    @classmethod
    def of(cls, wanted: EstimateRequest, *, postal_code: str | None = None) -> "Need":
        """Return what the wanted work takes up, which is a matter of the price list but not of taxes."""
        work = calculate(wanted, taxes={}, currency="")
        return cls(wanted.service, work.visit_minutes, work.crew_size, postal_code=postal_code)
