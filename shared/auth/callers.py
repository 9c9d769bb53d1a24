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


@dataclass(frozen=True, slots=True)
class PortalCaller(Caller):
    """Somebody on a portal, whose token always names them."""

    @property
    def person_id(self) -> UUID:
        """The worker or the client who is signed in."""
        if self.actor_id is None:
            raise RuntimeError("A portal's token names whom it is for.")
        return self.actor_id


@dataclass(frozen=True, slots=True)
class WorkerCaller(PortalCaller):
    """A cleaner on the worker portal."""

    @property
    def worker_id(self) -> UUID:
        """The worker who is signed in."""
        return self.person_id


@dataclass(frozen=True, slots=True)
class ClientCaller(PortalCaller):
    """A client on the client portal."""

    @property
    def client_id(self) -> UUID:
        """The client who is signed in."""
        return self.person_id
