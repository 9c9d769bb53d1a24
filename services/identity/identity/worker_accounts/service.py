"""Keeping worker accounts, and signing workers in."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from contracts.booking import WorkerCreated, WorkerUpdated
from identity.attempts import forget_attempts, worker_name
from identity.memberships.service import stand_at_door
from identity.organizations.schemas import OrganizationOut
from identity.passwords import hash_password, is_outdated, password_matches, refuse_weak
from identity.sessions.service import WrongCredentials
from identity.worker_accounts.models import WorkerAccount, WorkerSession
from identity.worker_accounts.schemas import WorkerMe, WorkerOut, WorkerSessionOut, WorkerSignIn
from shared.auth.callers import Audience, WorkerCaller
from shared.auth.tokens import LIFETIME, Claims, issue_token
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized
from shared.ids import new_id
from shared.messaging.consumer import Received
from shared.organizations import Organization, organization
from shared.settings import Settings

MOST_COMPANIES = 10
Candidate = tuple[WorkerAccount, Organization]


class ChooseOrganization(Conflict):
    """The phone and password fit in several companies; `choices` names them."""

    slug = "choose-organization"
    title = "Which company?"


class AccountInactive(Forbidden):
    """The company switched the worker off."""

    slug = "account-inactive"


async def remember_worker(uow: UnitOfWork, event: Received[WorkerCreated] | Received[WorkerUpdated]) -> None:
    """Keep the account of a worker up to date; one who was switched off is signed out."""
    worker = event.data
    values = {
        "id": worker.worker_id,
        "org_id": uow.org_id,
        "created_at": now(),
        "name": worker.name,
        "phone": worker.phone,
        "active": worker.active,
        "version": event.version,
    }
    known = insert(WorkerAccount).values(values)
    news = {name: known.excluded[name] for name in ("name", "phone", "active", "version")}
    await uow.session.execute(
        known.on_conflict_do_update(
            index_elements=["id"], set_=news, where=col(WorkerAccount.version) < known.excluded.version
        )
    )
    account = await uow.session.get_one(WorkerAccount, worker.worker_id)
    if not account.active:
        await _end_sessions(uow, account.id)


async def set_password(uow: UnitOfWork, worker_id: UUID, password: str) -> None:
    """Give a worker a new password; whoever is signed in with the old one is signed out.

    Raises:
        NotFound: booking's event about the worker has not arrived, or there is no such worker.
        Invalid: the password is weak.
    """
    account = await uow.session.get(WorkerAccount, worker_id)
    if account is None:
        raise NotFound("There is no account for this worker yet. If you just added them, try again in a moment.")
    refuse_weak(password, account.phone, account.name)
    account.password_hash = await hash_password(password)
    await forget_attempts(uow, worker_name(account.phone))
    await _end_sessions(uow, account.id)
    uow.audit("worker.password_reset", "worker", account.id)


async def sign_in(uow: UnitOfWork, settings: Settings, given: WorkerSignIn) -> WorkerSessionOut:
    """Open a session of 12 hours for the worker with this phone and password.

    Raises:
        WrongCredentials: no such phone, or the password is another one.
        ChooseOrganization: both fit in several companies and none was named.
        AccountInactive: the company switched the worker off.
    """
    fitting = [
        candidate
        for candidate in await _candidates(uow, given)
        if await password_matches(given.password, candidate[0].password_hash)
    ]
    if not fitting:
        raise WrongCredentials("The phone number or the password isn't right.")
    await forget_attempts(uow, worker_name(given.phone))
    account, company = _choose(fitting)
    await uow.enter(company.id)
    if account.password_hash is not None and is_outdated(account.password_hash):
        account.password_hash = await hash_password(given.password)
    session = WorkerSession(
        org_id=company.id, worker_id=account.id, expires_at=now() + LIFETIME[Audience.WORKER], id=new_id()
    )
    uow.session.add(session)
    claims = Claims(Audience.WORKER, account.id, company.id, session.id, account.phone, "worker", frozenset())
    token, seconds = issue_token(settings, claims)
    return WorkerSessionOut(**_me(account, company).model_dump(), access_token=token, expires_in=seconds)


async def describe(uow: UnitOfWork, caller: WorkerCaller) -> WorkerMe:
    """Return who the caller is.

    Raises:
        Unauthorized: the session or the account ended since the token was made.
    """
    session = await uow.session.get(WorkerSession, caller.session_id)
    account = await uow.session.get(WorkerAccount, caller.person_id)
    if session is None or account is None or not account.active:
        raise Unauthorized("Your session has ended. Sign in again.")
    return _me(account, await organization(uow))


async def sign_out(uow: UnitOfWork, claims: Claims) -> None:
    """End the session of a worker's token."""
    await uow.enter(claims.org_id)
    await uow.session.execute(delete(WorkerSession).where(col(WorkerSession.id) == claims.session_id))


async def _candidates(uow: UnitOfWork, given: WorkerSignIn) -> Sequence[Candidate]:
    """Return the accounts to compare: at least one, so that an unknown phone costs what a known one does."""
    await stand_at_door(uow, given.phone)
    query = (
        select(WorkerAccount, Organization)
        .join(Organization, col(Organization.id) == col(WorkerAccount.org_id))
        .where(col(WorkerAccount.phone) == given.phone)
        .order_by(col(WorkerAccount.active).desc(), col(WorkerAccount.id))
        .limit(MOST_COMPANIES)
    )
    if given.organization is not None:
        query = query.where(col(Organization.slug) == given.organization)
    found = (await uow.session.exec(query)).all()
    if not any(account.password_hash for account, _ in found):
        await password_matches(given.password, None)
    return [row for row in found if row[0].password_hash]


def _choose(fitting: Sequence[Candidate]) -> Candidate:
    active = [candidate for candidate in fitting if candidate[0].active]
    if not active:
        raise AccountInactive("Your account is switched off. Ask your company.")
    companies = {company.id: company for _, company in active}
    if len(companies) > 1:
        choices = [{"slug": company.slug, "name": company.name} for company in companies.values()]
        raise ChooseOrganization("You work for several companies. Choose one of them.", choices=choices)
    return active[0]


def _me(account: WorkerAccount, company: Organization) -> WorkerMe:
    return WorkerMe(
        worker=WorkerOut(id=account.id, name=account.name, phone=account.phone),
        organization=OrganizationOut.model_validate(company),
    )


async def _end_sessions(uow: UnitOfWork, worker_id: UUID) -> None:
    await uow.session.execute(delete(WorkerSession).where(col(WorkerSession.worker_id) == worker_id))
