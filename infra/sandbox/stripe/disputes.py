"""Disputes: a cardholder contests a charge, the bank takes the money and decides who keeps it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from stripe.params import DisputeUpdateParams

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import balance
from infra.sandbox.stripe.call import CallDep, StripeRoute, public
from infra.sandbox.stripe.errors import StripeError
from infra.sandbox.stripe.events import Events
from infra.sandbox.stripe.params import DisputeList, DisputeParams, NoParams

router = APIRouter(prefix="/stripe/v1/disputes", route_class=StripeRoute)
desk = APIRouter(prefix="/sandbox/api/disputes", tags=["disputes"])
FEE_CENTS = 1_500
DAYS_TO_ANSWER = 9
_KNOWN = set(DisputeUpdateParams.__annotations__)
_OVER = {"won", "lost"}
_MAGIC: dict[str, Literal["won", "lost"]] = {"winning_evidence": "won", "losing_evidence": "lost"}
"""Stripe's test evidence, and how the bank decides on it at once."""


def open_dispute(store: Store, events: Events, charge: Doc, amount: int, reason: str) -> Doc:
    """Contest a paid charge: its amount and a fee leave the balance."""
    with store.transaction():
        identifier = new_id("du_")
        moved = balance.move(
            store, "adjustment", identifier, -amount, FEE_CENTS, charge["currency"], category="dispute"
        )
        dispute: Doc = {
            "id": identifier,
            "object": "dispute",
            "amount": amount,
            "balance_transactions": [],
            "charge": charge["id"],
            "created": now(),
            "currency": charge["currency"],
            "evidence": {},
            "evidence_details": {
                "due_by": now() + DAYS_TO_ANSWER * 86_400,
                "has_evidence": False,
                "past_due": False,
                "submission_count": 0,
            },
            "is_charge_refundable": False,
            "livemode": False,
            "metadata": {},
            "payment_intent": charge["payment_intent"],
            "reason": reason,
            "status": "needs_response",
        }
        store.put({**charge, "disputed": True, "_charged_back": True})
        events.emit("charge.dispute.created", dispute)
        dispute["balance_transactions"] = [moved]
        events.emit("charge.dispute.funds_withdrawn", dispute)
        return store.put(dispute)


def close_dispute(store: Store, events: Events, dispute: Doc, outcome: Literal["won", "lost"]) -> Doc:
    """Decide a dispute; one that was won brings the money back, the fee stays."""
    with store.transaction():
        dispute["status"] = outcome
        events.emit("charge.dispute.closed", dispute)
        if outcome == "won":
            moved = balance.move(
                store,
                "adjustment",
                dispute["id"],
                dispute["amount"],
                0,
                dispute["currency"],
                category="dispute_reversal",
            )
            dispute["balance_transactions"].append(moved)
            charge = store.get(dispute["charge"], "charge") or {}
            store.put({**charge, "_charged_back": False})
            events.emit("charge.dispute.funds_reinstated", dispute)
        return store.put(dispute)


def _open_one(call: CallDep, identifier: str) -> Doc:
    dispute = call.load("dispute", identifier)
    if dispute["status"] in _OVER:
        raise StripeError(400, f"This dispute is already closed ({dispute['status']}).", code="dispute_closed")
    return dispute


@router.get("")
async def list_disputes(call: CallDep) -> Doc:
    """Disputes, newest first, of a charge or an intent if asked."""
    params = call.params(DisputeList)
    filters = {"charge": params.charge, "payment_intent": params.payment_intent}
    return call.render(call.listing("dispute", params, filters))


@router.get("/{identifier}")
async def retrieve_dispute(identifier: str, call: CallDep) -> Doc:
    """One dispute."""
    call.params(NoParams)
    return call.render(call.load("dispute", identifier))


@router.post("/{identifier}")
async def update_dispute(identifier: str, call: CallDep) -> Doc:
    """Add evidence, and hand it to the bank unless `submit` is false."""
    params = call.params(DisputeParams, _KNOWN)
    dispute = _open_one(call, identifier)
    store, events = call.store, call.state.events
    details = dispute["evidence_details"]
    with store.transaction():
        dispute["evidence"] |= params.evidence
        dispute["metadata"] |= params.metadata
        details["has_evidence"] = bool(dispute["evidence"])
        if params.submit and params.evidence:
            dispute["status"] = "under_review"
            details["submission_count"] += 1
        store.put(dispute)
        events.emit("charge.dispute.updated", dispute, key=call.idempotency_key)
        decided = _MAGIC.get(params.evidence.get("uncategorized_text", "")) if params.submit else None
        if decided is not None:
            close_dispute(store, events, dispute, decided)
    return call.render(dispute)


@router.post("/{identifier}/close")
async def accept_dispute(identifier: str, call: CallDep) -> Doc:
    """Give in: the dispute is lost."""
    call.params(NoParams)
    return call.render(close_dispute(call.store, call.state.events, _open_one(call, identifier), "lost"))


class Contested(BaseModel):
    """A payment that its cardholder contests, whole or in part."""

    payment_intent: Annotated[str, Field(max_length=255)]
    amount: Annotated[int, Field(ge=1, le=99_999_999)] | None = None
    reason: Annotated[str, Field(pattern="^[a-z_]{1,40}$")] = "fraudulent"


class Decision(BaseModel):
    """What the bank decides."""

    outcome: Literal["won", "lost"]


@desk.post("", status_code=201)
async def contest(request: Request, contested: Contested) -> Doc:
    """Be the cardholder who contests a payment. 404 without one, 409 where it can't be contested."""
    store: Store = request.app.state.store
    intent = store.get(contested.payment_intent, "payment_intent")
    charge = store.get(intent["latest_charge"], "charge") if intent and intent["latest_charge"] else None
    if charge is None:
        raise HTTPException(404, "There is no charge of such a payment intent.")
    left = charge["amount"] - charge["amount_refunded"]
    amount = contested.amount or left
    if not charge["paid"] or charge["disputed"] or not 0 < amount <= left:
        raise HTTPException(409, "This charge can't be contested: unpaid, contested already, or less is left.")
    shown: Doc = public(open_dispute(store, request.app.state.events, charge, amount, contested.reason))
    return shown


@desk.post("/{identifier}/close")
async def decide(request: Request, identifier: str, decision: Decision) -> Doc:
    """Be the bank that decides. 404 without such a dispute, 409 where it is over."""
    store: Store = request.app.state.store
    dispute = store.get(identifier, "dispute")
    if dispute is None:
        raise HTTPException(404, "There is no such dispute.")
    if dispute["status"] in _OVER:
        raise HTTPException(409, "This dispute is over.")
    shown: Doc = public(close_dispute(store, request.app.state.events, dispute, decision.outcome))
    return shown
