"""What an export is of."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from finance.returns.rules import Basis


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported, and the log's row of it."""

    export_id: UUID
    org_id: UUID
    start: date
    end: date
    basis: Basis
    return_basis: Basis
