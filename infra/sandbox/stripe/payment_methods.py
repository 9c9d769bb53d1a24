"""Payment methods: cards that a customer keeps."""

import hashlib
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import cards
from infra.sandbox.stripe.call import Call, CallDep, StripeRoute
from infra.sandbox.stripe.errors import StripeError, invalid, missing
from infra.sandbox.stripe.events import Events
from infra.sandbox.stripe.params import ListParams, Metadata, NoParams

router = APIRouter(prefix="/stripe/v1/payment_methods", route_class=StripeRoute)
of_customer = APIRouter(prefix="/stripe/v1/customers/{customer}/payment_methods", route_class=StripeRoute)
_SPENT = (
    "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with"
    " a connected account without Customer attachment, or was detached from a Customer. It may not be used again."
    " To use a PaymentMethod multiple times, you must attach it to a Customer first."
)


class CardParams(BaseModel):
    exp_month: Annotated[int, Field(ge=1, le=12)] | None = None
    exp_year: Annotated[int, Field(ge=2000, le=2100)] | None = None


class MethodUpdate(BaseModel):
    card: CardParams = CardParams()
    metadata: Metadata = {}


class AttachParams(BaseModel):
    customer: str


class MethodList(ListParams):
    customer: str | None = None
    type: str | None = None


def new_method(card: cards.Card, email: str | None = None, name: str | None = None) -> Doc:
    """A payment method for a card, of no customer yet; the caller stores it."""
    return {
        "id": new_id("pm_"),
        "object": "payment_method",
        "allow_redisplay": "unspecified",
        "billing_details": {"address": None, "email": email, "name": name, "phone": None, "tax_id": None},
        "card": {
            "brand": card.brand,
            "checks": {"address_line1_check": None, "address_postal_code_check": None, "cvc_check": "pass"},
            "country": "CA",
            "display_brand": card.brand,
            "exp_month": 12,
            "exp_year": 2034,
            "fingerprint": hashlib.sha256(card.number.encode()).hexdigest()[:16],
            "funding": "credit",
            "generated_from": None,
            "last4": card.last4,
            "networks": {"available": [card.brand], "preferred": None},
            "three_d_secure_usage": {"supported": True},
            "wallet": None,
        },
        "created": now(),
        "customer": None,
        "livemode": False,
        "metadata": {},
        "type": "card",
        "_card": asdict(card),
        "_set_up": False,
        "_spent": False,
    }


def attach(
    store: Store, events: Events, method: Doc, customer: str, key: str | None = None, *, set_up: bool = False
) -> Doc:
    """Hang a method on a customer, in place; `set_up` says that its owner authenticated later payments."""
    method |= {"customer": customer, "_set_up": set_up or method["_set_up"]}
    store.put(method)
    events.emit("payment_method.attached", method, key=key)
    return method


def detach(store: Store, events: Events, method: Doc, key: str | None = None) -> None:
    """Take a method off its customer, in place, for good."""
    previous = {"customer": method["customer"]}
    method |= {"customer": None, "_spent": True}
    store.put(method)
    events.emit("payment_method.detached", method, previous, key)


def card_of(method: Doc, *, off_session: bool) -> cards.Card:
    """The card as it answers a payment: without its owner present, some ask for them."""
    card = cards.Card(**method["_card"])
    present = card.authentication == "none" or not off_session
    set_up = card.authentication == "unless_set_up" and method["_set_up"]
    return card if present or set_up else cards.unauthenticated(card)


def usable(store: Store, identifier: str, customer: str | None) -> Doc:
    """The stored method, or a new one for a test token. Raises StripeError."""
    method = store.get(identifier, "payment_method")
    if method is None:
        card = cards.by_token(identifier)
        if card is None:
            raise missing("PaymentMethod", identifier, "payment_method", 400)
        return new_method(card)
    if method["_spent"]:
        raise invalid(_SPENT, "payment_method", "payment_method_unexpected_state")
    if method["customer"] is not None and method["customer"] != customer:
        if customer is None:
            raise invalid(
                "The provided PaymentMethod cannot be attached. To reuse a PaymentMethod, you must attach it to a"
                " Customer first, and name that Customer with the payment.",
                "payment_method",
            )
        raise invalid(
            f"The payment method {identifier} does not belong to the Customer {customer}."
            " Please use this payment method with the Customer that it belongs to instead.",
            "payment_method",
        )
    return method


