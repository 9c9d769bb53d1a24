"""The base of every event model and the value types they share."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

Cents = Annotated[int, Field(description="Minor units of the currency, e.g. cents.")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="ISO 4217 code.")]
BasisPoints = Annotated[
    Decimal, Field(ge=0, le=10_000, description="Hundredths of a percent: 500 is GST, 997.5 is QST.")
]
Instant = Annotated[datetime, AwareDatetime]


class Payload(BaseModel):
    """A part of an event: immutable, and tolerant of fields that a newer producer adds."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Event(Payload):
    """The `data` of one event type.

    `TYPE` is the CloudEvents type (`context.thing.happened.v1`), an explicit name that never follows the class's.
    `AGGREGATE` names the field that identifies the thing the event is about; it becomes the envelope's subject.
    """

    TYPE: ClassVar[str]
    AGGREGATE: ClassVar[str]
    EXAMPLE: ClassVar[dict[str, Any]]

    @property
    def aggregate_id(self) -> UUID:
        """Identifier of the aggregate that the event speaks of."""
        value: UUID = getattr(self, self.AGGREGATE)
        return value


class Contact(Payload):
    """How to reach a client, as known when the event happened."""

    client_id: UUID
    name: str
    email: str | None = None
    phone: str | None = Field(default=None, description="E.164, e.g. +17805550123.")
    locale: str = Field(default="en", description="Language of messages: `en` or `fr`.")


class Line(Payload):
    """One line of a price: what it is and what it costs before tax. Discounts are negative."""

    kind: str = Field(description="`labour`, `minimum`, `discount`, `addon`, `travel`, `promo` or `fee`.")
    description: str
    quantity: int = 1
    amount_cents: Cents


class Tax(Payload):
    """One tax on a price."""

    name: str = Field(description="`GST`, `HST`, `PST` or `QST`.")
    rate_bp: BasisPoints
    amount_cents: Cents
