"""Which tables name a client: all of them follow a merged one, and forget an erased one."""

from uuid import UUID

from sqlalchemy import TextClause, text

from shared.database import UnitOfWork

ERASED = "Erased client"

_CONTACT_FOLLOWS = "client = client || jsonb_build_object('client_id', CAST(CAST(:into AS uuid) AS text))"
_NAME_FOLLOWS = (
    "client_name = coalesce((SELECT name FROM clients WHERE org_id = :org_id AND id = :into), client_name)"
)
_OF_DEPOSIT = "CAST(client ->> 'client_id' AS uuid)"
_UNREACHABLE = "client = client || jsonb_build_object('email', NULL, 'phone', NULL)"
UNKNOWN = "client = client || jsonb_build_object('email', NULL, 'phone', NULL, 'name', CAST(:erased AS text))"
_BOUGHT = (
    "buyer_id = :client_id OR lower(buyer_email) = "
    "(SELECT lower(email) FROM clients WHERE org_id = :org_id AND id = :client_id)"
)
_RECEIVED = (
    "status <> 'sold' AND lower(recipient_email) = "
    "(SELECT lower(email) FROM clients WHERE org_id = :org_id AND id = :client_id)"
)


def _update(table: str, changes: str, where: str) -> TextClause:
    return text(f"UPDATE {table} SET {changes} WHERE org_id = :org_id AND ({where})")  # noqa: S608


_FOLLOW = [
    _update("deposits", _CONTACT_FOLLOWS, f"{_OF_DEPOSIT} = :client_id"),
    *(
        _update(table, f"client_id = :into, {_CONTACT_FOLLOWS}", "client_id = :client_id")
        for table in ("invoices", "payments", "collected_visits")
    ),
    *(
        _update(table, f"client_id = :into, {_NAME_FOLLOWS}", "client_id = :client_id")
        for table in ("recurring_invoices", "subscriptions")
    ),
    *(
        _update(table, "client_id = :into", "client_id = :client_id")
        for table in ("credit_notes", "visits", "expenses")
    ),
    _update("gift_cards", "buyer_id = :into", "buyer_id = :client_id"),
    _update(
        "client_billing",
        "client_id = :into",
        "client_id = :client_id AND NOT EXISTS "
        "(SELECT FROM client_billing own WHERE own.org_id = :org_id AND own.client_id = :into)",
    ),
]
"""Terms of one's own win over those of a client who is merged into one."""

_FORGET = [
    _update("deposits", UNKNOWN, f"{_OF_DEPOSIT} = :client_id"),
    _update("payments", UNKNOWN, "client_id = :client_id"),
    *(_update(table, _UNREACHABLE, "client_id = :client_id") for table in ("invoices", "collected_visits")),
    _update(
        "collected_visits",
        f"{UNKNOWN}, client_name = :erased, address = ''",
        "client_id = :client_id AND invoice_id IS NOT NULL",
    ),
    _update("subscriptions", "client_name = :erased", "client_id = :client_id"),
    _update(
        "recurring_invoices",
        "client_name = :erased, content = content || jsonb_build_object('service_address', NULL), "
        "status = 'ended', next_on = NULL",
        "client_id = :client_id",
    ),
    _update("visits", "address = ''", "client_id = :client_id"),
    _update(
        "payments",
        UNKNOWN,
        "purpose = 'gift_card' AND gift_card_id IN "  # noqa: S608
        f"(SELECT id FROM gift_cards WHERE org_id = :org_id AND ({_BOUGHT}))",
    ),
    _update("gift_cards", "recipient_name = NULL, recipient_email = NULL, message = ''", _RECEIVED),
    _update(
        "gift_cards",
        "buyer_name = :erased, buyer_email = NULL, message = CASE WHEN status = 'sold' THEN message ELSE '' END",
        _BOUGHT,
    ),
]
"""Invoices, and visits that are still to get one, keep the name as long as tax law asks for it (Excise Tax Act,
s. 286). A sale of a gift card is no supply (s. 181.2), so that no name has to be kept of it; a card that is still
to be delivered keeps its recipient and what is written on it until then."""


async def follow_to(uow: UnitOfWork, former: UUID, survivor: UUID) -> None:
    """Give everything of a merged client to the one who stays."""
    values = {"org_id": uow.org_id, "client_id": former, "into": survivor}
    for statement in _FOLLOW:
        await uow.session.execute(statement, values)


async def forget_in_tables(uow: UnitOfWork, client_id: UUID) -> None:
    """Take off how a client is reached, and their name where tax law doesn't ask for it; before `clients` forgets
    their e-mail, by which cards that were bought online are found."""
    for statement in _FORGET:
        values: dict[str, object] = {"org_id": uow.org_id, "client_id": client_id}
        if ":erased" in statement.text:
            values["erased"] = ERASED
        await uow.session.execute(statement, values)
