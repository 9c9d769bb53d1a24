"""Making a booking: the price is computed again, the slot is taken, the policy decides what is asked for."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import col, or_, select

from booking.bookings.crew import lock_days, send, span
from booking.bookings.life import confirm
from booking.bookings.models import Booking
from booking.bookings.names import free_reference
from booking.bookings.promo import redeem_promo
from booking.bookings.schemas import BookingRequest
from booking.bookings.service import facts_of, record
from booking.bookings.states import BookingStatus
from booking.checklists.service import snapshot_checklist
from booking.clients.models import Client
from booking.clients.service import find_client, keep_address, keep_client
from booking.policies.rules import Case, evaluate
from booking.policies.schemas import Policy
from booking.pricing.schemas import Calculation
from booking.pricing.service import estimate, price, settings_of
from booking.promos.service import PromoRefused
from booking.referrals.service import refer
from booking.slots.calendar import Person
from booking.slots.schemas import Slot
from booking.slots.service import Need, buffer_of, free_workers, hours_on, is_offered, nearest_slots
from contracts.booking import BookingRequested, Deposit
from shared.clock import now, to_local
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.ids import new_token
from shared.organizations import Organization

Source = Literal["web", "staff"]
WORK = "body.request"
STANDING = (BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS, BookingStatus.DONE)


class PriceChanged(Conflict):
    """The price is not the one that the client was shown; `estimate` holds the new one."""

    slug = "price-changed"
    title = "The price has changed"


class SlotTaken(Conflict):
    """No crew is free then; `nearest_slots` holds what can be booked instead."""

    slug = "slot-taken"
    title = "This time is no longer free"


class _TooFew(Exception):  # noqa: N818 - a signal to the savepoint, not an error
    """Lets the locks go that were taken since."""


async def create_booking(
    uow: UnitOfWork,
    company: Organization,
    wanted: BookingRequest,
    *,
    source: Source,
    waive_deposit: bool = False,
    agreed: Calculation | None = None,
) -> Booking:
    """Book a visit, for a client on the web or by staff, who may leave the step's grid, notice and horizon.

    Args:
        agreed: a price that holds whatever the price list says now.

    Raises:
        PriceChanged: the total isn't the one that the client expects.
        Invalid: the referral code can't be used.
        SlotTaken: the time can't be booked, or nobody is free then.
        Invalid: the price list doesn't have what is wanted.
        PromoRefused: the promo code doesn't hold for this client, or was used up at this moment.
        Unavailable: the organization's taxes are not known yet.
    """
    wanted = _at_its_address(wanted)
    priced = agreed or await price(uow, company, wanted.request, at=WORK)
    if wanted.expected_total_cents not in (None, priced.total_cents):
        shown = await estimate(uow, company, wanted.request, at=WORK)
        raise PriceChanged(
            "The price has changed since you saw it. Look at the new one and book again.",
            estimate=shown.model_dump(mode="json"),
        )
    known = await find_client(uow, wanted.client)
    need = Need(
        wanted.request.service,
        priced.visit_minutes,
        priced.crew_size,
        postal_code=wanted.address.postal_code,
        client_id=known.id if known else None,
    )
    hours = await hours_on(uow, company, need, wanted.starts_at)
    await _check_start(uow, company, need, hours, wanted, source)
    booking = await _write(uow, company, wanted, priced, known, source=source, waive_deposit=waive_deposit)
    await snapshot_checklist(uow, booking.id, booking.service, wanted.request.add_ons)
    record(uow, booking.id, "requested", actor="client" if source == "web" else None)
    await _announce(uow, booking, priced)
    during = span(wanted.starts_at, wanted.starts_at + need.length, buffer_of(company))
    candidates = await _candidates(uow, company, need, during, hours)
    if len(candidates) < need.crew_size:
        raise await _slot_taken(uow, company, need, wanted)
    sent = await send(uow, booking, candidates, during, at_most=need.crew_size)
    if len(sent) < need.crew_size:
        raise await _slot_taken(uow, company, need, wanted)
    try:
        await redeem_promo(uow, booking, priced, at=WORK)
    except PromoRefused:
        if agreed is None:  # an agreed price holds, though its code ran out meanwhile
            raise
    if booking.deposit_status == "none" and (source == "staff" or settings_of(company).confirm_automatically):
        await confirm(uow, booking)
    await uow.session.flush()
    return booking


def _at_its_address(wanted: BookingRequest) -> BookingRequest:
    """Return the request with the work where the address is: that decides the travel fee, whatever was asked."""
    work = wanted.request.model_copy(update={"postal_code": wanted.address.postal_code})
    return wanted.model_copy(update={"request": work})


async def _check_start(
    uow: UnitOfWork,
    company: Organization,
    need: Need,
    hours: Sequence[Person],
    wanted: BookingRequest,
    source: Source,
) -> None:
    """Turn away what can't be had before anything is locked: in a race, most callers leave here."""
    allowed = is_offered(company, hours, wanted.starts_at) if source == "web" else wanted.starts_at > now()
    if not allowed or len(await free_workers(uow, company, need, wanted.starts_at, hours)) < need.crew_size:
        raise await _slot_taken(uow, company, need, wanted)


