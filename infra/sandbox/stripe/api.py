"""All of it under /stripe/v1; what isn't there is answered as Stripe answers an unknown address."""

from fastapi import APIRouter, Request

from infra.sandbox.store import Doc
from infra.sandbox.stripe import (
    balance,
    checkout,
    customers,
    disputes,
    events,
    intents,
    payment_methods,
    payouts,
    refunds,
    setup_intents,
)
from infra.sandbox.stripe.call import StripeRoute
from infra.sandbox.stripe.errors import StripeError

_unknown = APIRouter(prefix="/stripe", route_class=StripeRoute)


@_unknown.api_route("/{path:path}", methods=["GET", "POST", "DELETE"])
async def unknown(path: str, request: Request) -> Doc:
    """Stripe's own 404."""
    text = f"Unrecognized request URL ({request.method}: /{path}). The sandbox answers payments only."
    raise StripeError(404, text)


routers = (
    checkout.router,
    intents.router,
    intents.charges,
    refunds.router,
    payment_methods.router,
    payment_methods.of_customer,
    setup_intents.router,
    customers.router,
    balance.router,
    payouts.router,
    payouts.desk,
    disputes.router,
    disputes.desk,
    events.router,
    _unknown,
)
