"""The outbox: events as rows, written in the transaction of the change that they tell of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

from shared.messaging.envelope import Envelope


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """An event that waits for its transaction to commit."""

    id: UUID
    org_id: UUID
    type: str
    body: str

    @classmethod
    def of(cls, envelope: Envelope) -> Self:
        """Return the row of an envelope."""
        return cls(envelope.id, envelope.orgid, envelope.type, envelope.model_dump_json())


def channel(schema: str) -> str:
    """Return the NOTIFY channel that wakes the relay of a service."""
    return f"outbox_{schema}"


async def add_to_outbox(session: AsyncSession, schema: str, messages: Sequence[OutboxMessage]) -> None:
    """Write all messages in one statement and wake the relay at commit."""
    await session.execute(
        text(
            "WITH added AS (INSERT INTO outbox (id, org_id, type, body) "
            "SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:orgs AS uuid[]), CAST(:types AS text[]), "
            "CAST(:bodies AS jsonb[])) RETURNING 1) SELECT pg_notify(:channel, '') FROM added LIMIT 1"
        ),
        {
            "ids": [message.id for message in messages],
            "orgs": [message.org_id for message in messages],
            "types": [message.type for message in messages],
            "bodies": [message.body for message in messages],
            "channel": channel(schema),
        },
    )
