"""Asking for a recommendation, taking the answers, and adding them up."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, text
from sqlmodel import col, select

from booking.clients.models import Client
from booking.nps.models import NpsSurvey
from booking.nps.rules import group_of, net_score
from booking.nps.schemas import AnswerOut, AnswerQuery, NpsMonth, NpsPeriod, NpsReport, SurveyInput, SurveyPage
from booking.pricing.service import settings_of
from contracts.base import Contact
from contracts.booking_quality import NpsRequested
from shared.clock import day_bounds, now, to_local
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, NotFound
from shared.ids import new_token
from shared.organizations import Organization, organization

OPEN_FOR = timedelta(days=30)
PAUSE = timedelta(days=30)
LOOK_BACK = timedelta(days=14)
SORTS = {"answered_at": Sort(col(NpsSurvey.answered_at), datetime), "score": Sort(col(NpsSurvey.score), int)}
RANGES = {"promoter": (9, 10), "passive": (7, 8), "detractor": (0, 6)}
_DUE = text(
    """
    SELECT DISTINCT ON (booking.client_id) booking.client_id, booking.id AS booking_id
    FROM bookings booking
    JOIN clients client ON client.org_id = booking.org_id AND client.id = booking.client_id
    WHERE booking.org_id = :org_id AND booking.status = 'DONE'
        AND booking.starts_at > :since AND booking.starts_at < :until AND booking.ends_at <= :until
        AND (client.email IS NOT NULL OR client.phone IS NOT NULL)
        AND client.archived_at IS NULL AND client.erased_at IS NULL AND client.merged_into IS NULL
        AND NOT EXISTS (
            SELECT FROM nps_surveys survey
            WHERE survey.org_id = booking.org_id AND survey.client_id = booking.client_id
                AND (survey.created_at > :pause OR survey.booking_id = booking.id)
        )
    ORDER BY booking.client_id, booking.starts_at DESC
    LIMIT :batch
    """
)


class SurveyClosed(Conflict):
    """The survey is over, or was answered."""

    slug = "survey-closed"
    title = "This can't be answered any more"


async def ask_due(uow: UnitOfWork, company: Organization, batch: int) -> int:
    """Ask up to `batch` clients whose visit was a while ago, none twice in 30 days; return how many."""
    present = now()
    until = present - timedelta(days=settings_of(company).nps_after_days)
    bounds = {"since": until - LOOK_BACK, "until": until, "pause": present - PAUSE, "batch": batch}
    rows = (await uow.session.execute(_DUE, {"org_id": uow.org_id} | bounds)).all()
    clients = select(Client).where(col(Client.id).in_([row.client_id for row in rows]))
    people = {client.id: client for client in (await uow.session.exec(clients)).all()}
    for row in rows:
        survey = NpsSurvey(
            org_id=uow.org_id,
            client_id=row.client_id,
            booking_id=row.booking_id,
            token=new_token(),
            expires_at=present + OPEN_FOR,
        )
        uow.session.add(survey)
        client = people[row.client_id]
        contact = Contact(
            client_id=client.id, name=client.name, email=client.email, phone=client.phone, locale=client.locale
        )
        event = NpsRequested(survey_id=survey.id, client=contact, token=survey.token, expires_at=survey.expires_at)
        uow.publish(event)
    return len(rows)


async def survey_by_token(uow: UnitOfWork, token: str, *, lock: bool = False) -> NpsSurvey:
    """Return the survey that a client's link names.

    Raises:
        NotFound: there is none.
    """
    statement = select(NpsSurvey).where(col(NpsSurvey.token) == token)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is nothing to answer here. Check the link in your message.")
    return found


def show_survey(company: Organization, survey: NpsSurvey) -> SurveyPage:
    """Return what the client sees."""
    done, over = survey.answered_at is not None, survey.expires_at <= now()
    return SurveyPage(
        company=company.name,
        brand_color=company.brand_color,
        state="done" if done else "expired" if over else "open",
        score=survey.score,
        comment=survey.comment,
    )


def answer(uow: UnitOfWork, survey: NpsSurvey, said: SurveyInput) -> None:
    """Take the answer to a locked survey; the same again changes nothing.

    Raises:
        SurveyClosed: it was answered otherwise, or 30 days have passed.
    """
    if survey.answered_at is not None and (survey.score, survey.comment) == (said.score, said.comment or None):
        return
    if survey.answered_at is not None:
        raise SurveyClosed("You have answered already. Thank you!")
    if survey.expires_at <= now():
        raise SurveyClosed("Thank you, but this question was open for 30 days only.")
    survey.score, survey.comment, survey.answered_at = said.score, said.comment or None, now()
    uow.session.add(survey)


async def report(uow: UnitOfWork, period: NpsPeriod) -> NpsReport:
    """Return what the answers of a period come to; the months are the company's local ones."""
    zone = (await organization(uow)).timezone
    begin, end = day_bounds(period.from_, zone)[0], day_bounds(period.to, zone)[1]
    bounds: dict[str, Any] = {"org_id": uow.org_id, "begin": begin, "end": end}
    asked = await uow.sql(
        "SELECT count(*) FROM nps_surveys WHERE org_id = :org_id AND created_at >= :begin AND created_at < :end",
        **bounds,
    )
    starts = _month_starts(begin, end, zone)
    rows = await uow.sql(
        """
        SELECT width_bucket(answered_at, CAST(:starts AS timestamptz[])) AS month,
            count(*) FILTER (WHERE score >= 9) AS promoters,
            count(*) FILTER (WHERE score IN (7, 8)) AS passives,
            count(*) FILTER (WHERE score <= 6) AS detractors
        FROM nps_surveys
        WHERE org_id = :org_id AND answered_at >= :begin AND answered_at < :end
        GROUP BY 1 ORDER BY 1
        """,
        **bounds,
        starts=starts,
    )
    months = [
        NpsMonth(
            month=f"{to_local(starts[row.month - 1], zone):%Y-%m}",
            score=net_score(row.promoters, row.passives, row.detractors),
            promoters=row.promoters,
            passives=row.passives,
            detractors=row.detractors,
        )
        for row in rows
    ]
    totals = [sum(getattr(month, name) for month in months) for name in ("promoters", "passives", "detractors")]
    return NpsReport(
        asked=asked.scalar_one(),
        answered=sum(totals),
        score=net_score(*totals),
        promoters=totals[0],
        passives=totals[1],
        detractors=totals[2],
        months=months,
    )


