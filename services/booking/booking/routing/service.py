"""Proposals of better days: listed, then accepted as a whole or discarded."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.models import Booking
from booking.bookings.moves import move_together
from booking.bookings.placing import Place
from booking.routing.models import RouteProposal
from booking.routing.schemas import Proposal, ProposalQuery, RouteMove
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict
from shared.organizations import Organization

SORTS = {"created_at": Sort(col(RouteProposal.created_at), datetime)}


class ProposalClosed(Conflict):
    """The proposal was accepted or discarded, has expired or moves nothing."""

    slug = "proposal-closed"
    title = "The proposal can't be accepted any more"


class ProposalOutdated(Conflict):
    """Visits of the proposal were changed since; `changed` names them."""

    slug = "proposal-outdated"
    title = "The schedule has changed since the proposal"


def show(proposal: RouteProposal) -> Proposal:
    """Return the wire shape of a proposal."""
    facts: dict[str, Any] = proposal.model_dump() | {"date": proposal.day}
    if proposal.status == "open" and proposal.expires_at <= now():
        facts["status"] = "expired"
    return Proposal.model_validate(facts)


async def proposal_of(uow: UnitOfWork, proposal_id: UUID, *, lock: bool = False) -> RouteProposal:
    """Return a proposal, locked against others if asked.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, RouteProposal, proposal_id, "There is no such proposal.", lock=lock)


async def list_proposals(uow: UnitOfWork, query: ProposalQuery) -> Page[Proposal]:
    """Return a page of the proposals."""
    statement = select(RouteProposal)
    if query.status in ("open", "expired"):
        alive = col(RouteProposal.expires_at) > now()
        statement = statement.where(
            col(RouteProposal.status) == "open", alive if query.status == "open" else ~alive
        )
    elif query.status:
        statement = statement.where(col(RouteProposal.status) == query.status)
    if query.from_:
        statement = statement.where(col(RouteProposal.day) >= query.from_)
    if query.to:
        statement = statement.where(col(RouteProposal.day) <= query.to)
    found, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(RouteProposal.id))
    return Page(items=[show(one) for one in found], next_cursor=cursor)


async def accept(uow: UnitOfWork, company: Organization, proposal: RouteProposal, *, notify: bool) -> None:
    """Carry out all moves of a locked proposal.

    Raises:
        ProposalClosed: it can't be accepted any more.
        ProposalOutdated: a visit was changed since.
        WorkerBusy: somebody was given something else to do since.
    """
    _check_open(proposal)
    moves = {move.booking_id: move for move in map(RouteMove.model_validate, proposal.moves)}
    if not moves:
        raise ProposalClosed("The proposal moves no visit: nothing better was found.")
    statement = select(Booking).where(col(Booking.id).in_(list(moves))).order_by(col(Booking.id))
    locked = statement.with_for_update().execution_options(populate_existing=True)
    bookings = (await uow.session.exec(locked)).all()
    outdated = [booking.reference for booking in bookings if booking.version != moves[booking.id].version]
    if outdated or len(bookings) < len(moves):
        raise ProposalOutdated(
            f"Changed since the proposal was made: {', '.join(outdated)}. Ask for a new one.", changed=outdated
        )
    places = [
        Place(
            booking,
            moves[booking.id].after.starts_at,
            (booking.ends_at - booking.starts_at) // timedelta(minutes=1),
            exactly=moves[booking.id].after.worker_ids,
        )
        for booking in bookings
    ]
    await move_together(uow, company, places, by="staff", notify=notify)
    _decide(uow, proposal, "accepted")


def discard(uow: UnitOfWork, proposal: RouteProposal) -> None:
    """Put a locked proposal away.

    Raises:
        ProposalClosed: it was decided before.
    """
    if proposal.status == "discarded":
        return
    if proposal.status != "open":
        raise ProposalClosed("The proposal was accepted: its visits are moved already.")
    _decide(uow, proposal, "discarded")


def _check_open(proposal: RouteProposal) -> None:
    if proposal.status != "open":
        raise ProposalClosed(f"The proposal was {proposal.status} before.")
    if proposal.expires_at <= now():
        raise ProposalClosed("The proposal has expired. Ask for a new one.")


def _decide(uow: UnitOfWork, proposal: RouteProposal, status: str) -> None:
    proposal.status = status
    proposal.decided_at = now()
    proposal.decided_by = uow.caller.actor if uow.caller else "system"
    proposal.touch()
    uow.session.add(proposal)
