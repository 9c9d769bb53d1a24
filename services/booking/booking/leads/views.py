"""Lists of leads, the board, and one lead with everything that is known of it."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import col, select

from booking.attribution.schemas import TouchOut
from booking.attribution.service import touches_of
from booking.leads.models import Lead, LeadEntry
from booking.leads.schemas import (
    Board,
    BoardQuery,
    Column,
    LeadDetail,
    LeadLine,
    LeadOut,
    LeadQuery,
)
from booking.leads.states import MOVES, OPEN, LeadStatus
from booking.pricing.service import settings_of
from booking.scoring.rules import WARM, band_of
from shared.clock import day_bounds
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.inputs import dialled
from shared.organizations import Organization

LATEST = 200
SORTS = {
    "created_at": Sort(col(Lead.created_at), datetime),
    "updated_at": Sort(col(Lead.updated_at), datetime),
    "score": Sort(col(Lead.score), int),
    "value_cents": Sort(col(Lead.value_cents), int),
}


async def list_leads(uow: UnitOfWork, company: Organization, query: LeadQuery) -> Page[LeadOut]:
    """Return a page of the leads that match; merged duplicates aren't among them."""
    conditions = [*_within(query.from_, query.to, company.timezone), *_matching(query)]
    hot = settings_of(company).lead_high_value_score
    warm, score = min(WARM, hot), col(Lead.score)
    if query.band:
        bands = {"hot": score >= hot, "warm": (score >= warm) & (score < hot), "cold": score < warm}
        conditions.append(bands[query.band])
    if query.q:
        conditions.append(_mentions(query.q))
    statement = select(Lead).where(*conditions)
    leads, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Lead.id))
    return Page(items=[out(lead, hot) for lead in leads], next_cursor=cursor)


def _within(first: date | None, last: date | None, timezone: str) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [col(Lead.merged_into).is_(None)]
    if first:
        conditions.append(col(Lead.created_at) >= day_bounds(first, timezone)[0])
    if last:
        conditions.append(col(Lead.created_at) < day_bounds(last, timezone)[1])
    return conditions


def _matching(query: LeadQuery) -> list[ColumnElement[bool]]:
    wanted = {
        Lead.status: query.status,
        Lead.source: query.source.lower() if query.source else None,
        Lead.campaign: query.campaign,
        Lead.owner_id: query.owner_id,
        Lead.client_id: query.client_id,
    }
    conditions: list[ColumnElement[bool]] = [
        col(field) == value for field, value in wanted.items() if value is not None
    ]
    if query.open is not None:
        status = col(Lead.status)
        conditions.append(status.in_(OPEN) if query.open else status.not_in(OPEN))
    if query.owned is not None:
        owner = col(Lead.owner_id)
        conditions.append(owner.is_not(None) if query.owned else owner.is_(None))
    return conditions


def _mentions(words: str) -> ColumnElement[bool]:
    found = [col(text).icontains(words, autoescape=True) for text in (Lead.name, Lead.email, Lead.postal_code)]
    if digits := dialled(words):
        found.append(col(Lead.phone).contains(digits))
    return or_(*found)


async def board(uow: UnitOfWork, company: Organization, query: BoardQuery) -> Board:
    """Return how many leads are in each state and what they are worth, in one statement."""
    hot = settings_of(company).lead_high_value_score
    statement = (
        select(
            Lead.status,
            func.count(),
            func.sum(Lead.value_cents),
            func.count().filter(col(Lead.score) >= hot),
        )
        .where(*_within(query.from_, query.to, company.timezone))
        .group_by(col(Lead.status))
    )
    if query.owner_id:
        statement = statement.where(col(Lead.owner_id) == query.owner_id)
    counted = {row[0]: row for row in (await uow.session.execute(statement)).all()}
    columns = [
        Column(
            status=status,
            leads=counted[status][1] if status in counted else 0,
            value_cents=counted[status][2] if status in counted else 0,
            hot=counted[status][3] if status in counted else 0,
        )
        for status in LeadStatus
    ]
    won, lost = (next(one.leads for one in columns if one.status == end) for end in ("WON", "LOST"))
    rate = round(100 * won / (won + lost), 1) if won + lost else None
    return Board(currency=company.currency, columns=columns, win_rate_percent=rate)


async def duplicates_of(uow: UnitOfWork, company: Organization, lead: Lead) -> list[LeadOut]:
    """Return up to 25 other leads with the same e-mail or phone, the newest first."""
    same = []
    if lead.email:
        same.append(func.lower(col(Lead.email)) == lead.email.lower())
    if lead.phone:
        same.append(col(Lead.phone) == lead.phone)
    if not same:
        return []
    statement = (
        select(Lead)
        .where(or_(*same), col(Lead.id) != lead.id, col(Lead.merged_into).is_(None))
        .order_by(col(Lead.created_at).desc())
        .limit(25)
    )
    hot = settings_of(company).lead_high_value_score
    return [out(other, hot) for other in (await uow.session.exec(statement)).all()]


def out(lead: Lead, hot: int) -> LeadOut:
    """Return the lead as a list shows it."""
    return LeadOut.model_validate(lead.model_dump() | {"band": band_of(lead.score, hot)})


async def detail(uow: UnitOfWork, company: Organization, lead: Lead) -> LeadDetail:
    """Return one lead with everything that is known of it."""
    await uow.session.flush()
    return LeadDetail.model_validate(
        lead.model_dump()
        | {
            "band": band_of(lead.score, settings_of(company).lead_high_value_score),
            "timeline": await _timeline_of(uow, lead.id),
            "touches": [
                TouchOut(at=touch.created_at, **touch.model_dump(exclude={"id", "org_id", "created_at"}))
                for touch in await touches_of(uow, lead.id)
            ],
            "allowed": MOVES[LeadStatus(lead.status)],
        }
    )


async def _timeline_of(uow: UnitOfWork, lead_id: UUID) -> list[LeadLine]:
    statement = (
        select(LeadEntry)
        .where(col(LeadEntry.lead_id) == lead_id)
        .order_by(col(LeadEntry.created_at).desc(), col(LeadEntry.id).desc())
        .limit(LATEST)
    )
    newest_first = (await uow.session.exec(statement)).all()
    return [
        LeadLine(at=entry.created_at, **entry.model_dump(include={"what", "note", "actor"}))
        for entry in reversed(newest_first)
    ]
