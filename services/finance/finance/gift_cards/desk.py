"""What staff do with gift cards: sell, list, replace a lost code, disable, give back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, select

from contracts.identity import OrganizationSettings
from finance.clients.service import contact_of
from finance.gift_cards.models import GiftCard
from finance.gift_cards.schemas import GiftCardOrder, GiftCardOut, GiftCardQuery, GiftCardSale
from finance.gift_cards.service import balances, deliver, lock_gift_card, refresh_gift_card
from finance.payments.models import Payment
from finance.payments.refunds import refund, refundable
from finance.payments.service import lock_payments
from finance.target import Target
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.ids import new_id, new_token
from shared.organizations import Organization, organization

SORTS = {
    "created_at": Sort(col(GiftCard.created_at), datetime),
    "amount_cents": Sort(col(GiftCard.amount_cents), int),
}


class GiftCardUsed(Conflict):
    """Something was paid with the card."""


class GiftCardNotInUse(Conflict):
    """The card is not paid for, was given back, or was not delivered yet."""


def new_card(company: Organization, order: GiftCardOrder, buyer_id: UUID | None = None) -> GiftCard:
    """Return an unpaid card, as it was ordered.

    Raises:
        Invalid: the amount is outside of what the company sells, or the day is over.
    """
    terms = OrganizationSettings.model_validate(company.settings)
    least, most = terms.gift_card_min_cents, terms.gift_card_max_cents
    if not least <= order.amount_cents <= most:
        between = f"between {least / 100:.2f} and {most / 100:.2f} {company.currency}"
        raise Invalid.field("body.amount_cents", f"Gift cards are sold {between}.")
    today = local_today(company.timezone)
    if order.deliver_on is not None and order.deliver_on < today:
        raise Invalid.field("body.deliver_on", "This day is over. Choose today or a later one.")
    card_id = new_id()
    return GiftCard(
        id=card_id,
        org_id=company.id,
        amount_cents=order.amount_cents,
        currency=company.currency,
        token=new_token(),
        buyer_id=buyer_id or card_id,
        buyer_name=order.buyer_name,
        buyer_email=order.buyer_email,
        recipient_name=order.recipient_name,
        recipient_email=order.recipient_email,
        message=order.message,
        locale=order.locale,
        deliver_on=order.deliver_on or today,
    )


async def sell(uow: UnitOfWork, sale: GiftCardSale) -> tuple[GiftCard, str | None]:
    """Sell a card that was paid for at the desk; return it with its code, where it is delivered today.

    Raises:
        Invalid: the amount, the day or the client is not possible.
    """
    company = await organization(uow)
    buyer = (await contact_of(uow, sale.client_id)).client_id if sale.client_id else None
    card = new_card(company, sale, buyer)
    uow.session.add(card)
    await uow.session.flush()
    uow.session.add(
        Payment(
            org_id=uow.org_id,
            purpose="gift_card",
            gift_card_id=card.id,
            client_id=card.client_id,
            client=card.client,
            amount_cents=card.amount_cents,
            currency=card.currency,
            method=sale.method,
            status="SUCCEEDED",
            occurred_at=now(),
        )
    )
    code = await refresh_gift_card(uow, card)
    uow.audit("gift_card.sell", "gift_card", card.id, amount_cents=card.amount_cents, method=sale.method)
    return card, code


async def held_card(uow: UnitOfWork, card_id: UUID) -> GiftCard:
    """Return a card and hold it.

    Raises:
        NotFound: there is none.
    """
    card = await lock_gift_card(uow, card_id)
    if card is None:
        raise NotFound("There is no such gift card.")
    return card


def disable(uow: UnitOfWork, card: GiftCard) -> None:
    """Make the code of a held card worthless; what is on the card stays owed, for a new code.

    Raises:
        GiftCardNotInUse: it has no code that works.
    """
    if card.status != "active":
        raise GiftCardNotInUse("Only a card whose code works can be disabled.")
    card.status = "disabled"
    card.touch()
    uow.audit("gift_card.disable", "gift_card", card.id)


def reissue(uow: UnitOfWork, card: GiftCard) -> str:
    """Give a held card a new code, which goes out as the first did; the former opens nothing any more.

    Raises:
        GiftCardNotInUse: it was not delivered yet, or was given back.
    """
    if card.status not in ("active", "disabled"):
        raise GiftCardNotInUse("Only a card that was delivered can get a new code.")
    code = deliver(uow, card)
    uow.audit("gift_card.reissue", "gift_card", card.id)
    return code


async def give_back(uow: UnitOfWork, card: GiftCard, reason: str) -> None:
    """Refund a held card of which nothing was used, to where its money came from.

    Raises:
        GiftCardUsed: something was paid with it.
        GiftCardNotInUse: nothing was paid for it, or it is on its way back.
    """
    payments = await lock_payments(uow, Target("gift_card", card.id))
    left = [await refundable(uow, payment) for payment in payments]
    if sum(left) == 0:
        raise GiftCardNotInUse("There is nothing to give back for this card.")
    if (await balances(uow, [card.id]))[card.id] < sum(left):
        raise GiftCardUsed("Something was paid with this card: refund that payment first, or keep the card.")
    for payment, cents in zip(payments, left, strict=True):
        if cents:
            row = await refund(uow, payment, cents, reason)
            if row.status == "FAILED":
                raise Conflict(f"Stripe did not give the money back: {row.error}")
    if card.status == "active":
        card.status = "disabled"
    await refresh_gift_card(uow, card)
    uow.audit("gift_card.refund", "gift_card", card.id, amount_cents=sum(left), reason=reason)


async def cards_page(uow: UnitOfWork, query: GiftCardQuery) -> Page[GiftCardOut]:
    """Return one page of cards."""
    statement = select(GiftCard)
    if query.status is not None:
        statement = statement.where(col(GiftCard.status) == query.status)
    if query.q:
        wanted = (GiftCard.buyer_name, GiftCard.buyer_email, GiftCard.recipient_name, GiftCard.recipient_email)
        named = [col(column).icontains(query.q, autoescape=True) for column in wanted]
        statement = statement.where(or_(*named, col(GiftCard.last4) == query.q.upper()))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(GiftCard.id))
    return Page(items=await shown(uow, rows), next_cursor=cursor)


async def shown(uow: UnitOfWork, cards: Sequence[GiftCard]) -> list[GiftCardOut]:
    """Return cards as staff see them."""
    left = await balances(uow, [card.id for card in cards])
    return [GiftCardOut.model_validate(card.model_dump() | {"balance_cents": left[card.id]}) for card in cards]
