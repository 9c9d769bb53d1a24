"""One client: shown whole, added, changed, put in the archive and taken out again."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.clients.lists import tags_of
from booking.clients.models import Address, Client, ClientContact
from booking.clients.profile_schemas import (
    AddressOut,
    ClientChange,
    ClientProfile,
    ClientSummary,
    ContactFields,
    NewClient,
    WishedWorker,
)
from booking.clients.rules import CARE_DAYS, care_flags, churn_risk, days_between
from booking.clients.service import announce, check_open, note
from booking.clients.tags import set_tags
from shared.clock import now, to_local
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.organizations import organization

_SUMMARY = """
    SELECT count(*) AS bookings_count,
        count(*) FILTER (WHERE status = 'DONE') AS visits_count,
        count(*) FILTER (WHERE ahead) AS upcoming_count,
        count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled_count,
        count(*) FILTER (WHERE status = 'NO_SHOW') AS no_show_count,
        coalesce(sum(total_cents) FILTER (WHERE status = 'DONE'), 0) AS lifetime_value_cents,
        min(starts_at) FILTER (WHERE status = 'DONE') AS first_visit_at,
        max(starts_at) FILTER (WHERE status = 'DONE') AS last_visit_at,
        min(starts_at) FILTER (WHERE ahead) AS next_visit_at,
        (
            SELECT count(*) FROM quality_issues issue
            WHERE issue.org_id = :org_id AND issue.client_id = :client_id
                AND issue.source = 'complaint' AND issue.created_at > :care_since
        ) AS complaints_count,
        (
            SELECT avg(stars) FROM feedback
            WHERE feedback.org_id = :org_id AND feedback.client_id = :client_id AND submitted_at > :care_since
        ) AS average_stars
    FROM (
        SELECT *, status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS') AND ends_at > :now AS ahead
        FROM bookings WHERE org_id = :org_id AND client_id = :client_id
    ) AS booked"""
_WISHES = """
    SELECT worker_id, workers.name, preference
    FROM client_workers JOIN workers ON workers.org_id = client_workers.org_id AND workers.id = worker_id
    WHERE client_workers.org_id = :org_id AND client_id = :client_id
    ORDER BY preference DESC, workers.name, worker_id"""
"""Workers and bookings stand after clients: their tables are named here, their code is not imported."""


class ClientKnown(Conflict):
    """The company has a client with this e-mail and phone; `client_id` says which, where it can be told."""

    slug = "client-known"
    title = "There is such a client already"


class VisitAhead(Conflict):
    """The client has a visit ahead."""

    slug = "visit-ahead"
    title = "The client has a visit ahead"


async def show(uow: UnitOfWork, client: Client, *, secrets: bool) -> ClientProfile:
    """Return the client with everything that hangs on it.

    Args:
        secrets: show the entry codes too.
    """
    await uow.session.flush()
    homes = select(Address).where(col(Address.client_id) == client.id).order_by(col(Address.id))
    people = select(ClientContact).where(col(ClientContact.client_id) == client.id).order_by(col(ClientContact.id))
    wishes = await uow.sql(_WISHES, org_id=uow.org_id, client_id=client.id)
    return ClientProfile(
        **client.model_dump(include=set(ClientProfile.model_fields)),
        addresses=[show_address(home, secrets=secrets) for home in (await uow.session.exec(homes)).all()],
        contacts=[
            ContactFields.model_validate(person, from_attributes=True)
            for person in (await uow.session.exec(people)).all()
        ],
        tags=(await tags_of(uow, [client.id]))[client.id],
        workers=[WishedWorker.model_validate(dict(row)) for row in wishes.mappings()],
        summary=await summary_of(uow, client.id),
    )


def show_address(home: Address, *, secrets: bool) -> AddressOut:
    """Return a home as the office sees it."""
    facts: dict[str, Any] = home.model_dump(include=set(AddressOut.model_fields))
    facts |= {"one_line": home.one_line, "has_entry_code": home.entry_code is not None}
    return AddressOut.model_validate(facts if secrets else facts | {"entry_code": None})


async def summary_of(uow: UnitOfWork, client_id: UUID) -> ClientSummary:
    """Return what the company's time with a client amounts to."""
    company = await organization(uow)
    present = now()
    care_since = present - timedelta(days=CARE_DAYS)
    found = await uow.sql(_SUMMARY, org_id=uow.org_id, client_id=client_id, now=present, care_since=care_since)
    row = dict(found.mappings().one())
    last, stars = row["last_visit_at"], row.pop("average_stars")
    average = None if stars is None else round(float(stars), 2)
    ago = (
        days_between(*(to_local(instant, company.timezone).date() for instant in (last, present)))
        if last is not None
        else None
    )
    risk = churn_risk(ago, has_upcoming=row["upcoming_count"] > 0)
    return ClientSummary(
        **row,
        currency=company.currency,
        days_since_last_visit=ago,
        churn_risk=risk,
        average_stars=average,
        care_flags=care_flags(row["complaints_count"], average),
    )


