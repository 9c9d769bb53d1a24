"""The kinds of caller. A route receives one only from a guard, so holding one proves that it was checked."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Audience(StrEnum):
    """Whom a token speaks for; each audience has a signing secret of its own."""

    STAFF = "staff"
    WORKER = "worker"
    CLIENT = "client"


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who was let in."""

    org_id: UUID
    actor: str
    role: str
    actor_id: UUID | None = None
    session_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class StaffCaller(Caller):
    """A staff user, or an operator account from the environment (which has no `actor_id`)."""

    permissions: frozenset[str] = frozenset()


class PortalCaller(Caller):
    """A worker or a client on their portal, whose token always names them."""

    @property
    def person_id(self) -> UUID:
        """Who is signed in."""
        assert self.actor_id is not None  # noqa: S101 - `verify_token` lets no portal's token without one pass
        return self.actor_id


class WorkerCaller(PortalCaller):
    """A cleaner on the worker portal."""


class ClientCaller(PortalCaller):
    """A client on the client portal."""