def _month_starts(begin: datetime, end: datetime, zone: str) -> list[datetime]:
    """Return the instants at which the local months until `end` begin, the first one at `begin` itself."""
    found, day = [begin], to_local(begin, zone).date()
    while (start := day_bounds(day := (day.replace(day=1) + timedelta(days=32)).replace(day=1), zone)[0]) < end:
        found.append(start)
    return found


async def list_answers(uow: UnitOfWork, query: AnswerQuery) -> Page[AnswerOut]:
    """Return a page of the answers that match."""
    zone = (await organization(uow)).timezone
    answered = col(NpsSurvey.answered_at)
    statement = (
        select(NpsSurvey)
        .join(Client, col(Client.id) == col(NpsSurvey.client_id))
        .where(answered >= day_bounds(query.from_, zone)[0], answered < day_bounds(query.to, zone)[1])
    )
    if query.group:
        statement = statement.where(col(NpsSurvey.score).between(*RANGES[query.group]))
    if query.commented is not None:
        statement = statement.where(col(NpsSurvey.comment).is_not(None) == query.commented)
    if query.q:
        texts = (NpsSurvey.comment, Client.name)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    surveys, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(NpsSurvey.id))
    people = select(Client.id, Client.name).where(col(Client.id).in_({one.client_id for one in surveys}))
    names = dict((await uow.session.exec(people)).all())
    items = [
        AnswerOut(
            **survey.model_dump(include={"id", "client_id", "score", "comment", "answered_at"}),
            client_name=names[survey.client_id],
            group=group_of(survey.score),
        )
        for survey in surveys
    ]
    return Page(items=items, next_cursor=cursor)
