"""The balance: what each charge and refund moved on it, and what Stripe kept of it."""

from fastapi import APIRouter

from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe.call import CallDep, StripeRoute
from infra.sandbox.stripe.params import BalanceList, NoParams

router = APIRouter(prefix="/stripe/v1/balance_transactions", route_class=StripeRoute)
FEE_BASIS_POINTS = 290
FEE_CENTS = 30
DAYS_UNTIL_AVAILABLE = 2


def charge_fee(amount: int) -> int:
    """What Stripe keeps of a domestic card payment: 2.9 % and 30 ¢, rounded half up."""
    return (amount * FEE_BASIS_POINTS + 5_000) // 10_000 + FEE_CENTS


def move(
    store: Store, kind: str, source: str, amount: int, fee: int, currency: str, category: str | None = None
) -> Doc:
    """Record a movement of `amount` (negative: out of the balance); call inside the transaction of its cause."""
    return store.put(
        {
            "id": new_id("txn_"),
            "object": "balance_transaction",
            "amount": amount,
            "available_on": now() + DAYS_UNTIL_AVAILABLE * 86_400,
            "created": now(),
            "currency": currency,
            "description": None,
            "exchange_rate": None,
            "fee": fee,
            "fee_details": [
                {
                    "amount": fee,
                    "application": None,
                    "currency": currency,
                    "description": "Stripe processing fees",
                    "type": "stripe_fee",
                }
            ]
            if fee
            else [],
            "net": amount - fee,
            "reporting_category": category or kind,
            "source": source,
            "status": "pending",
            "type": kind,
        }
    )


@router.get("")
async def list_movements(call: CallDep) -> Doc:
    """Movements, newest first, by type, source, payout, currency and time."""
    params = call.params(BalanceList)
    filters = {
        "type": params.type,
        "source": params.source,
        "currency": params.currency,
        "_payout": params.payout,
    }
    return call.render(call.listing("balance_transaction", params, filters))


@router.get("/{identifier}")
async def retrieve_movement(identifier: str, call: CallDep) -> Doc:
    """One movement."""
    call.params(NoParams)
    return call.render(call.load("balance_transaction", identifier))
