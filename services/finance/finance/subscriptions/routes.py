"""HTTP of subscriptions, for staff and for their clients."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.clients.service import survivors
from finance.subscriptions.models import Subscription
from finance.subscriptions.schemas import (
    CancelRequest,
    SubscriptionChange,
    SubscriptionInput,
    SubscriptionOut,
    SubscriptionQuery,
)
from finance.subscriptions.service import SeriesTaken, SubscriptionEnded, cancel, change, start, subscriptions_page
from shared.auth.callers import ClientCaller, StaffCaller
from shared.auth.guards import requires, signed_in_client
from shared.database import Page, Uow
from shared.database.finding import row_of
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1", tags=["subscriptions"], responses=responses(Unauthorized, Forbidden, NotFound))
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.invoices")]
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]
Me = Annotated[ClientCaller, signed_in_client]
MISSING = "There is no such plan."


def shown(row: Subscription) -> SubscriptionOut:
    """Return a plan as it is shown."""
    return SubscriptionOut.model_validate(row.model_dump())


@router.get("/admin/finance/subscriptions", summary="List subscriptions")
async def list_subscriptions(
    uow: Uow, query: Annotated[SubscriptionQuery, Query()], _: Viewer
) -> Page[SubscriptionOut]:
    """Return one page of plans, newest first unless asked otherwise."""
    rows, cursor = await subscriptions_page(uow, query)
    return Page(items=[shown(row) for row in rows], next_cursor=cursor)


@router.post(
    "/admin/finance/subscriptions",
    status_code=201,
    summary="Start a subscription",
    responses=responses(SeriesTaken),
)
async def start_subscription(uow: Uow, body: SubscriptionInput, _: Editor) -> SubscriptionOut:
    """Agree on a plan; a monthly one is billed from its first day, a part of a month by its days."""
    return shown(await start(uow, body))


@router.get("/admin/finance/subscriptions/{subscription_id}", summary="Show a subscription")
async def show_subscription(uow: Uow, response: Response, subscription_id: UUID, _: Viewer) -> SubscriptionOut:
    """Return one plan."""
    row = await row_of(uow, Subscription, subscription_id, MISSING)
    set_etag(response, row.version)
    return shown(row)


@router.patch(
    "/admin/finance/subscriptions/{subscription_id}",
    summary="Change a subscription",
    responses=responses(SubscriptionEnded, PreconditionFailed),
)
async def change_subscription(
    uow: Uow, request: Request, response: Response, subscription_id: UUID, body: SubscriptionChange, _: Editor
) -> SubscriptionOut:
    """Pause a plan, take it up again, or agree on another price from the next period on."""
    row = await row_of(uow, Subscription, subscription_id, MISSING, lock=True)
    check_if_match(request, row.version)
    await change(uow, row, body)
    set_etag(response, row.version)
    return shown(row)


@router.post(
    "/admin/finance/subscriptions/{subscription_id}/cancel",
    summary="Cancel a subscription",
    responses=responses(SubscriptionEnded, PreconditionFailed),
)
async def cancel_subscription(
    uow: Uow, request: Request, response: Response, subscription_id: UUID, body: CancelRequest, _: Editor
) -> SubscriptionOut:
    """End a plan now, or with the period that was billed."""
    row = await row_of(uow, Subscription, subscription_id, MISSING, lock=True)
    check_if_match(request, row.version)
    await cancel(uow, row, at_period_end=body.at_period_end)
    set_etag(response, row.version)
    return shown(row)


@router.get("/client/subscriptions", summary="List my subscriptions")
async def list_my_subscriptions(
    uow: Uow, query: Annotated[SubscriptionQuery, Query()], me: Me
) -> Page[SubscriptionOut]:
    """Return one page of the client's plans."""
    mine = (await survivors(uow, [me.person_id]))[me.person_id]
    rows, cursor = await subscriptions_page(uow, query.model_copy(update={"client_id": mine}))
    return Page(items=[shown(row) for row in rows], next_cursor=cursor)


@router.post(
    "/client/subscriptions/{subscription_id}/cancel",
    summary="Cancel my subscription",
    responses=responses(SubscriptionEnded),
)
async def cancel_my_subscription(uow: Uow, subscription_id: UUID, me: Me) -> SubscriptionOut:
    """End one of the client's plans with the period that was billed."""
    row = await row_of(uow, Subscription, subscription_id, MISSING, lock=True)
    if row.client_id != (await survivors(uow, [me.person_id]))[me.person_id]:
        raise NotFound(MISSING)
    await cancel(uow, row, at_period_end=True)
    return shown(row)
