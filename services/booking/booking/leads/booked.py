"""A booking wins the lead of whom it is for."""

from contextlib import suppress

from sqlalchemy import func
from sqlmodel import col, or_, select

from booking.clients.models import Client
from booking.leads.models import Lead
from booking.leads.service import win
from booking.leads.states import OPEN
from booking.referrals.service import refer
from contracts.booking import BookingRequested
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.messaging.consumer import Received
from shared.organizations import organization


async def booked(uow: UnitOfWork, event: Received[BookingRequested]) -> None:
    """Take the newest open lead with the client's e-mail or phone as won by the booking."""
    data = event.data
    same = []
    if data.client.email:
        same.append(func.lower(col(Lead.email)) == data.client.email.lower())
    if data.client.phone:
        same.append(col(Lead.phone) == data.client.phone)
    if not same:
        return
    statement = (
        select(Lead)
        .where(or_(*same), col(Lead.status).in_(OPEN), col(Lead.merged_into).is_(None))
        .order_by(col(Lead.created_at).desc(), col(Lead.id).desc())
        .limit(1)
        .with_for_update()
    )
    lead = (await uow.session.exec(statement)).one_or_none()
    client = await uow.session.get(Client, data.client.client_id)
    if lead is None or client is None:
        return
    win(
        uow,
        lead,
        value_cents=data.price.total_cents,
        client_id=client.id,
        booking_id=data.booking_id,
        actor="client",
    )
    if lead.referral_code:
        with suppress(Invalid):  # withdrawn meanwhile, one's own, or no first booking: no reward, but a booking
            await refer(uow, await organization(uow), lead.referral_code, client, data.booking_id)
