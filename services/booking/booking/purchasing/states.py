"""The states of a purchase order and the moves between them. Pure."""

from enum import StrEnum
from types import MappingProxyType

from shared.errors import Conflict


class OrderStatus(StrEnum):
    """Where a purchase order stands."""

    DRAFT = "draft"
    ORDERED = "ordered"
    RECEIVED = "received"
    CANCELLED = "cancelled"


_S = OrderStatus
MOVES = MappingProxyType(
    {
        _S.DRAFT: (_S.ORDERED, _S.CANCELLED),
        _S.ORDERED: (_S.RECEIVED, _S.CANCELLED),
        _S.RECEIVED: (),
        _S.CANCELLED: (),
    }
)


class OrderMoveNotAllowed(Conflict):
    """The order's state does not lead to the one that was asked for."""

    slug = "order-move-not-allowed"
    title = "The order can't be moved there"


def check_move(reference: str, present: str, to: OrderStatus) -> None:
    """Check that an order may go from `present` to `to`.

    Raises:
        OrderMoveNotAllowed: it may not; `allowed` names where it may go.
    """
    allowed = [str(state) for state in MOVES[OrderStatus(present)]]
    if to not in allowed:
        ways = f"It can become {' or '.join(allowed)}." if allowed else "That is its end."
        raise OrderMoveNotAllowed(
            f"{reference} is {present} and can't become {to}. {ways}", current=present, allowed=allowed
        )
