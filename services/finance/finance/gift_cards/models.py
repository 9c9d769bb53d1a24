"""The table of gift cards."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from shared.database import VersionedTable, utc_column


class GiftCard(VersionedTable, table=True):
    """A gift card: `unpaid` online, then `sold`, then `active` once its code was delivered; `disabled` is lost,
    `refunded` given back.

    The code is made when it is delivered and kept only as a hash. A card that was paid for never expires: the
    provinces' laws on consumer protection forbid it. `buyer_id` is a client's id, or the card's own.
    """

    __tablename__ = "gift_cards"

    code_hash: str | None = None
    last4: str | None = None
    amount_cents: int
    currency: str
    token: str
    buyer_id: UUID
    buyer_name: str
    buyer_email: str | None = None
    recipient_name: str | None = None
    recipient_email: str | None = None
    message: str = ""
    locale: str = "en"
    deliver_on: date
    delivered_at: datetime | None = utc_column(nullable=True)
    status: str = "unpaid"

    @property
    def booking_id(self) -> None:
        """A sale of a card belongs to no booking."""
        return None

    @property
    def client_id(self) -> UUID:
        """Who pays for it."""
        return self.buyer_id

    @property
    def client(self) -> dict[str, Any]:
        """The buyer, as payments keep them."""
        told = {"name": self.buyer_name, "email": self.buyer_email, "phone": None, "locale": self.locale}
        return {"client_id": str(self.buyer_id), **told}
