"""Codes, whom they brought, and the reward that the first visit earns."""

import re
import secrets
import unicodedata
from uuid import UUID

from sqlalchemy import column, func, table
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.clients.models import Client
from booking.referrals.models import Referral, ReferralCode
from contracts.base import Contact
from contracts.booking import VisitCompleted
from contracts.booking_leads import ReferralEarned
from contracts.identity import OrganizationSettings
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Invalid, NotFound
from shared.messaging.consumer import Received
from shared.organizations import Organization, organization

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_BOOKINGS = table("bookings", column("client_id"), column("id"))
"""Bookings stand after referrals: their table is named here, their code is not imported."""


def new_code(name: str) -> str:
    """Return a random code that begins with the client's first name, such as `ZOE-7K3M`."""
    plain = unicodedata.normalize("NFKD", name.split()[0] if name.split() else "")
    first = re.sub(r"[^A-Z]", "", plain.upper())[:10] or "FRIEND"
    return f"{first}-" + "".join(secrets.choice(LETTERS) for _ in range(4))


async def code_of_client(uow: UnitOfWork, client_id: UUID) -> ReferralCode:
    """Return the client's code, made at the first call; two at once make one.

    Raises:
        NotFound: there is no such client.
    """
    client = (await uow.session.exec(select(Client).where(col(Client.id) == client_id))).one_or_none()
    if client is None:
        raise NotFound("There is no such client.")
    mine = select(ReferralCode).where(col(ReferralCode.client_id) == client_id)
    while (found := (await uow.session.exec(mine)).one_or_none()) is None:
        fresh = ReferralCode(org_id=uow.org_id, client_id=client_id, code=new_code(client.name))
        await uow.session.exec(insert(ReferralCode).values(fresh.model_dump()).on_conflict_do_nothing())
    return found


async def usable_code(
    uow: UnitOfWork, code: str, *, email: str | None = None, phone: str | None = None
) -> tuple[ReferralCode, Client]:
    """Return a code that may be used by whom `email` or `phone` names, and whose it is.

    Raises:
        Invalid: there is no such code, it was withdrawn, or it is one's own.
    """
    statement = (
        select(ReferralCode, Client)
        .join(Client, col(Client.id) == col(ReferralCode.client_id))
        .where(col(ReferralCode.code) == code, col(ReferralCode.active))
    )
    found = (await uow.session.exec(statement)).one_or_none()
    if found is None:
        raise Invalid.field("body.referral_code", "There is no such referral code. Check it, or leave it out.")
    referral, referrer = found
    same_email = bool(email and referrer.email and email.casefold() == referrer.email.casefold())
    if same_email or (phone and phone == referrer.phone):
        raise Invalid.field("body.referral_code", "This is your own code. It is for people who are new to us.")
    return referral, referrer


async def refer(uow: UnitOfWork, company: Organization, code: str, client: Client, booking_id: UUID) -> None:
    """Note that a code brought a new client, who makes the first booking.

    Raises:
        Invalid: the code can't be used, or the client has booked before.
    """
    referral, referrer = await usable_code(uow, code, email=client.email, phone=client.phone)
    if await _booked_before(uow, client.id, booking_id):
        raise Invalid.field("body.referral_code", "Referral codes are for a first booking. Leave it out.")
    settings = OrganizationSettings.model_validate(company.settings)
    fresh = Referral(
        org_id=uow.org_id,
        code_id=referral.id,
        referrer_id=referrer.id,
        referred_id=client.id,
        booking_id=booking_id,
        reward_cents=settings.referral_reward_cents,
    )
    await uow.session.exec(insert(Referral).values(fresh.model_dump()).on_conflict_do_nothing())


async def _booked_before(uow: UnitOfWork, client_id: UUID, booking_id: UUID) -> bool:
    earlier = select(func.count()).where(_BOOKINGS.c.client_id == client_id, _BOOKINGS.c.id != booking_id)
    return bool((await uow.session.execute(earlier)).scalar_one())


async def first_visit_done(uow: UnitOfWork, event: Received[VisitCompleted]) -> None:
    """Let the referrer earn the reward when the first visit of whom they brought is done."""
    statement = (
        select(Referral, ReferralCode, Client)
        .join(ReferralCode, col(ReferralCode.id) == col(Referral.code_id))
        .join(Client, col(Client.id) == col(Referral.referrer_id))
        .where(col(Referral.referred_id) == event.data.client.client_id, col(Referral.earned_at).is_(None))
        .with_for_update(of=Referral)
    )
    found = (await uow.session.exec(statement)).one_or_none()
    if found is None:
        return
    referral, code, referrer = found
    referral.earned_at = now()
    uow.session.add(referral)
    uow.publish(
        ReferralEarned(
            referral_id=referral.id,
            code=code.code,
            referrer=Contact(
                client_id=referrer.id,
                name=referrer.name,
                email=referrer.email,
                phone=referrer.phone,
                locale=referrer.locale,
            ),
            referred_client_id=referral.referred_id,
            booking_id=event.data.booking_id,
            reward_cents=referral.reward_cents,
            currency=(await organization(uow)).currency,
        )
    )


async def change_code(uow: UnitOfWork, code_id: UUID, *, active: bool) -> ReferralCode:
    """Withdraw a code, or let it be used again; whom it brought before still counts.

    Raises:
        NotFound: there is no such code.
    """
    statement = select(ReferralCode).where(col(ReferralCode.id) == code_id).with_for_update()
    found = (await uow.session.exec(statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such referral code.")
    if found.active != active:
        found.active = active
        uow.session.add(found)
        uow.audit("referral_code.update", "referral_code", found.id, code=found.code, active=active)
    return found
