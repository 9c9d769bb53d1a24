"""Give clients credit, take it back, and know how much they have: what the ledger owes them on account 2310."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from contracts.base import Contact
from contracts.booking_leads import ReferralEarned
from contracts.finance_credits import CreditGranted
from finance.clients.service import billed_as, contact_of
from finance.credits.books import credit_document
from finance.credits.models import ClientCredit
from finance.ledger import chart
from finance.ledger.models import JournalLine
from finance.ledger.service import first_open_day, keep
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.messaging.consumer import Received
from shared.organizations import organization


class NoCredit(Conflict):
    """The client has none, or less than that."""

    slug = "no-credit"
    title = "There is not so much credit"


async def family(uow: UnitOfWork, client_id: UUID) -> Sequence[UUID]:
    """Return a client and all those who were found to be the same person: the journal keeps former names."""
    found = await uow.sql(
        "WITH RECURSIVE family (id) AS (SELECT CAST(:client_id AS uuid) UNION "
        "SELECT clients.id FROM clients JOIN family ON clients.merged_into = family.id "
        "WHERE clients.org_id = :org_id) SELECT id FROM family",
        client_id=client_id,
        org_id=uow.org_id,
    )
    return [row.id for row in found]


async def balance_of(uow: UnitOfWork, client_id: UUID) -> int:
    """Return a client's credit in cents."""
    statement = select(func.coalesce(func.sum(-JournalLine.amount_cents), 0)).where(
        JournalLine.account == chart.CLIENT_CREDIT,
        col(JournalLine.client_id).in_(await family(uow, client_id)),
    )
    return int((await uow.session.exec(statement)).one())


async def hold_balance(uow: UnitOfWork, client_id: UUID) -> int:
    """Return a client's credit and keep others from using it until the commit."""
    held = {"org_id": uow.org_id, "client_id": client_id}
    await uow.sql(
        "INSERT INTO credit_accounts (org_id, client_id) VALUES (:org_id, :client_id) ON CONFLICT DO NOTHING",
        **held,
    )
    await uow.sql(
        "SELECT FROM credit_accounts WHERE org_id = :org_id AND client_id = :client_id FOR UPDATE", **held
    )
    return await balance_of(uow, client_id)


async def grant(uow: UnitOfWork, client_id: UUID, amount_cents: int, reason: str) -> int:
    """Give a client credit and return what they have then.

    Raises:
        Invalid: there is no such client, or they were erased.
    """
    client = await contact_of(uow, client_id)
    credit = await _give(uow, "grant", client, amount_cents, reason)
    uow.audit("credit.grant", "client", client.client_id, amount_cents=amount_cents, credit_id=str(credit.id))
    return await balance_of(uow, client.client_id)


async def take_back(uow: UnitOfWork, client_id: UUID, amount_cents: int, reason: str) -> int:
    """Take credit off a client's account and return what is left.

    Raises:
        Invalid: there is no such client, or they were erased.
        NoCredit: they have less.
    """
    client = await contact_of(uow, client_id)
    balance = await hold_balance(uow, client.client_id)
    if amount_cents > balance:
        raise NoCredit(f"Only {balance / 100:.2f} is on this client's account.", balance_cents=balance)
    credit = await _keep(uow, "taken_back", client.client_id, amount_cents, reason)
    uow.audit("credit.take_back", "client", client.client_id, amount_cents=amount_cents, credit_id=str(credit.id))
    return balance - amount_cents


async def reward_referral(uow: UnitOfWork, event: Received[ReferralEarned]) -> None:
    """Give whoever recommended the company their reward, once per recommendation."""
    data = event.data
    known = select(ClientCredit.id).where(ClientCredit.referral_id == data.referral_id)
    if data.reward_cents <= 0 or (await uow.session.exec(known)).first() is not None:
        return
    client = next(iter((await billed_as(uow, [data.referrer])).values()))
    reason = f"Recommended the company ({data.code})"
    await _give(uow, "referral", client, data.reward_cents, reason, referral_id=data.referral_id)


async def _give(
    uow: UnitOfWork, kind: str, client: Contact, amount_cents: int, reason: str, *, referral_id: UUID | None = None
) -> ClientCredit:
    balance = await hold_balance(uow, client.client_id)
    credit = await _keep(uow, kind, client.client_id, amount_cents, reason, referral_id=referral_id)
    uow.publish(
        CreditGranted(
            credit_id=credit.id,
            kind=kind,
            client=client,
            amount_cents=amount_cents,
            balance_cents=balance + amount_cents,
            currency=(await organization(uow)).currency,
            reason=reason,
        ),
        version=1,
    )
    return credit


async def _keep(
    uow: UnitOfWork, kind: str, client_id: UUID, amount_cents: int, reason: str, *, referral_id: UUID | None = None
) -> ClientCredit:
    credit = ClientCredit(
        org_id=uow.org_id,
        client_id=client_id,
        kind=kind,
        amount_cents=amount_cents,
        reason=reason,
        referral_id=referral_id,
        booked_on=await first_open_day(uow),
    )
    uow.session.add(credit)
    await uow.session.flush()
    await keep(uow, credit_document(credit))
    return credit
