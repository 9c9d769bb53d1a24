"""Pages at Stripe on which clients save a card, and what came of them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

import stripe
from sqlalchemy import update
from sqlmodel import col, select
from stripe.params.checkout import SessionCreateParams

from contracts.finance_cards import CardSetupRequested
from finance.cards.customers import customer_of, known_client
from finance.cards.models import CardSetup
from finance.cards.rules import card_facts
from finance.cards.schemas import Via
from finance.cards.service import keep_card
from finance.checkouts.models import Checkout
from finance.checkouts.parameters import LONGEST, MARGIN, expiry
from finance.deposits.models import Deposit
from finance.invoices.models import Invoice
from finance.runtime import runtime
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.ids import new_id
from shared.language import language_of
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)
WORTH_REUSING = timedelta(hours=1)


def setup_parameters(
    metadata: dict[str, str],
    customer: str,
    currency: str,
    merchant: str,
    locale: str,
    pages: tuple[str, str],
    end: int,
) -> SessionCreateParams:
    """Return the parameters of a page that saves a card; payment methods are those that the account takes.

    Args:
        pages: where the client goes after saving, and after turning back.
        end: when the page ends, in Unix seconds.
    """
    return {
        "mode": "setup",
        "currency": currency.lower(),
        "customer": customer,
        "metadata": metadata,
        "setup_intent_data": {"metadata": metadata},
        "branding_settings": {"display_name": merchant},
        "locale": language_of(locale),
        "success_url": pages[0],
        "cancel_url": pages[1],
        "expires_at": end,
    }


async def open_setup(uow: UnitOfWork, client_id: UUID, via: Via) -> CardSetup:
    """Open a page on which a client saves a card, or return the one that is open.

    Raises:
        CardPaymentsDown: Stripe can't be reached.
    """
    await uow.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name=f"card-setup:{client_id}")
    reusable = select(CardSetup).where(
        CardSetup.client_id == client_id,
        CardSetup.via == via,
        CardSetup.status == "open",
        col(CardSetup.expires_at) > now() + WORTH_REUSING,
    )
    known = (await uow.session.exec(reusable.order_by(col(CardSetup.id).desc()).limit(1))).first()
    if known is not None:
        return known
    company = await organization(uow)
    contact = await known_client(uow, client_id)
    setup_id = new_id()
    metadata = {
        "org_id": str(uow.org_id),
        "purpose": "card",
        "client_id": str(client_id),
        "setup_id": str(setup_id),
        "via": via,
    }
    expires_at = expiry(now() + LONGEST - 3 * MARGIN, now())
    pages = (
        runtime().client_portal(company.slug, saved=True),
        runtime().client_portal(company.slug, saved=False),
    )
    try:
        session = await runtime().stripe.v1.checkout.sessions.create_async(
            setup_parameters(
                metadata,
                await customer_of(uow, client_id),
                company.currency,
                company.name,
                contact.locale if contact else company.locale,
                pages,
                int(expires_at.timestamp()),
            ),
            {"idempotency_key": f"card-setup-{setup_id}"},
        )
    except stripe.StripeError as error:
        log.warning("no page to save a card on", client_id=str(client_id), error=str(error))
        raise CardPaymentsDown("Cards can't be saved right now. Try again in a minute.") from error
    setup = CardSetup(
        id=setup_id,
        org_id=uow.org_id,
        client_id=client_id,
        session_id=session.id,
        url=session.url or "",
        via=via,
        expires_at=expires_at,
    )
    uow.session.add(setup)
    await uow.session.flush()
    return setup


async def send_setup_link(uow: UnitOfWork, client_id: UUID) -> CardSetup:
    """Ask a client to save a card, by a message.

    Raises:
        NotFound: there is no such client.
        CardPaymentsDown: Stripe can't be reached.
    """
    contact = await known_client(uow, client_id)
    if contact is None:
        raise NotFound("There is no such client to send a link to.")
    setup = await open_setup(uow, contact.client_id, "link")
    uow.publish(
        CardSetupRequested(setup_id=setup.id, client=contact, setup_url=setup.url, expires_at=setup.expires_at)
    )
    uow.audit("card.setup_link", "client", client_id, setup_id=setup.id)
    return setup


async def session_with_card(session_id: str) -> Mapping[str, Any]:
    """Return a session at Stripe with the card that was saved on it.

    Raises:
        stripe.StripeError: Stripe didn't answer or knows no such session.
    """
    expand = ["setup_intent.payment_method", "payment_intent.payment_method"]
    session = await runtime().stripe.v1.checkout.sessions.retrieve_async(session_id, {"expand": expand})
    return session.to_dict()


async def take_session(uow: UnitOfWork, session: Mapping[str, Any]) -> None:
    """Keep the card that was saved on a page for saving or for paying, and note how the page ended."""
    setup = await _setup_of(uow, session["id"])
    checkout = await _checkout_of(uow, session["id"])
    if setup is not None:
        setup.checked_at = now()
        if session["status"] != "complete":
            setup.status = session["status"]
            return
        client_id, via, intent = setup.client_id, setup.via, session.get("setup_intent")
    elif checkout is not None and session["status"] == "complete":
        client_id, via, intent = await _payer_of(uow, checkout), "checkout", session.get("payment_intent")
    else:
        return
    method = intent.get("payment_method") if isinstance(intent, Mapping) else None
    facts = card_facts(method) if isinstance(method, Mapping) else None
    if facts is not None:
        await keep_card(uow, facts, client_id, via)  # type: ignore[arg-type]
        await _mark_at_stripe(uow, facts.payment_method, client_id)
    if setup is not None:
        setup.status = "complete"
    else:
        await uow.session.exec(
            update(Checkout).where(col(Checkout.session_id) == session["id"]).values(card_kept=True)
        )


async def _setup_of(uow: UnitOfWork, session_id: str) -> CardSetup | None:
    statement = select(CardSetup).where(CardSetup.session_id == session_id).with_for_update()
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def _checkout_of(uow: UnitOfWork, session_id: str) -> Checkout | None:
    statement = select(Checkout).where(Checkout.session_id == session_id, col(Checkout.saves_card))
    return (await uow.session.exec(statement)).one_or_none()


async def _payer_of(uow: UnitOfWork, checkout: Checkout) -> UUID:
    if checkout.invoice_id is not None:
        return (await uow.session.exec(select(Invoice.client_id).where(Invoice.id == checkout.invoice_id))).one()
    deposit = (await uow.session.exec(select(Deposit).where(Deposit.id == checkout.deposit_id))).one()
    return deposit.client_id


async def _mark_at_stripe(uow: UnitOfWork, payment_method: str, client_id: UUID) -> None:
    """Write whose card it is on it, so that Stripe's news of it finds its way home."""
    metadata = {"org_id": str(uow.org_id), "purpose": "card", "client_id": str(client_id)}
    try:
        await runtime().stripe.v1.payment_methods.update_async(payment_method, {"metadata": metadata})
    except stripe.StripeError as error:
        log.warning("a saved card could not be marked at Stripe", error=str(error))
