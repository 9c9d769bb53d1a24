"""The states of a quote and the moves between them."""

from enum import StrEnum
from types import MappingProxyType

from booking.quotes.models import Quote
from shared.clock import now
from shared.errors import Conflict


class QuoteStatus(StrEnum):
    """Where a quote stands."""

    DRAFT = "DRAFT"
    SENT = "SENT"
    EXPIRED = "EXPIRED"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"


_S = QuoteStatus
MOVES = MappingProxyType(
    {
        _S.DRAFT: (_S.SENT,),
        _S.SENT: (_S.ACCEPTED, _S.DECLINED, _S.EXPIRED, _S.DRAFT),
        _S.EXPIRED: (_S.SENT,),
        _S.ACCEPTED: (),
        _S.DECLINED: (),
    }
)
"""From each state, the states that a quote may move to: withdrawn, one is a draft again; extended, one is sent."""


class QuoteMoveNotAllowed(Conflict):
    """The quote's state does not lead to the one that was asked for."""

    slug = "move-not-allowed"
    title = "The quote can't be moved there"


class QuoteOver(Conflict):
    """The time in which the quote could be accepted is over."""

    slug = "quote-expired"
    title = "The quote has expired"


def status_of(quote: Quote) -> QuoteStatus:
    """Return where the quote stands at this moment: its end counts at once, not from the job's next run."""
    over = quote.status == _S.SENT and quote.valid_until is not None and quote.valid_until <= now()
    return _S.EXPIRED if over else QuoteStatus(quote.status)


def advance(quote: Quote, to: QuoteStatus) -> None:
    """Move the quote and mark the change.

    Raises:
        QuoteOver: it should be accepted or declined, and its time is over.
        QuoteMoveNotAllowed: its state does not lead there; `allowed` names the states that it does lead to.
    """
    present = status_of(quote)
    if present is _S.EXPIRED and to in (_S.ACCEPTED, _S.DECLINED):
        raise QuoteOver("This quote has expired. Ask for a new one, or have it extended.")
    if to not in MOVES[present] and not (to is _S.EXPIRED and quote.status == _S.SENT):
        allowed = [str(state) for state in MOVES[present]]
        ways = f"From there it can become {' or '.join(allowed)}." if allowed else "That is its end."
        raise QuoteMoveNotAllowed(
            f"Quote {quote.number} is {present} and can't become {to}. {ways}", current=present, allowed=allowed
        )
    quote.status = to
    quote.touch()
