"""From a token to the organization and the thing that it names."""

from collections.abc import Mapping
from typing import Literal
from uuid import UUID

from sqlalchemy import text

from shared.database import UnitOfWork
from shared.errors import NotFound

Kind = Literal["deposit", "invoice", "gift_card"]


async def add_link(uow: UnitOfWork, token: str, kind: Kind, target_id: UUID) -> None:
    """Make a token lead to a thing of the present organization."""
    await uow.session.execute(
        text(
            "INSERT INTO public_links (token, org_id, kind, target_id) VALUES (:token, :org_id, :kind, :target_id)"
        ),
        {"token": token, "org_id": uow.org_id, "kind": kind, "target_id": target_id},
    )


async def add_links(uow: UnitOfWork, kind: Kind, targets: Mapping[str, UUID]) -> None:
    """Make tokens lead to things of the present organization."""
    await uow.session.execute(
        text(
            "INSERT INTO public_links (token, org_id, kind, target_id) "
            "SELECT token, :org_id, :kind, target_id "
            "FROM unnest(CAST(:tokens AS text[]), CAST(:targets AS uuid[])) AS given (token, target_id)"
        ),
        {"org_id": uow.org_id, "kind": kind, "tokens": list(targets), "targets": list(targets.values())},
    )


async def follow_link(uow: UnitOfWork, token: str, kind: Kind) -> UUID:
    """Enter the organization of a token's owner and return the id of what it names.

    Raises:
        NotFound: nobody gave out this token for such a thing.
    """
    await uow.session.execute(text("SELECT set_config('app.public_token', :token, true)"), {"token": token})
    found = (
        await uow.session.execute(
            text("SELECT org_id, target_id FROM public_links WHERE token = :token AND kind = :kind"),
            {"token": token, "kind": kind},
        )
    ).one_or_none()
    if found is None:
        raise NotFound("There is nothing to pay at this address. Check the link.")
    await uow.enter(found.org_id)
    target: UUID = found.target_id
    return target


async def remove_link(uow: UnitOfWork, token: str) -> None:
    """Let a token of the present organization lead nowhere."""
    await uow.sql(
        "DELETE FROM public_links WHERE org_id = :org_id AND token = :token", org_id=uow.org_id, token=token
    )
