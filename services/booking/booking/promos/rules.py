"""Whether a promo code holds: a pure rule."""

from dataclasses import dataclass
from datetime import date

from booking.promos.models import PromoCode


@dataclass(frozen=True, slots=True)
class Use:
    """What a code is wanted for. What is said of the client is None while nobody knows who it is.

    `kept` is for a booking that redeemed the code already: dates and numbers of uses no longer matter.
    """

    service: str
    subtotal_cents: int
    today: date
    client_uses: int | None = None
    known_client: bool | None = None
    kept: bool = False


def objection(promo: PromoCode, use: Use) -> str | None:
    """Return why the code doesn't hold, in a sentence for the client; None where it does."""
    checks = (
        (not (use.kept or promo.active), f"The promo code {promo.code} is no longer offered."),
        (
            not use.kept and promo.valid_from is not None and use.today < promo.valid_from,
            f"The promo code {promo.code} holds from {promo.valid_from}.",
        ),
        (
            not use.kept and promo.valid_to is not None and use.today > promo.valid_to,
            f"The promo code {promo.code} expired on {promo.valid_to}.",
        ),
        (
            bool(promo.services) and use.service not in promo.services,
            f"The promo code {promo.code} holds for other services: {', '.join(promo.services)}.",
        ),
        (
            use.subtotal_cents < promo.minimum_subtotal_cents,
            f"The promo code {promo.code} holds from {promo.minimum_subtotal_cents / 100:.2f} before tax on.",
        ),
        (
            not use.kept and promo.max_uses is not None and promo.uses >= promo.max_uses,
            f"The promo code {promo.code} is used up.",
        ),
        (
            promo.max_uses_per_client is not None and (use.client_uses or 0) >= promo.max_uses_per_client,
            f"You have used the promo code {promo.code} as often as it allows.",
        ),
        (
            promo.first_time_only and bool(use.known_client),
            f"The promo code {promo.code} is for a first booking.",
        ),
    )
    return next((sentence for applies, sentence in checks if applies), None)
