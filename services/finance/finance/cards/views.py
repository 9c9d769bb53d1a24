"""Saved cards and their charges as staff and their owners see them."""

from datetime import date
from typing import Any

from finance.cards.models import CardCharge, CardSetup, SavedCard
from finance.cards.rules import is_expired
from finance.cards.schemas import CardOut, ChargeOut, ClientCard, SetupOut
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.organizations import organization


async def today_of(uow: UnitOfWork) -> date:
    """Return the present day in the organization's zone."""
    return local_today((await organization(uow)).timezone)


def _facts(card: SavedCard, today: date) -> dict[str, Any]:
    return card.model_dump() | {"expired": is_expired(card.exp_month, card.exp_year, today)}


def card_out(card: SavedCard, today: date) -> CardOut:
    """Return a card for staff."""
    return CardOut.model_validate(_facts(card, today))


def client_card(card: SavedCard, today: date) -> ClientCard:
    """Return a card for its owner."""
    return ClientCard.model_validate(_facts(card, today))


def setup_out(setup: CardSetup) -> SetupOut:
    """Return where a card is saved."""
    return SetupOut(setup_id=setup.id, setup_url=setup.url, expires_at=setup.expires_at)


def charge_out(charge: CardCharge) -> ChargeOut:
    """Return a charge."""
    return ChargeOut.model_validate(charge.model_dump())
