"""Clients as Stripe knows them."""

from uuid import UUID

import stripe
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from contracts.base import Contact
from finance.cards.models import StripeCustomer
from finance.deposits.models import Deposit
from finance.invoices.models import Invoice
from finance.runtime import runtime
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.clock import now
from shared.database import UnitOfWork
from shared.ids import new_id
from shared.logging import get_logger

log = get_logger(__name__)


async def known_client(uow: UnitOfWork, client_id: UUID) -> Contact | None:
    """Return a client as their newest invoice, else their newest deposit, knows them."""
    invoices = (
        select(Invoice.client).where(Invoice.client_id == client_id).order_by(col(Invoice.created_at).desc())
    )
    found = (await uow.session.exec(invoices.limit(1))).first()
    if found is None:
        named = col(Deposit.client)["client_id"].astext == str(client_id)
        deposits = select(Deposit.client).where(named).order_by(col(Deposit.created_at).desc())
        found = (await uow.session.exec(deposits.limit(1))).first()
    return Contact.model_validate(found) if found else None


async def customer_of(uow: UnitOfWork, client_id: UUID) -> str:
    """Return a client's customer at Stripe, making it at the first need.

    Raises:
        stripe.StripeError: Stripe refused or didn't answer.
    """
    statement = select(StripeCustomer.customer).where(StripeCustomer.client_id == client_id)
    known = (await uow.session.exec(statement)).one_or_none()
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
    row = {"id": new_id(), "org_id": uow.org_id, "created_at": now(), "client_id": client_id, "customer": made.id}
    await uow.session.exec(
        insert(StripeCustomer).values(**row).on_conflict_do_nothing(index_elements=["org_id", "client_id"])
    )
    return (await uow.session.exec(statement)).one()


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
