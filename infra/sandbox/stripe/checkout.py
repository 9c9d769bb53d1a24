"""Checkout Sessions: created by the services, paid on the hosted page, expired by time or by request."""

import time
from math import ceil

from fastapi import APIRouter
from stripe.params.checkout import SessionCreateParams

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import payment_methods, setup_intents
from infra.sandbox.stripe.call import CallDep, StripeRoute
from infra.sandbox.stripe.cards import Card
from infra.sandbox.stripe.errors import StripeError, invalid
from infra.sandbox.stripe.events import Events
from infra.sandbox.stripe.intents import SMALLEST_CENTS, new_intent, pay
from infra.sandbox.stripe.params import (
    LineItem,
    ListParams,
    NoParams,
    PaymentIntentData,
    SessionList,
    SessionParams,
    SetupIntentData,
)

router = APIRouter(prefix="/stripe/v1/checkout/sessions", route_class=StripeRoute)
_KNOWN = set(SessionCreateParams.__annotations__)
_SHORTEST, _LONGEST = 30 * 60, 24 * 3600


def _line_items(session_id: str, items: list[LineItem], currency: str) -> Doc:
    data = []
    for item in items:
        total = item.price_data.unit_amount * item.quantity
        product = item.price_data.product_data
        data.append(
            {
                "id": new_id("li_"),
                "object": "item",
                "amount_discount": 0,
                "amount_subtotal": total,
                "amount_tax": 0,
                "amount_total": total,
                "currency": currency,
                "description": product.name,
                "price": {
                    "id": new_id("price_"),
                    "object": "price",
                    "currency": currency,
                    "unit_amount": item.price_data.unit_amount,
                    "type": "one_time",
                },
                "quantity": item.quantity,
                "_note": product.description,
            }
        )
    url = f"/v1/checkout/sessions/{session_id}/line_items"
    return {"object": "list", "url": url, "has_more": False, "data": data}


def _check_total(params: SessionParams) -> tuple[str, int]:
    """Currency and total of a payment, by Stripe's limits. Raises StripeError."""
    if not params.line_items:
        raise StripeError(400, "Missing required param: line_items.", code="parameter_missing", param="line_items")
    if params.setup_intent_data is not None:
        raise invalid("You can not pass `setup_intent_data` in `payment` mode.", "setup_intent_data")
    currencies = {item.price_data.currency for item in params.line_items}
    if len(currencies) > 1:
        raise invalid("All line items must have the same currency.", "line_items")
    currency = currencies.pop()
    total = sum(item.price_data.unit_amount * item.quantity for item in params.line_items)
    if total < SMALLEST_CENTS:
        text = f"The Checkout Session's total amount due must add up to at least $0.50 {currency}"
        raise invalid(text, "line_items", "amount_too_small")
    if total > 99_999_999:
        raise invalid("The Checkout Session's total amount is too large.", "line_items", "amount_too_large")
    return currency, total


def _check_setup(params: SessionParams) -> str:
    """Currency of a page that saves a card. Raises StripeError."""
    if params.line_items:
        raise invalid("You can not pass `line_items` in `setup` mode.", "line_items")
    if params.payment_intent_data is not None:
        raise invalid("You can not pass `payment_intent_data` in `setup` mode.", "payment_intent_data")
    if params.currency is None:
        text = "You must provide `currency` or `payment_method_types` in `setup` mode."
        raise invalid(text, "currency", "parameter_missing")
    return params.currency


def _check_expiry(params: SessionParams) -> int:
    """When the session ends, by Stripe's limits. Raises StripeError."""
    created = ceil(time.time())
    expires_at = created + _LONGEST if params.expires_at is None else params.expires_at
    if expires_at < created + _SHORTEST:
        text = "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation."
        raise invalid(text, "expires_at")
    if expires_at > created + _LONGEST:
        text = "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation."
        raise invalid(text, "expires_at")
    return expires_at


