"""What money is for."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Purpose = Literal["deposit", "invoice", "gift_card"]


@dataclass(frozen=True, slots=True)
class Target:
    """A deposit, an invoice or the sale of a gift card, by its id."""

    purpose: Purpose
    id: UUID

    @property
    def deposit_id(self) -> UUID | None:
        """The id, where it is a deposit's."""
        return self.id if self.purpose == "deposit" else None

    @property
    def invoice_id(self) -> UUID | None:
        """The id, where it is an invoice's."""
        return self.id if self.purpose == "invoice" else None

    @property
    def gift_card_id(self) -> UUID | None:
        """The id, where it is a gift card's."""
        return self.id if self.purpose == "gift_card" else None