async def create_client(uow: UnitOfWork, wanted: NewClient) -> Client:
    """Add a client.

    Raises:
        ClientKnown: e-mail and phone are those of another.
    """
    company = await organization(uow)
    fields = wanted.model_dump(exclude={"tags", "marketing_consent"})
    fields["locale"] = wanted.locale or ("fr" if company.locale.lower().startswith("fr") else "en")
    client = Client(org_id=uow.org_id, **fields)
    if wanted.marketing_consent:
        set_consent(client, given=True, source="office")
    uow.session.add(client)
    await _flush(uow, client)
    await set_tags(uow, client, wanted.tags)
    note(uow, client, "created")
    uow.audit("client.create", "client", client.id, name=client.name)
    await announce(uow, client)
    return client


async def change_client(uow: UnitOfWork, client: Client, change: ClientChange, *, source: str = "office") -> None:
    """Carry out a change of a locked client; what is the same already is no change.

    Args:
        source: where a consent came from.

    Raises:
        ClientClosed: it was merged or erased.
        ClientKnown: e-mail and phone are those of another.
    """
    check_open(client)
    wanted = change.model_dump(exclude_unset=True)
    different = {name for name, value in wanted.items() if getattr(client, name) != value}
    if not different:
        return
    if "marketing_consent" in different:
        set_consent(client, given=wanted["marketing_consent"], source=source)
    for name in different:
        setattr(client, name, wanted[name])
    client.touch()
    await _flush(uow, client)
    note(uow, client, "changed", fields=sorted(different))
    uow.audit("client.update", "client", client.id, changed=sorted(different))
    await announce(uow, client)


def set_consent(client: Client, *, given: bool, source: str) -> None:
    """Note that the client agreed to offers, or no longer does, when and where."""
    client.marketing_consent = given
    client.marketing_consent_at = now()
    client.marketing_consent_source = source


async def archive_client(uow: UnitOfWork, client: Client) -> None:
    """Take a locked client off the list; restoring undoes it.

    Raises:
        ClientClosed: it was merged or erased.
        VisitAhead: a visit is planned.
    """
    check_open(client)
    if client.archived_at is not None:
        return
    await refuse_visit_ahead(uow, client)
    client.archived_at = now()
    await _moved(uow, client, "archived", "client.archive")


async def restore_client(uow: UnitOfWork, client: Client) -> None:
    """Bring a locked client back to the list.

    Raises:
        ClientClosed: it was merged or erased.
    """
    check_open(client)
    if client.archived_at is None:
        return
    client.archived_at = None
    await _moved(uow, client, "restored", "client.restore")


async def _moved(uow: UnitOfWork, client: Client, what: str, action: str) -> None:
    client.touch()
    uow.session.add(client)
    note(uow, client, what)
    uow.audit(action, "client", client.id)
    await announce(uow, client)


async def refuse_visit_ahead(uow: UnitOfWork, client: Client) -> None:
    """Check that nothing is planned for the client.

    Raises:
        VisitAhead: a visit is.
    """
    summary = await summary_of(uow, client.id)
    if summary.upcoming_count:
        visits = "a visit" if summary.upcoming_count == 1 else f"{summary.upcoming_count} visits"
        raise VisitAhead(
            f"{client.name} has {visits} ahead. Cancel first, or wait until it is over.",
            visits_ahead=summary.upcoming_count,
        )


async def _flush(uow: UnitOfWork, client: Client) -> None:
    """The database refuses a second client with the same e-mail and phone; looking first lets us say which."""
    if client.email is not None and client.phone is not None:
        same = select(Client.id).where(
            func.lower(col(Client.email)) == client.email.lower(),
            col(Client.phone) == client.phone,
            col(Client.id) != client.id,
        )
        with uow.session.no_autoflush:
            known = (await uow.session.exec(same)).first()
        if known is not None:
            raise _known(known)
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise _known(None) from error


def _known(client_id: UUID | None) -> ClientKnown:
    return ClientKnown(
        "There is a client with this e-mail and phone already. Open that one, or merge the two.",
        client_id=str(client_id) if client_id else None,
    )
