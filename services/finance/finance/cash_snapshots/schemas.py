"""Wire shapes of cash snapshots."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from finance.ledger.schemas import LARGEST_CENTS, AccountNumber
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

CountedAccount = Literal["1000", "1010", "2010", "2500"]
Balance = Annotated[
    int,
    Field(
        ge=-LARGEST_CENTS,
        le=LARGEST_CENTS,
        description="As people read it: what is there, or for a credit card or a loan what is owed.",
    ),
]
Note = Annotated[Words, StringConstraints(max_length=500)]


class SnapshotInput(BaseModel):
    """What was counted, or what the statement says."""

    account: CountedAccount = Field(description="1000 cash, 1010 bank, 2010 company credit card, 2500 loans.")
    taken_on: Day = Field(description="The balance is that of the end of this day.")
    balance_cents: Balance
    note: Note = ""


class SnapshotPatch(BaseModel):
    """What to change; what isn't named stays."""

    balance_cents: Balance | None = None
    note: Note | None = None


class SnapshotQuery(PageQuery):
    """How to list snapshots."""

    account: CountedAccount | None = None
    start: Day | None = Field(default=None, alias="from", description="First day.")
    end: Day | None = Field(default=None, alias="to", description="Last day.")
    sort: Literal["taken_on", "-taken_on"] = "-taken_on"


class AdjustInput(BaseModel):
    """Where the difference between the books and the count came from."""

    against: AccountNumber = Field(
        description="3900: what was there before the books began; 6020: bank fees; 3000: the owner's money.",
        examples=["3900"],
    )
    memo: Annotated[Prose, Field(min_length=3, max_length=500)]


class SnapshotOut(BaseModel):
    """A count beside the books."""

    id: UUID
    account: str
    account_name: str = Field(description="In the organization's language.")
    taken_on: date
    balance_cents: int
    ledger_cents: int = Field(description="What the books say of the end of that day, as they stand now.")
    difference_cents: int = Field(description="What the books lack; 0 where they agree.")
    note: str
    version: int
