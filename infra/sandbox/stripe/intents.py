"""Payment intents and their charges."""

from typing import Any

from fastapi import APIRouter
from stripe.params import PaymentIntentCreateParams

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import balance, cards, disputes, payment_methods
from infra.sandbox.stripe.call import Call, CallDep, StripeRoute, public
from infra.sandbox.stripe.errors import StripeError, invalid
from infra.sandbox.stripe.events import Events
from infra.sandbox.stripe.params import ConfirmParams, IntentList, IntentParams, NoParams

router = APIRouter(prefix="/stripe/v1/payment_intents", route_class=StripeRoute)
charges = APIRouter(prefix="/stripe/v1/charges", route_class=StripeRoute)
SMALLEST_CENTS = 50
_KNOWN = set(PaymentIntentCreateParams.__annotations__)
_CONFIRM_KNOWN = {"return_url", "receipt_email", "mandate_data", "payment_method_types"}


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


def pay(
    store: Store, events: Events, intent: Doc, method: Doc, key: str | None = None, *, off_session: bool = False
) -> Doc | None:
    """Charge the card, move the intent on in place, keep the card where asked, emit the events.

    Returns None, or Stripe's error object when the bank said no.
    """
    card = payment_methods.card_of(method, off_session=off_session)
    with store.transaction():
        charge = _charge(intent, card, method)
        if charge["paid"]:
            amount = charge["amount"]
            moved = balance.move(
                store, "charge", charge["id"], amount, balance.charge_fee(amount), charge["currency"]
            )
            charge["balance_transaction"] = moved["id"]
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
            if method["customer"] is None:
                _keep_or_spend(store, events, intent, method, key)
            events.emit("payment_intent.succeeded", intent, key=key)
            if card.dispute_reason is not None:
                disputes.open_dispute(store, events, charge, charge["amount"], card.dispute_reason)
            return None
        failure = {
            "charge": charge["id"],
            "code": card.code,
            "decline_code": card.decline_code,
            "doc_url": f"https://stripe.com/docs/error-codes/{card.code.replace('_', '-')}",
            "message": card.message,
            "payment_method": public(method),
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


def _keep_or_spend(store: Store, events: Events, intent: Doc, method: Doc, key: str | None) -> None:
    if intent["setup_future_usage"] and intent["customer"]:
        payment_methods.attach(store, events, method, intent["customer"], key, set_up=True)
    else:
        store.put({**method, "_spent": True})


def _charge(intent: Doc, card: cards.Card, method: Doc) -> Doc:
    paid = card.code is None
    return {
        "id": new_id("ch_"),
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": intent["amount"] if paid else 0,
        "amount_refunded": 0,
        "balance_transaction": None,
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
        "payment_method": method["id"],
        "payment_method_details": {
            "card": {
                name: method["card"][name]
                for name in ("brand", "last4", "country", "funding", "exp_month", "exp_year", "fingerprint")
            },
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
    if params.off_session and not params.confirm:
        text = "You can only set `off_session` when `confirm` is true."
        raise invalid(text, "off_session")
    if params.off_session and params.setup_future_usage == "off_session":
        text = "You cannot set `setup_future_usage` to `off_session` when `off_session` is true."
        raise invalid(text, "setup_future_usage")
    fields = params.model_dump(exclude={"amount", "currency", "confirm", "payment_method", "off_session"})
    intent = new_intent(params.amount, params.currency, **fields)
    if params.payment_method is not None:
        payment_methods.usable(call.store, params.payment_method, params.customer)
        intent |= {"payment_method": params.payment_method, "status": "requires_confirmation"}
    call.store.put(intent)
    return call.render(_confirm(call, intent, None, params.off_session) if params.confirm else intent)


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
    return call.render(_confirm(call, intent, params.payment_method, params.off_session))


def _confirm(call: Call, intent: Doc, payment_method: str | None, off_session: bool) -> Doc:
    given = payment_method or intent["payment_method"]
    if intent["status"] not in {"requires_payment_method", "requires_confirmation"}:
        raise StripeError(
            400,
            f"You cannot confirm this PaymentIntent because it has already {intent['status']}.",
            code="payment_intent_unexpected_state",
            payment_intent=public(intent),
        )
    if given is None:
        raise StripeError(
            400,
            "You cannot confirm this PaymentIntent because it's missing a payment method.",
            code="payment_intent_unexpected_state",
            payment_intent=public(intent),
        )
    method = payment_methods.usable(call.store, given, intent["customer"])
    failure = pay(call.store, call.state.events, intent, method, call.idempotency_key, off_session=off_session)
    if failure is not None:
        details = {key: value for key, value in failure.items() if key not in {"message", "type"}}
        raise StripeError(402, failure["message"], "card_error", **details, payment_intent=public(intent))
    return intent


@charges.get("/{identifier}")
async def retrieve_charge(identifier: str, call: CallDep) -> Doc:
    """One charge."""
    call.params(NoParams)
    return call.render(call.load("charge", identifier))
