"""What a visit takes up."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from booking.pricing.estimate import effort_of
from booking.pricing.lists import check_request, prices_of
from booking.pricing.schemas import EstimateRequest
from shared.database import UnitOfWork


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
    async def of(
        cls, uow: UnitOfWork, wanted: EstimateRequest, *, postal_code: str | None = None, at: str = "query"
    ) -> "Need":
        """Return what the wanted work takes up, which is a matter of the price list but not of taxes.

        Args:
            at: where in the request the wanted work is, for the errors.

        Raises:
            Invalid: the price list doesn't have what is wanted.
        """
        prices = await prices_of(uow)
        check_request(wanted, prices, at=at)
        effort = effort_of(wanted, prices)
        return cls(wanted.service, effort.minutes, effort.crew, postal_code=postal_code)
