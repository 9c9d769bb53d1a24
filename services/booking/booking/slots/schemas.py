"""Wire shapes of free times."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

from booking.clients.schemas import PostalCode
from booking.pricing.price_list import Frequency
from booking.pricing.schemas import EstimateRequest
from booking.services import Key
from shared.clock import to_local
from shared.errors import Invalid

LONGEST_RANGE_DAYS = 31


class Slot(BaseModel):
    """A time at which a visit can begin; `local_*` are wall times in the company's zone."""

    date: date
    starts_at: datetime
    ends_at: datetime
    local_start: str = Field(examples=["2026-11-25T09:00"])
    local_end: str = Field(examples=["2026-11-25T11:30"])

    @classmethod
    def of(cls, starts_at: datetime, ends_at: datetime, zone_name: str) -> "Slot":
        """Return the slot between two instants."""
        local = to_local(starts_at, zone_name)
        return cls(
            date=local.date(),
            starts_at=starts_at,
            ends_at=ends_at,
            local_start=local.isoformat()[:16],
            local_end=to_local(ends_at, zone_name).isoformat()[:16],
        )


class SlotDay(BaseModel):
    """One day and its free times; there may be none."""

    date: date
    slots: list[Slot]


class SlotDays(BaseModel):
    """Free times for one piece of work."""

    timezone: str
    visit_minutes: int
    crew_size: int
    days: list[SlotDay]


def check_days(first: date, last: date) -> None:
    """Check the days that free times are asked for.

    Raises:
        Invalid: they are in the wrong order or too many.
    """
    if not 0 <= (last - first).days < LONGEST_RANGE_DAYS:
        raise Invalid.field("query.to", f"Ask for 1 to {LONGEST_RANGE_DAYS} days; “to” is the last of them.")


class SlotQuery(BaseModel):
    """The days to look at and the work to fit in."""

    from_: date = Field(alias="from", description="First day, in the company's zone.")
    to: date = Field(description=f"Last day; at most {LONGEST_RANGE_DAYS} days in all.")
    service: Key
    beds: int = Field(ge=0, le=12)
    baths: float = Field(ge=0, le=12, allow_inf_nan=False)
    frequency: Frequency = "one_time"
    add_ons: Annotated[str, Field(max_length=1_000, description="`key:count,key:count`.")] = ""
    heavy_grease: bool = False
    several_floors: bool = False
    postal_code: PostalCode | None = Field(
        default=None,
        max_length=10,
        description="Where the visit is to be. Without it, ways between visits are the company's usual ones.",
    )

    def work(self) -> EstimateRequest:
        """Return the wanted work.

        Raises:
            Invalid: the add-ons are malformed, unknown or too many.
        """
        fields = self.model_dump(exclude={"from_", "to", "add_ons", "postal_code"})
        pairs = [pair.partition(":") for pair in self.add_ons.split(",") if pair.strip()]
        try:
            counts = {key.strip(): int(count) if colon else 1 for key, colon, count in pairs}
            return EstimateRequest(**fields, add_ons=counts)
        except ValidationError as error:
            raise Invalid.field("query.add_ons", str(error.errors()[0]["msg"])) from error
        except ValueError as error:
            raise Invalid.field("query.add_ons", "Write add-ons as key:count, separated by commas.") from error

    def check_range(self) -> None:
        """Check the days.

        Raises:
            Invalid: they are in the wrong order or too many.
        """
        check_days(self.from_, self.to)
