"""Clients who may be one person."""

from uuid import UUID

from sqlmodel import col, select

from booking.clients.lists import rows_of
from booking.clients.merge_schemas import DuplicatePair
from booking.clients.models import Client
from shared.database import UnitOfWork

CROWD = 20
"""An e-mail, phone or postal code that more clients than this share says nothing about any two of them."""

_PAIRS = """
    WITH live AS (
        SELECT id, folded_name, email, phone FROM clients
        WHERE org_id = :org_id AND merged_into IS NULL AND erased_at IS NULL
    ), reached AS (
        SELECT id AS client_id, 'email' AS reason, lower(email) AS value FROM live WHERE email IS NOT NULL
        UNION SELECT id, 'phone', phone FROM live WHERE phone IS NOT NULL
        UNION SELECT client_id, 'email', lower(contact.email) FROM client_contacts AS contact
            JOIN live ON live.id = contact.client_id
            WHERE contact.org_id = :org_id AND contact.email IS NOT NULL
        UNION SELECT client_id, 'phone', contact.phone FROM client_contacts AS contact
            JOIN live ON live.id = contact.client_id
            WHERE contact.org_id = :org_id AND contact.phone IS NOT NULL
        UNION SELECT client_id, 'name_and_postal_code', postal_code || ' ' || word
            FROM addresses JOIN live ON live.id = addresses.client_id
            CROSS JOIN LATERAL regexp_split_to_table(live.folded_name, '[^[:alnum:]]+') AS word
            WHERE addresses.org_id = :org_id AND addresses.archived_at IS NULL AND length(word) > 2
    ), shared AS (
        SELECT reason, array_agg(client_id ORDER BY client_id) AS ids FROM reached
        GROUP BY reason, value HAVING count(*) BETWEEN 2 AND :crowd
    )
    SELECT one.id AS first, other.id AS second, array_agg(DISTINCT reason ORDER BY reason) AS reasons
    FROM shared
    CROSS JOIN LATERAL unnest(ids) AS one (id)
    JOIN LATERAL unnest(ids) AS other (id) ON one.id < other.id
    GROUP BY one.id, other.id
    ORDER BY count(DISTINCT reason) DESC, other.id DESC, one.id DESC
    LIMIT :limit"""


async def likely_duplicates(uow: UnitOfWork, limit: int) -> list[DuplicatePair]:
    """Return pairs of clients who share an e-mail, a phone, or a part of the name and the postal code.

    The likeliest come first. Merging a pair takes it off, and the next ones move up.
    """
    pairs = (await uow.sql(_PAIRS, org_id=uow.org_id, crowd=CROWD, limit=limit)).all()
    ids: set[UUID] = {client_id for pair in pairs for client_id in (pair.first, pair.second)}
    clients = (await uow.session.exec(select(Client).where(col(Client.id).in_(ids)))).all()
    shown = {row.id: row for row in await rows_of(uow, clients)}
    return [DuplicatePair(clients=(shown[pair.first], shown[pair.second]), reasons=pair.reasons) for pair in pairs]
