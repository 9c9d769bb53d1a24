"""HTTP of the ledger."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from finance.ledger.journal import (
    NotByHand,
    ReversedAlready,
    accounts_on,
    entries_page,
    entry_by_id,
    make_entry,
    reverse_entry,
)
from finance.ledger.schemas import AccountOut, EntryInput, EntryOut, EntryQuery, ReversalInput
from finance.ledger.service import PeriodLocked
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.inputs import Day
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/ledger", tags=["ledger"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Bookkeeper = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


@router.get("/accounts", summary="Show the chart of accounts with its balances")
async def show_accounts(
    uow: Uow,
    _: Viewer,
    on: Annotated[Day | None, Query(description="Balances at the end of this day; else all.")] = None,
) -> list[AccountOut]:
    """Return every account by number; assets and expenses are positive as debits, all others as credits."""
    return await accounts_on(uow, on)


@router.get("/entries", summary="List journal entries")
async def list_entries(uow: Uow, query: Annotated[EntryQuery, Query()], _: Viewer) -> Page[EntryOut]:
    """Return one page of entries, newest day first, each with its sides."""
    return await entries_page(uow, query)


@router.get("/entries/{entry_id}", summary="Show a journal entry")
async def show_entry(uow: Uow, entry_id: UUID, _: Viewer) -> EntryOut:
    """Return one entry with its sides."""
    return await entry_by_id(uow, entry_id)


@router.post("/entries", status_code=201, summary="Make an entry by hand", responses=responses(PeriodLocked))
async def add_entry(uow: Uow, body: EntryInput, _: Bookkeeper) -> EntryOut:
    """Book opening balances, a loan, depreciation, what the owner put in or took out."""
    return await make_entry(uow, body)


@router.post(
    "/entries/{entry_id}/reverse",
    status_code=201,
    summary="Take an entry back",
    responses=responses(NotByHand, ReversedAlready, PeriodLocked),
)
async def take_entry_back(uow: Uow, entry_id: UUID, body: ReversalInput, _: Bookkeeper) -> EntryOut:
    """Book the opposite of an entry that was made by hand; both stay to be seen."""
    return await reverse_entry(uow, entry_id, body)
