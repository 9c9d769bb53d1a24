"""Signing a company up."""

import hashlib

from sqlmodel import col, select

from identity.memberships.access import OWNER, Access
from identity.memberships.models import Membership, User
from identity.memberships.service import act_as, find_or_add_user
from identity.organizations.service import create_organization
from identity.passwords import hash_password, password_matches
from identity.sessions.schemas import SessionOut
from identity.sessions.tokens import Device, open_session
from identity.signup.schemas import SignUp
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.settings import Settings


class AccountExists(Conflict):
    """The e-mail has an account with another password."""

    slug = "account-exists"


async def sign_up(
    uow: UnitOfWork, settings: Settings, wanted: SignUp, key: str | None, device: Device
) -> SessionOut:
    """Make the organization, its owner and a session.

    Args:
        key: the request's `Idempotency-Key`: sent again, it signs in to what the first request made. The answer
            itself is not kept, because it holds tokens.

    Raises:
        AccountExists: the e-mail has an account and the password isn't its.
        SlugTaken: the slug that was asked for is taken.
        Invalid: the key was used for another request.
    """
    user = await _owner(uow, wanted)
    await act_as(uow, user.id)
    hashed_key = hashlib.sha256(key.encode()).hexdigest() if key else None
    fingerprint = hashlib.sha256(wanted.model_dump_json(exclude={"password"}).encode()).hexdigest()
    membership = await _made_before(uow, user, hashed_key)
    access = Access.built_in(OWNER)
    if membership is None:
        company = await create_organization(
            uow,
            name=wanted.organization_name,
            slug=wanted.slug,
            timezone=wanted.timezone,
            province=wanted.province,
            locale=wanted.locale,
            currency="CAD",
        )
        membership = Membership(
            org_id=company.id,
            user_id=user.id,
            name=wanted.name,
            built_in_role=OWNER,
            accepted_at=now(),
            sign_up_key=hashed_key,
            sign_up_fingerprint=fingerprint,
        )
        uow.session.add(membership)
        await uow.session.flush()
        session = await open_session(uow, settings, user, membership, access, device)
        uow.audit("organization.create", "organization", company.id, slug=company.slug)
        return session
    if membership.sign_up_fingerprint != fingerprint:
        raise Invalid("This Idempotency-Key was already used for a different request. Use a new key.")
    await uow.enter(membership.org_id)
    return await open_session(uow, settings, user, membership, access, device)


async def _owner(uow: UnitOfWork, wanted: SignUp) -> User:
    user = await find_or_add_user(uow, wanted.email)
    if user.password_hash is None:
        user.set_password(await hash_password(wanted.password))
        await uow.session.flush()
    elif not await password_matches(wanted.password, user.password_hash):
        raise AccountExists(
            "This e-mail can't be used with this password. If you have an account, give its password; "
            "otherwise use another e-mail."
        )
    return user


async def _made_before(uow: UnitOfWork, user: User, hashed_key: str | None) -> Membership | None:
    if hashed_key is None:
        return None
    query = select(Membership).where(
        col(Membership.user_id) == user.id,
        col(Membership.sign_up_key) == hashed_key,
        col(Membership.active),
        col(Membership.built_in_role) == OWNER,
    )
    return (await uow.session.exec(query)).one_or_none()
