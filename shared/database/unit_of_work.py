"""The unit of work: one transaction, inside one organization, that collects the events it causes.

Nothing else in the code base commits: the edge of a request, of an event or of a job does.
"""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import Result, text
from sqlmodel.ext.asyncio.session import AsyncSession

from contracts.base import Event
from contracts.platform import AuditRecorded
from shared.auth.callers import Caller
from shared.clock import now
from shared.context import trace
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.messaging.outbox import add_to_outbox


class UnitOfWork:
    """A transaction with its organization, its caller and its pending events."""

    def __init__(self, session: AsyncSession, schema: str) -> None:
        self.session = session
        self.schema = schema
        self.caller: Caller | None = None
        self._org_id: UUID | None = None
        self._pending: list[Envelope] = []

    @property
    def org_id(self) -> UUID:
        """The organization that the work is done in.

        Raises:
            RuntimeError: none was entered: a programming error, never a client's.
        """
        if self._org_id is None:
            raise RuntimeError("The unit of work has entered no organization.")
        return self._org_id

    async def enter(self, org_id: UUID) -> None:
        """Open the tenant tables for one organization until the transaction ends."""
        await self.sql("SELECT set_config('app.org_id', :org_id, true)", org_id=str(org_id))
        self._org_id = org_id

    async def leave(self) -> None:
        """End a transaction that has changed nothing but to claim the request's key, so that none is open during
        something slow. `enter` opens the next one, in which the key is claimed again.
        """
        await self.session.rollback()
        self._org_id = None

    async def sql(self, statement: str, **values: Any) -> Result[Any]:
        """Run one statement written out, with `:name` for each value."""
        return await self.session.execute(text(statement), values)

    def publish(self, event: Event, *, version: int = 1) -> None:
        """Send `event` when, and only when, the transaction commits.

        Args:
            version: of the aggregate after the change; consumers drop what is older than they hold.
        """
        self._pending.append(Envelope.wrap(event, org_id=self.org_id, version=version, source=self.schema))

    def audit(self, action: str, resource_type: str, resource_id: object | None = None, **metadata: Any) -> None:
        """Record who did what, in the same transaction; `action` reads `booking.create`."""
        caller = self.caller
        self.publish(
            AuditRecorded(
                entry_id=new_id(),
                created_at=now(),
                actor=caller.actor if caller else "system",
                actor_id=caller.actor_id if caller else None,
                role=caller.role if caller else "system",
                action=action,
                resource_type=resource_type,
                resource_id=str(resource_id) if resource_id is not None else None,
                metadata=metadata,
                request_id=trace().request_id,
            )
        )

    async def commit(self) -> None:
        """Write the pending events beside the changes and commit both. Called by the edge only."""
        if self._pending:
            await add_to_outbox(self.session, self.schema, self._pending)
            self._pending = []
        await self.session.commit()


def _of_request(request: Request) -> UnitOfWork:
    uow: UnitOfWork = request.state.uow
    return uow


Uow = Annotated[UnitOfWork, Depends(_of_request)]
"""The request's unit of work, opened and committed by `shared.web.Router`."""
