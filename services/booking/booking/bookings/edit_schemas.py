"""Wire shapes of editing a booking before it begins."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, Field, model_validator

from booking.clients.schemas import AddressInput
from booking.pricing.price_list import Frequency
from shared.inputs import Prose, Words

WORK = ("service", "beds", "baths", "frequency", "add_ons", "heavy_grease", "several_floors")
NOTES = ("notes", "crew_notes", "internal_notes")


class BookingEdit(BaseModel):
    """What shall be otherwise; what is left out stays. A note is taken away by null."""

    service: Annotated[Words, Field(min_length=1, max_length=40)] | None = Field(default=None, examples=["deep"])
    beds: Annotated[int, Field(ge=0, le=12)] | None = None
    baths: Annotated[float, Field(ge=0, le=12, allow_inf_nan=False)] | None = None
    frequency: Frequency | None = None
    add_ons: (
        Annotated[
            dict[Annotated[Words, Field(max_length=40)], Annotated[int, Field(ge=0, le=100)]],
            Field(max_length=40),
        ]
        | None
    ) = Field(default=None, description="All that are wanted; key -> how many.", examples=[{"oven": 1}])
    heavy_grease: bool | None = None
    several_floors: bool | None = None
    address: AddressInput | None = None
    notes: Annotated[Prose, Field(max_length=2_000)] | None = Field(default=None, description="The client's wish.")
    crew_notes: Annotated[Prose, Field(max_length=2_000)] | None = Field(
        default=None, description="What the crew should know; the client doesn't see it."
    )
    internal_notes: Annotated[Prose, Field(max_length=5_000)] | None = Field(
        default=None, description="What stays in the office."
    )
    prices: Literal["agreed", "current"] = Field(
        default="agreed", description="The price list that the booking was made with, or the present one."
    )
    expected_total_cents: Annotated[int, Field(ge=0, le=100_000_000)] | None = Field(
        default=None, description="The new total that was shown; another one is refused."
    )
    allow_outside_hours: bool = Field(
        default=False, description="Keep the crew longer although it is not its time to work."
    )
    notify: bool = Field(default=True, description="Whether the client is to hear of a change of work or place.")

    @property
    def work(self) -> dict[str, Any]:
        """The changes of the work, by name."""
        return {name: value for name in WORK if (value := getattr(self, name)) is not None}

    @property
    def written(self) -> dict[str, str | None]:
        """The notes that were sent, by name."""
        return {name: getattr(self, name) or None for name in NOTES if name in self.model_fields_set}

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.work and not self.written and self.address is None and self.prices == "agreed":
            raise ValueError("name something to change")
        return self