@router.post("/{identifier}/attach")
async def attach_method(identifier: str, call: CallDep) -> Doc:
    """Keep a card for a customer; a card that the bank refuses outright can't be kept."""
    params = call.params(AttachParams)
    call.load("customer", params.customer, param="customer")
    method = usable(call.store, identifier, None)
    card = cards.Card(**method["_card"])
    if card.code is not None and not card.attachable:
        raise StripeError(402, card.message or "", "card_error", code=card.code, decline_code=card.decline_code)
    with call.store.transaction():
        attach(call.store, call.state.events, method, params.customer, call.idempotency_key)
    return call.render(method)


@router.post("/{identifier}/detach")
async def detach_method(identifier: str, call: CallDep) -> Doc:
    """Forget a customer's card; it can't be used again."""
    call.params(NoParams)
    method = call.load("payment_method", identifier)
    if method["customer"] is None:
        raise invalid(
            "The payment method you provided is not attached to a customer so detachment is impossible.",
            "payment_method",
        )
    with call.store.transaction():
        detach(call.store, call.state.events, method, call.idempotency_key)
    return call.render(method)


@router.get("/{identifier}")
async def retrieve_method(identifier: str, call: CallDep) -> Doc:
    """One payment method."""
    call.params(NoParams)
    return call.render(call.load("payment_method", identifier))


@router.post("/{identifier}")
async def update_method(identifier: str, call: CallDep) -> Doc:
    """Change expiry or metadata."""
    params = call.params(MethodUpdate, {"allow_redisplay", "billing_details"})
    method = call.load("payment_method", identifier)
    if method["customer"] is None:
        raise invalid("You must save this PaymentMethod to a customer before you can update it.", "payment_method")
    method["card"] |= params.card.model_dump(exclude_none=True)
    method["metadata"] |= params.metadata
    with call.store.transaction():
        call.store.put(method)
        call.state.events.emit("payment_method.updated", method, key=call.idempotency_key)
    return call.render(method)


def renew(store: Store, events: Events, method: Doc, exp_month: int, exp_year: int) -> Doc:
    """Give a card another expiry, as a bank does by the networks' updater."""
    previous = {"card": {"exp_month": method["card"]["exp_month"], "exp_year": method["card"]["exp_year"]}}
    method["card"] |= {"exp_month": exp_month, "exp_year": exp_year}
    with store.transaction():
        store.put(method)
        events.emit("payment_method.automatically_updated", method, previous)
    return method


@router.get("")
async def list_methods(call: CallDep) -> Doc:
    """A customer's payment methods, newest first."""
    params = call.params(MethodList)
    if params.customer is None:
        raise invalid("You must provide a customer to list payment methods.", "customer", "parameter_missing")
    call.load("customer", params.customer, param="customer")
    return _listed(call, params, params.customer)


@of_customer.get("")
async def list_customer_methods(customer: str, call: CallDep) -> Doc:
    """The same, by the customer's own address."""
    params = call.params(MethodList, {"allow_redisplay"})
    call.load("customer", customer)
    return _listed(call, params, customer)


@of_customer.get("/{identifier}")
async def retrieve_customer_method(customer: str, identifier: str, call: CallDep) -> Doc:
    """One of a customer's payment methods."""
    call.params(NoParams)
    method = call.load("payment_method", identifier)
    if method["customer"] != customer:
        raise missing("payment_method", identifier)
    return call.render(method)


def _listed(call: Call, params: MethodList, customer: str) -> Doc:
    return call.render(call.listing("payment_method", params, {"customer": customer, "type": params.type}))
