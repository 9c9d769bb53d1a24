"""HTTP of feedback: the client's page, what everybody may read, and the office's reviews."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request, Response

from booking.feedback.models import Feedback
from booking.feedback.reviews import (
    NotForPublication,
    list_reviews,
    publish,
    published_reviews,
    reply_to,
    review_of,
    show_reviews,
    summary,
)
from booking.feedback.schemas import (
    FeedbackInput,
    FeedbackPage,
    PublishedReview,
    Publishing,
    Reply,
    ReviewOut,
    ReviewQuery,
    ReviewSummary,
    SummaryQuery,
)
from booking.feedback.service import FeedbackClosed, feedback_by_token, feedback_of_visit, show_page, submit
from shared.auth.callers import ClientCaller, StaffCaller
from shared.auth.guards import public, requires, signed_in_client
from shared.database import Cursor, Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import PublicOrganization, organization
from shared.web.routing import Router, check_if_match, set_etag

public_router = Router(
    prefix="/v1/public/{org}", tags=["public"], dependencies=[public()], responses=responses(NotFound)
)
client_router = Router(
    prefix="/v1/client/visits", tags=["client portal"], responses=responses(Unauthorized, NotFound)
)
router = Router(prefix="/v1/admin/quality/reviews", tags=["quality"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.quality"
Token = Annotated[str, Path(max_length=64, description="The token in the client's link.")]
SignedIn = Annotated[ClientCaller, signed_in_client]
Reader = Annotated[StaffCaller, requires("quality.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("quality.manage", module=MODULE)]


@public_router.get("/feedback/{token}", summary="Show what is asked about a visit")
async def get_feedback(company: PublicOrganization, token: Token, uow: Uow) -> FeedbackPage:
    """Return the page on which a client says how a visit was."""
    return await show_page(uow, company, await feedback_by_token(uow, token))


@public_router.post("/feedback/{token}", summary="Say how a visit was", responses=responses(FeedbackClosed))
async def post_feedback(company: PublicOrganization, token: Token, uow: Uow, said: FeedbackInput) -> FeedbackPage:
    """Take what the client says. It can be changed for 24 hours; the same again changes nothing."""
    feedback = await feedback_by_token(uow, token, lock=True)
    await submit(uow, feedback, said)
    return await show_page(uow, company, feedback)


@public_router.get("/reviews", summary="Read what clients say of the company")
async def get_published(company: PublicOrganization, uow: Uow, page: Cursor) -> Page[PublishedReview]:
    """Return the reviews that their clients and the company show to everybody, newest first."""
    return await published_reviews(uow, page)


@client_router.get("/{booking_id}/feedback", summary="Show what is asked about my visit")
async def get_own_feedback(uow: Uow, client: SignedIn, booking_id: UUID) -> FeedbackPage:
    """Return the page on which the signed-in client says how a visit was."""
    feedback = await feedback_of_visit(uow, booking_id, client.person_id)
    return await show_page(uow, await organization(uow), feedback)


@client_router.post("/{booking_id}/feedback", summary="Say how my visit was", responses=responses(FeedbackClosed))
async def post_own_feedback(uow: Uow, client: SignedIn, booking_id: UUID, said: FeedbackInput) -> FeedbackPage:
    """Take what the signed-in client says of a visit."""
    feedback = await feedback_of_visit(uow, booking_id, client.person_id, lock=True)
    await submit(uow, feedback, said)
    return await show_page(uow, await organization(uow), feedback)


@router.get("", summary="List the reviews")
async def get_reviews(uow: Uow, _: Reader, query: Annotated[ReviewQuery, Query()]) -> Page[ReviewOut]:
    """Return the reviews that match."""
    return await list_reviews(uow, query)


@router.get("/summary", summary="Add the reviews up")
async def get_summary(uow: Uow, _: Reader, query: Annotated[SummaryQuery, Query()]) -> ReviewSummary:
    """Return number, average and distribution of a period, and the same by worker, service or month."""
    return await summary(uow, query)


@router.get("/{review_id}", summary="Show a review", responses=responses(NotFound))
async def get_review(uow: Uow, _: Reader, review_id: UUID, response: Response) -> ReviewOut:
    """Return one review; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await review_of(uow, review_id), response)


@router.put("/{review_id}/reply", summary="Answer a review", responses=responses(NotFound, PreconditionFailed))
async def put_reply(
    uow: Uow, _: Manager, review_id: UUID, said: Reply, request: Request, response: Response
) -> ReviewOut:
    """Answer the client, who is told; an empty answer takes the one before back."""
    review = await review_of(uow, review_id, lock=True)
    check_if_match(request, review.version)
    await reply_to(uow, review, said.reply)
    return await _answer(uow, review, response)


@router.put(
    "/{review_id}/published",
    summary="Show a review to everybody",
    responses=responses(NotFound, NotForPublication, PreconditionFailed),
)
async def put_published(
    uow: Uow, _: Manager, review_id: UUID, wanted: Publishing, request: Request, response: Response
) -> ReviewOut:
    """Show a review on the company's page, or not any more; it takes the client's consent."""
    review = await review_of(uow, review_id, lock=True)
    check_if_match(request, review.version)
    publish(uow, review, published=wanted.published)
    return await _answer(uow, review, response)


async def _answer(uow: UnitOfWork, review: Feedback, response: Response) -> ReviewOut:
    set_etag(response, review.version)
    return (await show_reviews(uow, [review]))[0]
