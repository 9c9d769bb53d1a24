"""Lists of codes and referrals, a page in two statements."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_
from sqlmodel import col, select

from booking.clients.models import Client
from booking.referrals.models import Referral, ReferralCode
from booking.referrals.schemas import CodeOut, CodeQuery, ReferralOut, ReferralQuery
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page

CODE_SORTS = {
    "created_at": Sort(col(ReferralCode.created_at), datetime),
    "code": Sort(col(ReferralCode.code), str),
}
REFERRAL_SORTS = {"created_at": Sort(col(Referral.created_at), datetime)}


async def list_codes(uow: UnitOfWork, query: CodeQuery) -> Page[CodeOut]:
    """Return a page of the codes that match."""
    statement = select(ReferralCode).join(Client, col(Client.id) == col(ReferralCode.client_id))
    if query.active is not None:
        statement = statement.where(col(ReferralCode.active) == query.active)
    if query.q:
        fields = (ReferralCode.code, Client.name)
        statement = statement.where(or_(*[col(field).icontains(query.q, autoescape=True) for field in fields]))
    codes, cursor = await sorted_page(uow, statement, query, query.sort, CODE_SORTS, col(ReferralCode.id))
    return Page(items=await show_codes(uow, codes), next_cursor=cursor)


async def show_codes(uow: UnitOfWork, codes: Sequence[ReferralCode]) -> list[CodeOut]:
    """Return the codes with their clients' names and what they brought."""
    earned = func.coalesce(func.sum(Referral.reward_cents).filter(col(Referral.earned_at).is_not(None)), 0)
    statement = (
        select(ReferralCode.id, Client.name, func.count(col(Referral.id)), earned)
        .join(Client, col(Client.id) == col(ReferralCode.client_id))
        .outerjoin(Referral, col(Referral.code_id) == col(ReferralCode.id))
        .where(col(ReferralCode.id).in_([code.id for code in codes]))
        .group_by(col(ReferralCode.id), col(Client.name))
    )
    facts = {row[0]: row[1:] for row in (await uow.session.execute(statement)).all()}
    return [
        CodeOut(
            **code.model_dump(include={"id", "code", "active", "client_id", "created_at"}),
            client_name=facts[code.id][0],
            referred=facts[code.id][1],
            earned_cents=facts[code.id][2],
        )
        for code in codes
    ]


async def list_referrals(uow: UnitOfWork, query: ReferralQuery) -> Page[ReferralOut]:
    """Return a page of the referrals that match."""
    statement = select(Referral)
    if query.status:
        earned = col(Referral.earned_at)
        statement = statement.where(earned.is_(None) if query.status == "pending" else earned.is_not(None))
    if query.referrer_id:
        statement = statement.where(col(Referral.referrer_id) == query.referrer_id)
    found, cursor = await sorted_page(uow, statement, query, query.sort, REFERRAL_SORTS, col(Referral.id))
    names = await _names(uow, {row.referrer_id for row in found} | {row.referred_id for row in found})
    codes = await _codes(uow, {row.code_id for row in found})
    items = [
        ReferralOut(
            **row.model_dump(exclude={"org_id", "code_id"}),
            code=codes[row.code_id],
            referrer_name=names[row.referrer_id],
            referred_name=names[row.referred_id],
            status="earned" if row.earned_at else "pending",
        )
        for row in found
    ]
    return Page(items=items, next_cursor=cursor)


async def _names(uow: UnitOfWork, client_ids: set[UUID]) -> dict[UUID, str]:
    statement = select(Client.id, Client.name).where(col(Client.id).in_(client_ids))
    return dict((await uow.session.exec(statement)).all())


async def _codes(uow: UnitOfWork, code_ids: set[UUID]) -> dict[UUID, str]:
    statement = select(ReferralCode.id, ReferralCode.code).where(col(ReferralCode.id).in_(code_ids))
    return dict((await uow.session.exec(statement)).all())
