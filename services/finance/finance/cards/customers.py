"""Clients as Stripe knows them."""

from uuid import UUID

import stripe
from sqlmodel import col, select

from contracts.base import Contact
from finance.cards.models import StripeCustomer
from finance.clients.models import Client
from finance.clients.service import survivors
from finance.runtime import runtime
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.database import UnitOfWork
from shared.logging import get_logger

log = get_logger(__name__)


async def known_client(uow: UnitOfWork, client_id: UUID) -> Contact | None:
    """Return a client as they are known today; None where they aren't, or were erased."""
    survivor = (await survivors(uow, [client_id]))[client_id]
    found = (await uow.session.exec(select(Client).where(col(Client.id) == survivor))).one_or_none()
    if found is None or found.erased_at is not None:
        return None
    known = {name: getattr(found, name) for name in ("name", "email", "phone", "locale")}
    return Contact(client_id=survivor, **known)


async def customer_of(uow: UnitOfWork, client_id: UUID) -> str:
    """Return a client's customer at Stripe, making it at the first need.

    Raises:
        stripe.StripeError: Stripe refused or didn't answer.
    """
    await uow.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name=f"customer:{client_id}")
    statement = select(StripeCustomer.customer).where(
        StripeCustomer.client_id == client_id, col(StripeCustomer.erased_at).is_(None)
    )
    known = (await uow.session.exec(statement.order_by(col(StripeCustomer.id).desc()).limit(1))).first()
    if known is not None:
        return known
    contact = await known_client(uow, client_id)
    made = await runtime().stripe.v1.customers.create_async(
        {
            "metadata": {"org_id": str(uow.org_id), "client_id": str(client_id)},
            **({"name": contact.name[:256]} if contact else {}),
            **({"email": contact.email} if contact and contact.email else {}),
        },
    )
    uow.session.add(StripeCustomer(org_id=uow.org_id, client_id=client_id, customer=made.id))
    await uow.session.flush()
    return made.id


async def customer_for_page(uow: UnitOfWork, client_id: UUID) -> str:
    """Return a client's customer at Stripe, for a page that the client waits for.

    Raises:
        CardPaymentsDown: Stripe can't be reached.
    """
    try:
        return await customer_of(uow, client_id)
    except stripe.StripeError as error:
        log.warning("no customer at Stripe", client_id=str(client_id), error=str(error))
        raise CardPaymentsDown("Cards can't be saved right now. Try again in a minute.") from error