@router.post("")
async def create_session(call: CallDep) -> Doc:
    """A hosted page for one payment, or to save a card; its address is `url` while the session is open."""
    params = call.params(SessionParams, _KNOWN)
    if params.customer and params.customer_email:
        raise invalid("You may only specify one of these parameters: customer, customer_email.", "customer")
    email = params.customer_email
    if params.customer:
        email = call.load("customer", params.customer, param="customer")["email"]
    setup = None
    if params.mode == "setup":
        currency, total = _check_setup(params), None
    else:
        currency, total = _check_total(params)
    expires_at = _check_expiry(params)
    if params.mode == "setup":
        data = params.setup_intent_data or SetupIntentData()
        setup = setup_intents.new_setup(
            customer=params.customer, description=data.description, metadata=data.metadata
        )
        call.store.put(setup)
    identifier = new_id("cs_test_", 58)
    paying = params.payment_intent_data or PaymentIntentData()
    session = {
        "id": identifier,
        "object": "checkout.session",
        "after_expiration": None,
        "amount_subtotal": total,
        "amount_total": total,
        "cancel_url": params.cancel_url,
        "client_reference_id": params.client_reference_id,
        "created": now(),
        "currency": currency,
        "customer": params.customer,
        "customer_creation": None if params.customer or setup else "if_required",
        "customer_details": {"address": None, "email": email, "name": None, "phone": None} if email else None,
        "customer_email": params.customer_email,
        "expires_at": expires_at,
        "invoice": None,
        "livemode": False,
        "locale": params.locale,
        "metadata": params.metadata,
        "mode": params.mode,
        "payment_intent": None,
        "payment_link": None,
        "payment_method_types": ["card"],
        "payment_status": "no_payment_required" if setup else "unpaid",
        "setup_intent": setup["id"] if setup else None,
        "status": "open",
        "submit_type": None,
        "subscription": None,
        "success_url": params.success_url,
        "total_details": None if setup else {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
        "ui_mode": params.ui_mode,
        "url": f"{call.state.settings.public_base_url.rstrip('/')}/sandbox/checkout/{identifier}",
        "_line_items": _line_items(identifier, params.line_items, currency),
        "_intent": paying.model_dump(include={"description", "metadata", "receipt_email", "setup_future_usage"}),
        "_merchant": params.branding_settings.display_name,
    }
    return call.render(call.store.put(session))


@router.get("")
async def list_sessions(call: CallDep) -> Doc:
    """Sessions, newest first."""
    params = call.params(SessionList, {"customer_details", "subscription", "payment_link"})
    filters = {
        "customer": params.customer,
        "payment_intent": params.payment_intent,
        "status": params.status,
    }
    return call.render(call.listing("checkout.session", params, filters))


@router.get("/{identifier}")
async def retrieve_session(identifier: str, call: CallDep) -> Doc:
    """One session."""
    call.params(NoParams)
    return call.render(call.load("checkout.session", identifier))


@router.get("/{identifier}/line_items")
async def session_line_items(identifier: str, call: CallDep) -> Doc:
    """What is being paid for; all lines on one page."""
    call.params(ListParams)
    return call.render(call.load("checkout.session", identifier)["_line_items"])


@router.post("/{identifier}/expire")
async def expire_session(identifier: str, call: CallDep) -> Doc:
    """Close an open session before its time."""
    call.params(NoParams)
    session = call.load("checkout.session", identifier)
    if session["status"] != "open":
        raise StripeError(
            400,
            'Only Checkout Sessions with a status in ["open"] can be expired.'
            f" This Checkout Session has a status of {session['status']}.",
        )
    return call.render(expire(call.store, call.state.events, session, call.idempotency_key))


def expire(store: Store, events: Events, session: Doc, key: str | None = None) -> Doc:
    """Mark an open session expired and say so."""
    session |= {"status": "expired", "url": None}
    with store.transaction():
        store.put(session)
        events.emit("checkout.session.expired", session, key=key)
    return session


def expire_due(store: Store, events: Events) -> None:
    """Expire every open session whose time has come."""
    condition = "json_extract(body, '$.status') = 'open' AND json_extract(body, '$.expires_at') <= ?"
    for session in store.find("checkout.session", condition, (now(),)):
        expire(store, events, session)


def pay_session(
    store: Store, events: Events, session: Doc, card: Card, email: str | None, name: str | None
) -> str | None:
    """Take the payment of an open session, or save its card, in place; the caller has checked that it is open.

    Returns None, or the sentence to show when the card was refused; the session then stays open.
    """
    details = session["customer_details"] or {"address": None, "phone": None}
    session["customer_details"] = {**details, "email": email or details.get("email"), "name": name}
    method = payment_methods.new_method(card, email, name)
    with store.transaction():
        if session["mode"] == "setup":
            failure = _save_card(store, events, session, method)
        else:
            failure = _take_payment(store, events, session, method)
        if failure is None:
            session |= {"status": "complete", "url": None}
            events.emit("checkout.session.completed", session)
        store.put(session)
    return None if failure is None else str(failure["message"])


def _save_card(store: Store, events: Events, session: Doc, method: Doc) -> Doc | None:
    setup = store.get(session["setup_intent"], "setup_intent") or setup_intents.new_setup()
    return setup_intents.set_up(store, events, setup, method)


def _take_payment(store: Store, events: Events, session: Doc, method: Doc) -> Doc | None:
    intent = store.get(session["payment_intent"]) if session["payment_intent"] else None
    if intent is None:
        intent = new_intent(
            session["amount_total"], session["currency"], customer=session["customer"], **session["_intent"]
        )
        session["payment_intent"] = intent["id"]
    failure = pay(store, events, intent, method)
    if failure is None:
        session["payment_status"] = "paid"
    return failure
