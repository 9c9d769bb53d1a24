"""HTTP of Stripe's events for staff."""

from typing import Annotated

from fastapi import Path, Query

from finance.settlement.invoice_checkout import CardPaymentsDown
from finance.stripe_events.desk import EventUnusable, event_by_id, events_page, replay
from finance.stripe_events.schemas import StripeEventDetail, StripeEventOut, StripeEventQuery
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/stripe-events",
    tags=["webhooks"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Administrator = Annotated[StaffCaller, requires("admin.manage", module="module.finance")]
EventId = Annotated[str, Path(max_length=255, pattern=r"^[A-Za-z0-9_]+$")]


@router.get("", summary="List Stripe's events")
async def list_stripe_events(
    uow: Uow, query: Annotated[StripeEventQuery, Query()], _: Viewer
) -> Page[StripeEventOut]:
    """Return one page of what Stripe told of this organization in the last 90 days, newest first."""
    return await events_page(uow, query)


@router.get("/{event_id}", summary="Show an event of Stripe")
async def show_stripe_event(uow: Uow, event_id: EventId, _: Viewer) -> StripeEventDetail:
    """Return one event as Stripe sent it, and what came of it."""
    return StripeEventDetail.model_validate((await event_by_id(uow, event_id)).model_dump())


@router.post(
    "/{event_id}/replay",
    summary="Act on an event of Stripe again",
    responses=responses(EventUnusable, CardPaymentsDown),
)
async def replay_stripe_event(uow: Uow, event_id: EventId, _: Administrator) -> StripeEventDetail:
    """Act on an event once more; what it told before changes nothing."""
    return StripeEventDetail.model_validate((await replay(uow, event_id)).model_dump())