async def _candidates(
    uow: UnitOfWork, company: Organization, need: Need, during: Range[datetime], hours: Sequence[Person]
) -> list[UUID]:
    """Return who could be sent, with the days locked; if they are too few, the days are free again at once.

    Everything that needs no crew is written before: the less is done after the lock, the shorter is the queue.
    """
    assert during.lower is not None  # noqa: S101 - `span` leaves none open
    candidates: list[UUID] = []
    with suppress(_TooFew):
        async with uow.session.begin_nested():
            await lock_days(uow, company.timezone, during)
            candidates = await free_workers(uow, company, need, during.lower, hours)
            if len(candidates) < need.crew_size:
                raise _TooFew
    return candidates


async def _slot_taken(uow: UnitOfWork, company: Organization, need: Need, wanted: BookingRequest) -> SlotTaken:
    nearest: list[Slot] = await nearest_slots(uow, company, need, wanted.starts_at)
    return SlotTaken(
        "This time is no longer free. Choose one of the nearest free times.",
        nearest_slots=[slot.model_dump(mode="json") for slot in nearest],
    )


async def _write(
    uow: UnitOfWork,
    company: Organization,
    wanted: BookingRequest,
    priced: Calculation,
    known: Client | None,
    *,
    source: Source,
    waive_deposit: bool,
) -> Booking:
    policy = await _policy(uow, company, wanted, priced, known)
    if waive_deposit:
        policy.deposit = None
    client = await keep_client(uow, company, wanted.client)
    address = await keep_address(uow, company, client, wanted.address)
    hold = timedelta(minutes=settings_of(company).deposit_hold_minutes)
    deposit = policy.deposit
    booking = Booking(
        org_id=uow.org_id,
        reference=await free_reference(uow),
        public_token=new_token(),
        status=BookingStatus.PENDING,
        source=source,
        client_id=client.id,
        address_id=address.id,
        service=wanted.request.service,
        request=wanted.request.model_dump(mode="json"),
        estimate=priced.model_dump(mode="json"),
        price_list=priced.price_list,
        price_list_version=priced.price_list_version,
        currency=priced.currency,
        total_cents=priced.total_cents,
        starts_at=wanted.starts_at,
        ends_at=wanted.starts_at + timedelta(minutes=priced.visit_minutes),
        local_start=to_local(wanted.starts_at, company.timezone).replace(tzinfo=None),
        timezone=company.timezone,
        crew_size=priced.crew_size,
        policy=policy.model_dump(mode="json"),
        deposit_cents=deposit.amount_cents if deposit else 0,
        deposit_status="due" if deposit else "none",
        pay_before=min(now() + hold, wanted.starts_at) if deposit else None,
        notes=wanted.notes or None,
    )
    uow.session.add(booking)
    await uow.session.flush()
    if wanted.referral_code:
        await refer(uow, company, wanted.referral_code, client, booking.id)
    return booking


async def _policy(
    uow: UnitOfWork,
    company: Organization,
    wanted: BookingRequest,
    priced: Calculation,
    known: Client | None,
) -> Policy:
    standing, late = await history_of(uow, known.id) if known else (0, 0)
    case = Case(
        heavy=priced.heavy,
        total_cents=priced.total_cents,
        new_client=standing == 0,
        notice=wanted.starts_at - now(),
        late_cancellations=late,
        postal_code=wanted.address.postal_code,
    )
    return evaluate(case, settings_of(company))


async def history_of(uow: UnitOfWork, client_id: UUID, *, other_than: UUID | None = None) -> tuple[int, int]:
    """Return how many bookings the client kept or keeps, and how many were called off late or missed.

    Args:
        other_than: a booking that doesn't count.
    """
    status = col(Booking.status)
    late = or_(
        status == BookingStatus.NO_SHOW,
        (col(Booking.cancel_reason) == "client") & (col(Booking.cancel_window) == "late"),
    )
    statement = select(
        func.count().filter(status.in_(STANDING)),
        func.count().filter(late),
    ).where(col(Booking.client_id) == client_id)
    if other_than is not None:
        statement = statement.where(col(Booking.id) != other_than)
    standing, missed = (await uow.session.exec(statement)).one()
    return standing, missed


async def _announce(uow: UnitOfWork, booking: Booking, priced: Calculation) -> None:
    policy = Policy.model_validate(booking.policy)
    deposit = None
    if policy.deposit and booking.pay_before:
        deposit = Deposit(**policy.deposit.model_dump(), pay_before=booking.pay_before)
    event = BookingRequested(**await facts_of(uow, booking), price=priced.price, deposit=deposit)
    uow.publish(event, version=booking.version)
