"""What Stripe's objects say, as facts that hold whatever order they are heard in. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID

from finance.payments.rules import PaymentStatus
from finance.target import Target


@dataclass(frozen=True, slots=True)
class PaymentFact:
    """A card payment stands so; `refunded_cents` is all that went back until then,
    `tip_cents` what of it is for the crew; `dunned` where a refusal is followed and told of by itself."""

    payment_intent: str
    target: Target
    status: PaymentStatus
    amount_cents: int
    currency: str
    at: datetime
    failure: str | None = None
    refunded_cents: int = 0
    tip_cents: int = 0
    dunned: bool = False


@dataclass(frozen=True, slots=True)
class SessionFact:
    """A checkout session stands so, with the payment that was made on it."""

    session_id: str
    target: Target
    status: Literal["open", "complete", "expired"]
    payment: PaymentFact | None = None


Object = Mapping[str, Any]


def org_of(thing: Object) -> UUID | None:
    """Return the organization in an object's metadata, or None where it is not one of ours."""
    try:
        return UUID((thing.get("metadata") or {})["org_id"])
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def target_of(thing: Object) -> Target | None:
    """Return what an object is to pay, or None where it is not one of ours."""
    metadata = thing.get("metadata") or {}
    purpose = metadata.get("purpose")
    if purpose not in ("deposit", "invoice", "gift_card"):
        return None
    return Target(purpose, UUID(metadata[f"{purpose}_id"]))


def _tip_of(thing: Object) -> int:
    return int((thing.get("metadata") or {}).get("tip_cents", 0))


def _intent_id(thing: Object) -> str | None:
    intent = thing.get("payment_intent")
    found: str | None = intent["id"] if isinstance(intent, Mapping) else intent
    return found


def session_fact(session: Object, at: datetime, status: PaymentStatus | None = None) -> SessionFact | None:
    """Return what a session says; `status` tells how a delayed payment (a bank debit) ended."""
    target = target_of(session)
    if target is None:
        return None
    intent = _intent_id(session)
    payment = None
    if session["status"] == "complete" and intent is not None:
        paid: PaymentStatus = "SUCCEEDED" if session["payment_status"] == "paid" else "PENDING"
        payment = PaymentFact(
            payment_intent=intent,
            target=target,
            status=status or paid,
            amount_cents=session["amount_total"],
            currency=session["currency"].upper(),
            at=at,
            failure="async_payment_failed" if status == "FAILED" else None,
            tip_cents=_tip_of(session),
        )
    return SessionFact(session["id"], target, session["status"], payment)


def _intent_fact(intent: Object, at: datetime, status: PaymentStatus) -> PaymentFact | None:
    target = target_of(intent)
    if target is None:
        return None
    error = intent.get("last_payment_error") or {}
    return PaymentFact(
        payment_intent=intent["id"],
        target=target,
        status=status,
        amount_cents=intent["amount_received"] if status == "SUCCEEDED" else intent["amount"],
        currency=intent["currency"].upper(),
        at=at,
        failure=(error.get("decline_code") or error.get("code")) if status == "FAILED" else None,
        tip_cents=_tip_of(intent),
        dunned="dunned" in (intent.get("metadata") or {}),
    )


def _charge_fact(charge: Object) -> PaymentFact | None:
    """Return what a charge of which something went back says: it came in when it was made."""
    target, intent = target_of(charge), _intent_id(charge)
    if target is None or intent is None:
        return None
    return PaymentFact(
        payment_intent=intent,
        target=target,
        status="SUCCEEDED",
        amount_cents=charge["amount"],
        currency=charge["currency"].upper(),
        at=datetime.fromtimestamp(charge["created"], UTC),
        refunded_cents=charge["amount_refunded"],
        tip_cents=_tip_of(charge),
    )


def fact_of(event: Object) -> SessionFact | PaymentFact | None:
    """Return what an event says, or None where it is of a kind, or about a thing, that isn't ours.

    Raises:
        KeyError, ValueError, TypeError: the object lacks what Stripe's objects have.
    """
    thing: Object = event["data"]["object"]
    at = datetime.fromtimestamp(event["created"], UTC)
    match event["type"]:
        case "checkout.session.completed" | "checkout.session.expired":
            return session_fact(thing, at)
        case "checkout.session.async_payment_succeeded":
            return session_fact(thing, at, "SUCCEEDED")
        case "checkout.session.async_payment_failed":
            return session_fact(thing, at, "FAILED")
        case "payment_intent.succeeded":
            return _intent_fact(thing, at, "SUCCEEDED")
        case "payment_intent.payment_failed":
            return _intent_fact(thing, at, "FAILED")
        case "charge.refunded":
            return _charge_fact(thing)
        case _:
            return None
