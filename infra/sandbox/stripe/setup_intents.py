"""Setup intents: a card is checked and kept, nothing is charged."""

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel
from stripe.params import SetupIntentCreateParams

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import cards, payment_methods
from infra.sandbox.stripe.call import Call, CallDep, StripeRoute, public
from infra.sandbox.stripe.errors import StripeError
from infra.sandbox.stripe.events import Events
from infra.sandbox.stripe.params import ListParams, Metadata, NoParams

router = APIRouter(prefix="/stripe/v1/setup_intents", route_class=StripeRoute)
_KNOWN = set(SetupIntentCreateParams.__annotations__)
_OPEN = {"requires_payment_method", "requires_confirmation"}


class SetupParams(BaseModel):
    confirm: bool = False
    customer: str | None = None
    description: str | None = None
    metadata: Metadata = {}
    payment_method: str | None = None
    usage: Literal["off_session", "on_session"] = "off_session"


class SetupConfirm(BaseModel):
    payment_method: str | None = None


class SetupList(ListParams):
    customer: str | None = None
    payment_method: str | None = None


def new_setup(**fields: Any) -> Doc:
    """A setup intent that waits for its payment method; the caller stores it."""
    identifier = new_id("seti_")
    return {
        "id": identifier,
        "object": "setup_intent",
        "application": None,
        "cancellation_reason": None,
        "client_secret": f"{identifier}_secret_{new_id('', 25)}",
        "created": now(),
        "customer": None,
        "description": None,
        "last_setup_error": None,
        "latest_attempt": None,
        "livemode": False,
        "mandate": None,
        "metadata": {},
        "next_action": None,
        "payment_method": None,
        "payment_method_types": ["card"],
        "single_use_mandate": None,
        "status": "requires_payment_method",
        "usage": "off_session",
        **fields,
    }


def set_up(store: Store, events: Events, setup: Doc, method: Doc, key: str | None = None) -> Doc | None:
    """Check the card, keep it for the intent's customer, and move the intent on in place.

    Returns None, or Stripe's error object when the bank said no.
    """
    card = cards.Card(**method["_card"])
    with store.transaction():
        if card.code is not None and not card.attachable:
            failure = {
                "code": card.code,
                "decline_code": card.decline_code,
                "message": card.message,
                "payment_method": public(method),
                "type": "card_error",
            }
            setup |= {"status": "requires_payment_method", "payment_method": None, "last_setup_error": failure}
            store.put(setup)
            events.emit("setup_intent.setup_failed", setup, key=key)
            return failure
        setup |= {"status": "succeeded", "payment_method": method["id"], "last_setup_error": None}
        store.put(method)
        if setup["customer"]:
            payment_methods.attach(store, events, method, setup["customer"], key, set_up=True)
        store.put(setup)
        events.emit("setup_intent.succeeded", setup, key=key)
    return None


@router.post("")
async def create_setup(call: CallDep) -> Doc:
    """Create, and with `confirm` check the card at once."""
    params = call.params(SetupParams, _KNOWN)
    if params.customer is not None:
        call.load("customer", params.customer, param="customer")
    setup = new_setup(**params.model_dump(exclude={"confirm", "payment_method"}))
    call.store.put(setup)
    if params.confirm:
        return call.render(_confirm(call, setup, params.payment_method))
    return call.render(setup)


@router.get("")
async def list_setups(call: CallDep) -> Doc:
    """Setup intents, newest first."""
    params = call.params(SetupList)
    filters = {"customer": params.customer, "payment_method": params.payment_method}
    return call.render(call.listing("setup_intent", params, filters))


@router.get("/{identifier}")
async def retrieve_setup(identifier: str, call: CallDep) -> Doc:
    """One setup intent."""
    call.params(NoParams, {"client_secret"})
    return call.render(call.load("setup_intent", identifier))


@router.post("/{identifier}/confirm")
async def confirm_setup(identifier: str, call: CallDep) -> Doc:
    """Check the given card and keep it."""
    params = call.params(SetupConfirm, {"return_url", "mandate_data", "use_stripe_sdk"})
    return call.render(_confirm(call, call.load("setup_intent", identifier), params.payment_method))


def _confirm(call: Call, setup: Doc, payment_method: str | None) -> Doc:
    if setup["status"] not in _OPEN or payment_method is None:
        text = f"You cannot confirm this SetupIntent because it has a status of {setup['status']}."
        if setup["status"] in _OPEN:
            text = "You cannot confirm this SetupIntent because it's missing a payment method."
        raise StripeError(400, text, code="setup_intent_unexpected_state", setup_intent=public(setup))
    method = payment_methods.usable(call.store, payment_method, None)
    failure = set_up(call.store, call.state.events, setup, method, call.idempotency_key)
    if failure is not None:
        details = {key: value for key, value in failure.items() if key not in {"message", "type"}}
        raise StripeError(402, failure["message"], "card_error", **details, setup_intent=public(setup))
    return setup
