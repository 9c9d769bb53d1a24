"""Reviews as the office handles them: found, answered, shown to everybody, added up."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_
from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Assignment, Booking
from booking.bookings.service import booking_of, facts_of
from booking.clients.models import Client
from booking.feedback.models import Feedback
from booking.feedback.schemas import (
    Period,
    PublishedReview,
    ReviewOut,
    ReviewQuery,
    ReviewSummary,
    SummaryLine,
    SummaryQuery,
)
from booking.feedback.service import choice
from contracts.booking_quality import ReviewReplied
from shared.clock import day_bounds, now
from shared.database import Page, PageQuery, UnitOfWork, keyset_page
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, NotFound
from shared.organizations import organization

SORTS = {"submitted_at": Sort(col(Feedback.submitted_at), datetime), "stars": Sort(col(Feedback.stars), int)}
_GIVEN = col(Feedback.submitted_at).is_not(None)
_LINES = {
    "worker": "JOIN assignments a ON a.org_id = f.org_id AND a.booking_id = f.booking_id AND a.active "
    "JOIN workers w ON w.org_id = a.org_id AND w.id = a.worker_id",
    "service": "",
    "month": "",
}
_KEYS = {
    "worker": ("w.id::text", "w.name"),
    "service": ("b.service", "b.service"),
    "month": ("to_char(b.local_start, 'YYYY-MM')", "to_char(b.local_start, 'YYYY-MM')"),
}


class NotForPublication(Conflict):
    """The client did not agree that others read the review."""

    slug = "not-for-publication"
    title = "The client has not agreed to it"


async def review_of(uow: UnitOfWork, review_id: UUID, *, lock: bool = False) -> Feedback:
    """Return a review that was given, locked against changes by others if asked.

    Raises:
        NotFound: there is none.
    """
    statement = select(Feedback).where(col(Feedback.id) == review_id, _GIVEN)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such review.")
    return found


async def list_reviews(uow: UnitOfWork, query: ReviewQuery) -> Page[ReviewOut]:
    """Return a page of the reviews that match."""
    conditions = [_GIVEN, *await _within(uow, query)]
    exact = {name: getattr(query, name) for name in ("stars", "client_id", "published")}
    conditions += [col(getattr(Feedback, name)) == value for name, value in exact.items() if value is not None]
    if query.replied is not None:
        conditions.append(col(Feedback.reply).is_not(None) == query.replied)
    if query.worker_id:
        sent = (
            col(Assignment.booking_id) == col(Feedback.booking_id),
            col(Assignment.worker_id) == query.worker_id,
            col(Assignment.active),
        )
        conditions.append(exists().where(*sent))
    if query.q:
        texts = (Feedback.comment, Client.name, Booking.reference)
        conditions.append(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    statement = (
        select(Feedback)
        .join(Booking, col(Booking.id) == col(Feedback.booking_id))
        .join(Client, col(Client.id) == col(Feedback.client_id))
        .where(*conditions)
    )
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Feedback.id))
    return Page(items=await show_reviews(uow, rows), next_cursor=cursor)


async def _within(uow: UnitOfWork, period: Period) -> list[ColumnElement[bool]]:
    zone = (await organization(uow)).timezone
    submitted, conditions = col(Feedback.submitted_at), []
    if period.from_:
        conditions.append(submitted >= day_bounds(period.from_, zone)[0])
    if period.to:
        conditions.append(submitted < day_bounds(period.to, zone)[1])
    return conditions


async def show_reviews(uow: UnitOfWork, rows: Sequence[Feedback]) -> list[ReviewOut]:
    """Return the wire shapes of reviews, with two statements for all of them."""
    await uow.session.flush()
    ids = [row.booking_id for row in rows]
    statement = (
        select(Booking, col(Client.name))
        .join(Client, col(Client.id) == col(Booking.client_id))
        .where(col(Booking.id).in_(ids))
    )
    visits = {booking.id: (booking, client) for booking, client in (await uow.session.exec(statement)).all()}
    crews = await crew_of(uow, ids)
    shown = []
    for row in rows:
        booking, client = visits[row.booking_id]
        fields = row.model_dump(exclude={"org_id", "version", "updated_at", "created_at", "token", "expires_at"})
        shown.append(
            ReviewOut.model_validate(
                fields
                | {
                    "booking_reference": booking.reference,
                    "service": booking.service,
                    "client_name": client,
                    "crew": [choice(worker) for worker in crews[booking.id]],
                }
            )
        )
    return shown


async def reply_to(uow: UnitOfWork, review: Feedback, reply: str) -> None:
    """Answer a locked review and tell its client; an empty answer takes the one before back, silently."""
    if (review.reply or "") == reply:
        return
    review.reply = reply or None
    review.replied_by = uow.caller.actor if reply and uow.caller else None
    review.replied_at = now() if reply else None
    review.touch()
    uow.session.add(review)
    uow.audit("review.reply", "review", review.id, reply=reply)
    if reply and review.stars is not None:
        facts = await facts_of(uow, await booking_of(uow, review.booking_id))
        event = ReviewReplied(**facts, stars=review.stars, reply=reply, token=review.token)
        uow.publish(event, version=review.version)


def publish(uow: UnitOfWork, review: Feedback, *, published: bool) -> None:
    """Show a locked review to everybody, or not any more.

    Raises:
        NotForPublication: its client has not agreed.
    """
    if published and not review.may_publish:
        raise NotForPublication("The client has not agreed that others read this. Ask first.")
    if review.published != published:
        review.published = published
        review.touch()
        uow.session.add(review)
        uow.audit("review.publish" if published else "review.unpublish", "review", review.id)


async def published_reviews(uow: UnitOfWork, page: PageQuery) -> Page[PublishedReview]:
    """Return a page of what everybody may read, newest first."""
    rows, cursor = await keyset_page(
        uow.session,
        select(Feedback).where(_GIVEN, col(Feedback.published)),
        page,
        key=col(Feedback.submitted_at),
        id_key=col(Feedback.id),
        key_of=lambda row: row.submitted_at,
        id_of=lambda row: row.id,
    )
    reviews = await show_reviews(uow, rows)
    days = select(Booking).where(col(Booking.id).in_([row.booking_id for row in rows]))
    visits = {booking.id: booking for booking in (await uow.session.exec(days)).all()}
    items = [
        PublishedReview(
            name=review.client_name.split()[0],
            stars=review.stars,
            comment=review.comment,
            service=review.service,
            day=visits[review.booking_id].local_start.date(),
            reply=review.reply,
        )
        for review in reviews
    ]
    return Page(items=items, next_cursor=cursor)


async def summary(uow: UnitOfWork, query: SummaryQuery) -> ReviewSummary:
    """Return what all reviews of a period come to, in two statements."""
    zone = (await organization(uow)).timezone
    bounds = {
        "org_id": uow.org_id,
        "begin": day_bounds(query.from_, zone)[0] if query.from_ else None,
        "end": day_bounds(query.to, zone)[1] if query.to else None,
    }
    within = (
        "(CAST(:begin AS timestamptz) IS NULL OR {0} >= :begin) "
        "AND (CAST(:end AS timestamptz) IS NULL OR {0} < :end)"
    )
    totals = await uow.sql(
        f"""
        SELECT count(*) FILTER (WHERE {within.format("created_at")}) AS requested, stars,
            count(*) FILTER (WHERE submitted_at IS NOT NULL AND {within.format("submitted_at")}) AS given
        FROM feedback WHERE org_id = :org_id GROUP BY stars
        """,  # noqa: S608 - constants of this module
        **bounds,
    )
    rows = totals.all()
    distribution = dict.fromkeys(range(1, 6), 0) | {row.stars: row.given for row in rows if row.stars}
    count = sum(distribution.values())
    key, title = _KEYS[query.by]
    lines = await uow.sql(
        f"""
        SELECT {key} AS key, {title} AS title, count(*) AS count, avg(f.stars) AS average
        FROM feedback f JOIN bookings b ON b.org_id = f.org_id AND b.id = f.booking_id {_LINES[query.by]}
        WHERE f.org_id = :org_id AND f.submitted_at IS NOT NULL AND {within.format("f.submitted_at")}
        GROUP BY 1, 2 ORDER BY title, key LIMIT 500
        """,  # noqa: S608 - constants of this module
        **bounds,
    )
    total = sum(stars * number for stars, number in distribution.items())
    return ReviewSummary(
        requested=sum(row.requested for row in rows),
        count=count,
        average=round(total / count, 2) if count else None,
        distribution=distribution,
        lines=[
            SummaryLine(key=row.key, title=row.title, count=row.count, average=round(float(row.average), 2))
            for row in lines
        ],
    )
