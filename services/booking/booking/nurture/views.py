"""Lists of enrolments, and one with its log."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from booking.leads.models import Lead
from booking.nurture.models import Campaign, Enrolment, LogEntry
from booking.nurture.schemas import EnrolmentDetail, EnrolmentOut, EnrolmentQuery, LogLine
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page

SORTS = {"created_at": Sort(col(Enrolment.created_at), datetime)}
LATEST = 200


async def list_enrolments(uow: UnitOfWork, query: EnrolmentQuery) -> Page[EnrolmentOut]:
    """Return a page of the enrolments that match."""
    wanted = {
        Enrolment.campaign_id: query.campaign_id,
        Enrolment.lead_id: query.lead_id,
        Enrolment.status: query.status,
    }
    conditions = [col(field) == value for field, value in wanted.items() if value is not None]
    found, cursor = await sorted_page(
        uow, select(Enrolment).where(*conditions), query, query.sort, SORTS, col(Enrolment.id)
    )
    return Page(items=await show(uow, found), next_cursor=cursor)


async def show(uow: UnitOfWork, enrolments: Sequence[Enrolment]) -> list[EnrolmentOut]:
    """Return the enrolments with the names of their campaigns and leads, read in one statement."""
    await uow.session.flush()
    statement = (
        select(Enrolment.id, Campaign.name, Lead.name)
        .join(Campaign, col(Campaign.id) == col(Enrolment.campaign_id))
        .join(Lead, col(Lead.id) == col(Enrolment.lead_id))
        .where(col(Enrolment.id).in_([enrolment.id for enrolment in enrolments]))
    )
    names = {row[0]: row[1:] for row in (await uow.session.exec(statement)).all()}
    return [
        EnrolmentOut.model_validate(
            enrolment.model_dump()
            | {
                "campaign_name": names[enrolment.id][0],
                "lead_name": names[enrolment.id][1],
                "steps_count": len(enrolment.steps),
            }
        )
        for enrolment in enrolments
    ]


async def detail(uow: UnitOfWork, enrolment: Enrolment) -> EnrolmentDetail:
    """Return an enrolment with its steps and the latest 200 things that were done."""
    (shown,) = await show(uow, [enrolment])
    statement = (
        select(LogEntry)
        .where(col(LogEntry.enrolment_id) == enrolment.id)
        .order_by(col(LogEntry.created_at).desc(), col(LogEntry.id).desc())
        .limit(LATEST)
    )
    newest_first = (await uow.session.exec(statement)).all()
    log = [
        LogLine(at=entry.created_at, **entry.model_dump(include={"what", "step", "reason", "actor"}))
        for entry in reversed(newest_first)
    ]
    return EnrolmentDetail.model_validate(shown.model_dump() | {"steps": enrolment.steps, "log": log})
