"""Payment intents and their charges."""

from typing import Any

from fastapi import APIRouter
from stripe.params import PaymentIntentCreateParams

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import cards
from infra.sandbox.stripe.call import Call, CallDep, StripeRoute, public
from infra.sandbox.stripe.errors import StripeError, invalid, missing
from infra.sandbox.stripe.events import Events
from infra.sandbox.stripe.params import ConfirmParams, IntentList, IntentParams, NoParams

router = APIRouter(prefix="/stripe/v1/payment_intents", route_class=StripeRoute)
charges = APIRouter(prefix="/stripe/v1/charges", route_class=StripeRoute)
SMALLEST_CENTS = 50
_KNOWN = set(PaymentIntentCreateParams.__annotations__)
_CONFIRM_KNOWN = {"return_url", "off_session", "receipt_email", "mandate_data", "payment_method_types"}


def new_intent(amount: int, currency: str, **fields: Any) -> Doc:
    """An intent that waits for its payment method; the caller stores it."""
    identifier = new_id("pi_")
    return {
        "id": identifier,
        "object": "payment_intent",
        "amount": amount,
        "amount_capturable": 0,
        "amount_received": 0,
        "canceled_at": None,
        "cancellation_reason": None,
        "capture_method": "automatic",
        "client_secret": f"{identifier}_secret_{new_id('', 25)}",
        "confirmation_method": "automatic",
        "created": now(),
        "currency": currency,
        "customer": None,
        "description": None,
        "last_payment_error": None,
        "latest_charge": None,
        "livemode": False,
        "metadata": {},
        "next_action": None,
        "payment_method": None,
        "payment_method_types": ["card"],
        "receipt_email": None,
        "setup_future_usage": None,
        "statement_descriptor": None,
        "status": "requires_payment_method",
        **fields,
    }


def pay(store: Store, events: Events, intent: Doc, card: cards.Card, key: str | None = None) -> Doc | None:
    """Charge the card, move the intent on in place, emit the event.

    Returns None, or Stripe's error object when the bank said no.
    """
    with store.transaction():
        charge = _charge(intent, card)
        store.put(charge)
        intent["latest_charge"] = charge["id"]
        if card.code is None:
            intent |= {
                "status": "succeeded",
                "amount_received": intent["amount"],
                "last_payment_error": None,
                "payment_method": charge["payment_method"],
            }
            store.put(intent)
            events.emit("payment_intent.succeeded", intent, key=key)
            return None
        failure = {
            "charge": charge["id"],
            "code": card.code,
            "decline_code": card.decline_code,
            "doc_url": f"https://stripe.com/docs/error-codes/{card.code.replace('_', '-')}",
            "message": card.message,
            "payment_method": {"id": charge["payment_method"], "object": "payment_method", "type": "card"},
            "type": "card_error",
        }
        intent |= {
            "status": "requires_payment_method",
            "payment_method": None,
            "last_payment_error": failure,
        }
        store.put(intent)
        events.emit("payment_intent.payment_failed", intent, key=key)
    return failure


def _charge(intent: Doc, card: cards.Card) -> Doc:
    paid = card.code is None
    return {
        "id": new_id("ch_"),
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": intent["amount"] if paid else 0,
        "amount_refunded": 0,
        "balance_transaction": new_id("txn_") if paid else None,
        "billing_details": {"email": intent["receipt_email"], "name": None, "phone": None, "address": None},
        "captured": paid,
        "created": now(),
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "failure_code": card.code,
        "failure_message": card.message,
        "livemode": False,
        "metadata": intent["metadata"],
        "outcome": {
            "network_status": "approved_by_network" if paid else "declined_by_network",
            "reason": card.decline_code,
            "seller_message": "Payment complete." if paid else "The bank declined the payment.",
            "type": "authorized" if paid else "issuer_declined",
        },
        "paid": paid,
        "payment_intent": intent["id"],
        "payment_method": new_id("pm_"),
        "payment_method_details": {
            "card": {"brand": card.brand, "last4": card.last4, "country": "CA", "funding": "credit"},
            "type": "card",
        },
        "receipt_email": intent["receipt_email"],
        "receipt_url": None,
        "refunded": False,
        "status": "succeeded" if paid else "failed",
    }


@router.post("")
async def create_intent(call: CallDep) -> Doc:
    """Create, and with `confirm` pay at once."""
    params = call.params(IntentParams, _KNOWN)
    if params.amount < SMALLEST_CENTS:
        raise invalid("Amount must be at least $0.50 cad", "amount", "amount_too_small")
    if params.customer is not None:
        call.load("customer", params.customer, param="customer")
    if params.confirm and params.payment_method is None:
        raise StripeError(
            400,
            "You cannot confirm this PaymentIntent because it's missing a payment method.",
            code="payment_intent_unexpected_state",
        )
    fields = params.model_dump(exclude={"amount", "currency", "confirm", "payment_method"})
    intent = new_intent(params.amount, params.currency, **fields)
    if params.payment_method is not None:
        _card(params.payment_method)
        intent |= {"payment_method": params.payment_method, "status": "requires_confirmation"}
    call.store.put(intent)
    return call.render(_confirm(call, intent, None) if params.confirm else intent)


@router.get("")
async def list_intents(call: CallDep) -> Doc:
    """Intents, newest first."""
    params = call.params(IntentList)
    return call.render(call.listing("payment_intent", params, {"customer": params.customer}))


@router.get("/{identifier}")
async def retrieve_intent(identifier: str, call: CallDep) -> Doc:
    """One intent."""
    call.params(NoParams, {"client_secret"})
    return call.render(call.load("payment_intent", identifier))


@router.post("/{identifier}/confirm")
async def confirm_intent(identifier: str, call: CallDep) -> Doc:
    """Pay with the given or the attached payment method."""
    params = call.params(ConfirmParams, _CONFIRM_KNOWN)
    intent = call.load("payment_intent", identifier)
    return call.render(_confirm(call, intent, params.payment_method))


def _confirm(call: Call, intent: Doc, payment_method: str | None) -> Doc:
    method = payment_method or intent["payment_method"]
    if intent["status"] not in {"requires_payment_method", "requires_confirmation"}:
        raise StripeError(
            400,
            f"You cannot confirm this PaymentIntent because it has already {intent['status']}.",
            code="payment_intent_unexpected_state",
            payment_intent=public(intent),
        )
    if method is None:
        raise StripeError(
            400,
            "You cannot confirm this PaymentIntent because it's missing a payment method.",
            code="payment_intent_unexpected_state",
            payment_intent=public(intent),
        )
    failure = pay(call.store, call.state.events, intent, _card(method), call.idempotency_key)
    if failure is not None:
        details = {key: value for key, value in failure.items() if key not in {"message", "type"}}
        raise StripeError(402, failure["message"], "card_error", **details, payment_intent=public(intent))
    return intent


def _card(payment_method: str) -> cards.Card:
    card = cards.by_token(payment_method)
    if card is None:
        raise missing("PaymentMethod", payment_method, "payment_method", 400)
    return card


@charges.get("/{identifier}")
async def retrieve_charge(identifier: str, call: CallDep) -> Doc:
    """One charge."""
    call.params(NoParams)
    return call.render(call.load("charge", identifier))
