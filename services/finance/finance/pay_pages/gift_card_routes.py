"""HTTP of gift cards for whoever buys one or holds a code."""

from datetime import timedelta
from typing import Annotated

import stripe
from fastapi import Path
from sqlmodel import col, select

from contracts.identity import OrganizationSettings
from finance.checkouts.parameters import Order
from finance.checkouts.service import open_checkout
from finance.gift_cards.desk import new_card
from finance.gift_cards.models import GiftCard
from finance.gift_cards.schemas import (
    BoughtGiftCard,
    CodeBalance,
    CodeRequest,
    GiftCardCheckout,
    GiftCardOffer,
    GiftCardOrder,
)
from finance.gift_cards.service import balances, card_of_code
from finance.runtime import runtime
from finance.settlement.invoice_checkout import CardPaymentsDown
from finance.target import Target
from shared.auth.guards import public
from shared.clock import now
from shared.database import Uow
from shared.errors import NotFound, responses
from shared.organizations import Organization, PublicOrganization
from shared.web.routing import Router

router = Router(prefix="/v1/pay/gift-cards/{org}", tags=["gift cards"], responses=responses(NotFound))
PayPage = Annotated[None, public("pay_rate_limit_per_minute")]
Guesses = Annotated[None, public("login_rate_limit_per_minute")]
PAGE_LIFE = timedelta(hours=12)


def _selling(company: Organization) -> None:
    if not company.enabled("module.finance"):
        raise NotFound("This company sells no gift cards.")


@router.get("", summary="What gift cards a company sells")
async def show_offer(company: PublicOrganization, _: PayPage) -> GiftCardOffer:
    """Return the smallest and the largest amount."""
    _selling(company)
    terms = OrganizationSettings.model_validate(company.settings)
    return GiftCardOffer(
        organization=company.name,
        currency=company.currency,
        min_cents=terms.gift_card_min_cents,
        max_cents=terms.gift_card_max_cents,
        locale=company.locale,
    )


@router.post("", status_code=201, summary="Buy a gift card", responses=responses(CardPaymentsDown))
async def buy_gift_card(
    uow: Uow, company: PublicOrganization, body: GiftCardOrder, _: PayPage
) -> GiftCardCheckout:
    """Return the address of a page at Stripe on which the card is paid; its code goes out on the chosen day."""
    _selling(company)
    card = new_card(company, body)
    uow.session.add(card)
    await uow.session.flush()
    order = Order(
        org_id=company.id,
        target=Target("gift_card", card.id),
        booking_id=None,
        merchant=company.name,
        title="Carte-cadeau" if card.locale == "fr" else "Gift card",
        description=company.name,
        amount_cents=card.amount_cents,
        currency=card.currency,
        email=card.buyer_email,
        locale=card.locale,
        success_url=runtime().gift_card_page(company.slug, card.token),
        cancel_url=runtime().gift_cards_page(company.slug),
    )
    try:
        checkout = await open_checkout(uow, order, now() + PAGE_LIFE)
    except stripe.StripeError as error:
        raise CardPaymentsDown("Card payments are not available right now. Try again in a minute.") from error
    return GiftCardCheckout(token=card.token, checkout_url=checkout.url)


@router.get("/bought/{token}", summary="Show a gift card to its buyer")
async def show_bought(
    uow: Uow,
    company: PublicOrganization,
    token: Annotated[str, Path(max_length=200, description="What the buyer was given.")],
    _: PayPage,
) -> BoughtGiftCard:
    """Return how a card stands that was bought here; its code is only in the message."""
    card = (await uow.session.exec(select(GiftCard).where(col(GiftCard.token) == token))).one_or_none()
    if card is None:
        raise NotFound("There is no gift card at this address. Check the link.")
    return BoughtGiftCard.model_validate(card.model_dump())


@router.post("/balance", summary="What is left on a gift card")
async def show_balance(uow: Uow, company: PublicOrganization, body: CodeRequest, _: Guesses) -> CodeBalance:
    """Return what is left. Few tries a minute: codes can't be guessed."""
    card = await card_of_code(uow, body.code)
    left = (await balances(uow, [card.id]))[card.id]
    return CodeBalance(balance_cents=left, currency=card.currency, last4=card.last4 or "")
