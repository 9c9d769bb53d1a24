"""Refunds, whole or in part, never more than was paid."""

from fastapi import APIRouter
from stripe.params import RefundCreateParams

from infra.sandbox.store import Doc, new_id, now
from infra.sandbox.stripe import balance
from infra.sandbox.stripe.call import CallDep, StripeRoute
from infra.sandbox.stripe.errors import StripeError, invalid
from infra.sandbox.stripe.params import NoParams, RefundList, RefundParams

router = APIRouter(prefix="/stripe/v1/refunds", route_class=StripeRoute)
_KNOWN = set(RefundCreateParams.__annotations__)


def _money(cents: int) -> str:
    return f"${cents / 100:,.2f}"


def _charge_of(call: CallDep, params: RefundParams) -> Doc:
    if params.charge is not None:
        return call.load("charge", params.charge, param="charge")
    if params.payment_intent is None:
        raise invalid("One of the following params should be provided: payment_intent or charge.", "charge")
    intent = call.load("payment_intent", params.payment_intent, param="payment_intent")
    charge = call.store.get(intent["latest_charge"], "charge") if intent["latest_charge"] else None
    if charge is None or not charge["paid"]:
        raise StripeError(
            400,
            f"This PaymentIntent ({intent['id']}) does not have a successful charge to refund.",
            code="payment_intent_unexpected_state",
        )
    return charge


@router.post("")
async def create_refund(call: CallDep) -> Doc:
    """Give back `amount`, or all that is left."""
    params = call.params(RefundParams, _KNOWN)
    charge = _charge_of(call, params)
    if not charge["paid"]:
        raise invalid(f"Charge {charge['id']} was not paid and cannot be refunded.", "charge")
    if charge["disputed"] and charge["_charged_back"]:
        raise StripeError(400, f"Charge {charge['id']} has been charged back.", code="charge_disputed")
    left = charge["amount"] - charge["amount_refunded"]
    if left == 0:
        raise StripeError(400, f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded")
    amount = left if params.amount is None else params.amount
    if amount > left:
        raise invalid(
            f"Refund amount ({_money(amount)}) is greater than unrefunded amount on charge ({_money(left)})",
            "amount",
        )
    refund = {
        "id": new_id("re_"),
        "object": "refund",
        "amount": amount,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": now(),
        "currency": charge["currency"],
        "destination_details": {"card": {"type": "refund"}, "type": "card"},
        "metadata": params.metadata,
        "payment_intent": charge["payment_intent"],
        "reason": params.reason,
        "receipt_number": None,
        "status": "succeeded",
    }
    previous = {"amount_refunded": charge["amount_refunded"], "refunded": charge["refunded"]}
    charge["amount_refunded"] += amount
    charge["refunded"] = charge["amount_refunded"] == charge["amount"]
    with call.store.transaction():
        moved = balance.move(call.store, "refund", refund["id"], -amount, 0, charge["currency"])
        refund["balance_transaction"] = moved["id"]
        call.store.put(refund)
        call.store.put(charge)
        call.state.events.emit("charge.refunded", charge, previous, call.idempotency_key)
    return call.render(refund)


@router.get("")
async def list_refunds(call: CallDep) -> Doc:
    """Refunds, newest first, of a charge or an intent if asked."""
    params = call.params(RefundList)
    filters = {"charge": params.charge, "payment_intent": params.payment_intent}
    return call.render(call.listing("refund", params, filters))


@router.get("/{identifier}")
async def retrieve_refund(identifier: str, call: CallDep) -> Doc:
    """One refund."""
    call.params(NoParams)
    return call.render(call.load("refund", identifier))
