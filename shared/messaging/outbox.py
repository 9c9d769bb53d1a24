"""The outbox: events as rows, written in the transaction of the change that they tell of."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

from shared.messaging.envelope import Envelope


def channel(schema: str) -> str:
    """Return the NOTIFY channel that wakes the relay of a service."""
    return f"outbox_{schema}"


async def add_to_outbox(session: AsyncSession, schema: str, envelopes: Sequence[Envelope]) -> None:
    """Write all events in one statement and wake the relay at commit."""
    await session.execute(
        text(
            "WITH added AS (INSERT INTO outbox (id, org_id, type, body) "
            "SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:orgs AS uuid[]), CAST(:types AS text[]), "
            "CAST(:bodies AS jsonb[])) RETURNING 1) SELECT pg_notify(:channel, '') FROM added LIMIT 1"
        ),
        {
            "ids": [envelope.id for envelope in envelopes],
            "orgs": [envelope.orgid for envelope in envelopes],
            "types": [envelope.type for envelope in envelopes],
            "bodies": [envelope.model_dump_json() for envelope in envelopes],
            "channel": channel(schema),
        },
    )
