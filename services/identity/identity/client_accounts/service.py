"""Keeping client accounts, and sending and using the links that sign clients in."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from contracts.base import Contact
from contracts.booking import ClientCreated, ClientErased, ClientMerged, ClientUpdated
from contracts.identity import PortalLinkIssued
from identity.client_accounts.models import ClientAccount, ClientLink, ClientSession
from identity.client_accounts.schemas import LinkRequest
from identity.org_tokens import hash_of_token, new_org_token, org_of_token
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Unauthorized
from shared.messaging.consumer import Received
from shared.organizations import Organization

LINK_LIFETIME = timedelta(minutes=30)
MOST_LINKS = 3
"""Links that a client can be sent within their lifetime: nobody fills a stranger's mailbox."""
MOST_ACCOUNTS = 5
"""Accounts of one e-mail or phone that are written to."""


class LinkSpent(Unauthorized):
    """The link is unknown, was used, or has expired."""

    slug = "link-spent"
    title = "This link can't be used any more"


async def remember_client(uow: UnitOfWork, event: Received[ClientCreated] | Received[ClientUpdated]) -> None:
    """Keep the account of a client up to date; an older event changes nothing."""
    picture = event.data.model_dump(include={"name", "email", "phone", "locale"})
    await _keep(uow, event.data.client_id, event.version, active=True, **picture)


async def forget_client(uow: UnitOfWork, event: Received[ClientMerged] | Received[ClientErased]) -> None:
    """Empty the account of who is no client any more, and sign them out."""
    client_id = event.data.client_id
    await _keep(uow, client_id, event.version, active=False, name="", email=None, phone=None, locale="en")
    for table in (ClientLink, ClientSession):
        await uow.session.execute(delete(table).where(col(table.client_id) == client_id))


async def _keep(uow: UnitOfWork, client_id: UUID, version: int, **fields: object) -> None:
    values = {"id": client_id, "org_id": uow.org_id, "created_at": now(), "version": version, **fields}
    known = insert(ClientAccount).values(values)
    news = {name: known.excluded[name] for name in (*fields, "version")}
    await uow.session.execute(
        known.on_conflict_do_update(
            index_elements=["id"], set_=news, where=col(ClientAccount.version) < known.excluded.version
        )
    )


async def send_links(uow: UnitOfWork, wanted: LinkRequest) -> None:
    """Send a link to each client of the company with that e-mail or phone; who is unknown is sent nothing."""
    query = select(Organization).where(col(Organization.slug) == wanted.organization)
    company = (await uow.session.exec(query)).one_or_none()
    if company is None:
        return
    await uow.enter(company.id)
    found = select(ClientAccount).where(col(ClientAccount.active))
    if wanted.email is not None:
        found = found.where(func.lower(col(ClientAccount.email)) == wanted.email)
    else:
        found = found.where(col(ClientAccount.phone) == wanted.phone)
    locked = found.order_by(col(ClientAccount.id)).limit(MOST_ACCOUNTS).with_for_update()
    for account in (await uow.session.exec(locked)).all():
        await _send_link(uow, account, "email" if wanted.email is not None else "sms")


async def _send_link(uow: UnitOfWork, account: ClientAccount, channel: str) -> None:
    live = select(func.count()).where(col(ClientLink.client_id) == account.id, col(ClientLink.expires_at) > now())
    if (await uow.session.exec(live)).one() >= MOST_LINKS:
        return
    token = new_org_token(uow.org_id)
    link = ClientLink(
        org_id=uow.org_id,
        client_id=account.id,
        token_hash=hash_of_token(token),
        expires_at=now() + LINK_LIFETIME,
    )
    uow.session.add(link)
    contact = account.model_dump(include={"name", "email", "phone", "locale"})
    uow.publish(
        PortalLinkIssued(
            link_id=link.id,
            client=Contact(client_id=account.id, **contact),
            channel=channel,
            token=token,
            expires_at=link.expires_at,
        )
    )


async def use_link(uow: UnitOfWork, token: str) -> ClientAccount:
    """Return the client whom the link was sent to. It works once; the other links of the client go too.

    Raises:
        LinkSpent: it is unknown, was used, or has expired.
    """
    org_id = org_of_token(token)
    if org_id is not None:
        await uow.enter(org_id)
        statement = (
            select(ClientAccount)
            .join(ClientLink, col(ClientLink.client_id) == col(ClientAccount.id))
            .where(
                col(ClientLink.org_id) == org_id,
                col(ClientLink.token_hash) == hash_of_token(token),
                col(ClientLink.expires_at) > now(),
                col(ClientAccount.active),
            )
            .with_for_update()
        )
        account = (await uow.session.exec(statement)).one_or_none()
        if account is not None:
            await uow.session.execute(delete(ClientLink).where(col(ClientLink.client_id) == account.id))
            return account
    raise LinkSpent("This link was used or has expired. Ask for a new one.")
