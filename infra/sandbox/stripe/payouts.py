"""Payouts: the balance on its way to the bank, on request of whoever tries things out."""

from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import balance
from infra.sandbox.stripe.call import CallDep, StripeRoute, public
from infra.sandbox.stripe.params import Currency, NoParams, PayoutList

router = APIRouter(prefix="/stripe/v1/payouts", route_class=StripeRoute)
desk = APIRouter(prefix="/sandbox/api/payouts", tags=["payouts"])
DAYS_UNTIL_ARRIVAL = 2
_UNPAID = (
    "json_extract(body, '$._payout') IS NULL AND json_extract(body, '$.type') <> 'payout'"
    " AND json_extract(body, '$.currency') = ?"
)
_EVERYTHING = 1_000_000


class PayoutOrder(BaseModel):
    """Which balance to pay out."""

    currency: Currency = "cad"


class PayoutEnd(BaseModel):
    """How the payout ended."""

    status: Literal["paid", "failed"]


@router.get("")
async def list_payouts(call: CallDep) -> Doc:
    """Payouts, newest first, by status and time."""
    params = call.params(PayoutList)
    return call.render(call.listing("payout", params, {"status": params.status}))


@router.get("/{identifier}")
async def retrieve_payout(identifier: str, call: CallDep) -> Doc:
    """One payout."""
    call.params(NoParams)
    return call.render(call.load("payout", identifier))


@desk.post("", status_code=201)
async def pay_out(order: PayoutOrder, request: Request) -> Doc:
    """Send all that is on the balance on its way, as Stripe does by itself every day."""
    store: Store = request.app.state.store
    movements = store.find("balance_transaction", _UNPAID, (order.currency,), limit=_EVERYTHING)
    amount = sum(movement["net"] for movement in movements)
    if amount <= 0:
        raise HTTPException(409, "There is nothing on the balance to pay out.")
    with store.transaction():
        payout = _new_payout(amount, order.currency)
        moved = balance.move(store, "payout", payout["id"], -amount, 0, order.currency)
        payout["balance_transaction"] = moved["id"]
        for movement in [*movements, moved]:
            store.put({**movement, "_payout": payout["id"], "status": "available"})
        store.put(payout)
        request.app.state.events.emit("payout.created", payout)
    return _shown(payout)


@desk.post("/{identifier}/end")
async def end_payout(identifier: str, end: PayoutEnd, request: Request) -> Doc:
    """Let the payout arrive, or come back: even one that had arrived can, some days later."""
    store: Store = request.app.state.store
    payout = store.get(identifier, "payout")
    if payout is None:
        raise HTTPException(404, "There is no such payout.")
    if payout["status"] == "failed" or payout["status"] == end.status:
        raise HTTPException(409, f"The payout is {payout['status']} already.")
    with store.transaction():
        previous = {"status": payout["status"]}
        payout["status"] = end.status
        if end.status == "failed":
            moved = balance.move(store, "payout_failure", payout["id"], payout["amount"], 0, payout["currency"])
            payout |= {
                "failure_balance_transaction": moved["id"],
                "failure_code": "account_closed",
                "failure_message": "The bank account has been closed.",
            }
        store.put(payout)
        request.app.state.events.emit(f"payout.{end.status}", payout, previous)
    return _shown(payout)


def _shown(payout: Doc) -> Doc:
    """The payout as Stripe shows it."""
    shown: Doc = public(payout)
    return shown


def _new_payout(amount: int, currency: str) -> Doc:
    return {
        "id": new_id("po_"),
        "object": "payout",
        "amount": amount,
        "arrival_date": (now() // 86_400 + DAYS_UNTIL_ARRIVAL) * 86_400,
        "automatic": True,
        "balance_transaction": None,
        "created": now(),
        "currency": currency,
        "description": "STRIPE PAYOUT",
        "destination": "ba_sandbox",
        "failure_balance_transaction": None,
        "failure_code": None,
        "failure_message": None,
        "livemode": False,
        "metadata": {},
        "method": "standard",
        "original_payout": None,
        "reconciliation_status": "completed",
        "reversed_by": None,
        "source_type": "card",
        "statement_descriptor": None,
        "status": "in_transit",
        "type": "bank_account",
    }
