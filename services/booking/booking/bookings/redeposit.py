"""The deposit follows a changed price: what is due is replaced, what was paid beyond the price goes back."""

from datetime import timedelta

from booking.bookings.create import history_of
from booking.bookings.life import confirm
from booking.bookings.models import Booking
from booking.bookings.service import calculation_of, client_and_address, policy_of
from booking.bookings.states import BookingStatus
from booking.policies.rules import Case, evaluate
from booking.policies.schemas import DepositAsked
from booking.pricing.service import settings_of
from contracts.booking import Deposit
from contracts.identity import OrganizationSettings
from shared.clock import now
from shared.database import UnitOfWork
from shared.organizations import Organization


def deposit_due(booking: Booking) -> Deposit | None:
    """Return the deposit that is waited for, as events carry it."""
    asked = policy_of(booking).deposit
    if booking.deposit_status != "due" or asked is None or booking.pay_before is None:
        return None
    return Deposit(**asked.model_dump(), pay_before=booking.pay_before)


async def follow_price(uow: UnitOfWork, company: Organization, booking: Booking) -> int:
    """Evaluate the policy again for a locked booking whose price changed; return what goes back.

    A deposit that nobody was asked for is not asked for later, and one that was paid is not raised: the rest is
    due with the invoice. The notice is that which the booking was made with.
    """
    settings = settings_of(company)
    _, address = await client_and_address(uow, booking)
    standing, late = await history_of(uow, booking.client_id, other_than=booking.id)
    case = Case(
        heavy=calculation_of(booking).heavy,
        total_cents=booking.total_cents,
        new_client=standing == 0,
        notice=booking.starts_at - booking.created_at,
        late_cancellations=late,
        postal_code=address.postal_code,
    )
    before, policy = policy_of(booking), evaluate(case, settings)
    due = booking.deposit_status == "due"
    if not due:
        policy.deposit = before.deposit
    booking.policy = policy.model_dump(mode="json")
    refund = max(booking.paid_cents - booking.total_cents, 0)
    if refund:
        booking.refund_asked_cents = max(booking.refunded_cents, booking.refund_asked_cents) + refund
    if due and before.deposit != policy.deposit:
        await _replace(uow, booking, policy.deposit, settings)
    return refund


async def _replace(
    uow: UnitOfWork, booking: Booking, asked: DepositAsked | None, settings: OrganizationSettings
) -> None:
    booking.deposit_cents = asked.amount_cents if asked else 0
    if asked and asked.amount_cents > booking.paid_cents:
        hold = timedelta(minutes=settings.deposit_hold_minutes)
        booking.pay_before = min(now() + hold, booking.starts_at)
        return
    booking.deposit_status = "paid" if booking.paid_cents else "none"
    booking.pay_before = None
    if booking.status == BookingStatus.PENDING and (asked or settings.confirm_automatically):
        await confirm(uow, booking)
