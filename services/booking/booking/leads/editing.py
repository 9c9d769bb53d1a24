"""Changing a lead, taking up its duplicates, and making a client of it. Leads come locked from the caller."""

from collections.abc import Sequence
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import col, select

from booking.clients.models import Client
from booking.clients.schemas import ClientInput
from booking.clients.service import keep_client
from booking.leads.intake import at_home, reprice
from booking.leads.models import Lead
from booking.leads.schemas import LeadChange
from booking.leads.service import record, rescore
from booking.leads.states import LeadStatus
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import Organization

FILLED = (
    "email",
    "phone",
    "postal_code",
    "message",
    "request",
    "estimate",
    "campaign",
    "keyword",
    "landing_page",
    "referrer",
    "referral_code",
    "visitor_id",
    "owner_id",
    "owner_name",
    "client_id",
    "high_value_at",
)
"""What a lead takes from a duplicate where it has nothing itself."""

_MOVED = tuple(
    f"UPDATE {table} SET lead_id = :into WHERE org_id = :org_id AND lead_id = ANY (CAST(:those AS uuid[]))"  # noqa: S608
    for table in ("lead_timeline", "lead_touches", "quotes")
)
_STOPPED = """
    UPDATE nurture_enrolments
    SET status = 'STOPPED', due_at = NULL, stop_reason = 'merged', version = version + 1, updated_at = :at
    WHERE org_id = :org_id AND lead_id = ANY (CAST(:those AS uuid[])) AND status IN ('ACTIVE', 'PAUSED')
"""
"""Quotes and follow-up stand after leads: their tables are named here, their code is not imported."""


class LeadMerged(Conflict):
    """The lead was taken up into another."""

    slug = "lead-merged"


def check_not_merged(lead: Lead) -> None:
    """Refuse to work on a duplicate that was taken up into another lead.

    Raises:
        LeadMerged: it was; `merged_into` names the other.
    """
    if lead.merged_into:
        raise LeadMerged("This lead was merged into another. Open that one.", merged_into=str(lead.merged_into))


async def change_lead(uow: UnitOfWork, company: Organization, lead: Lead, change: LeadChange) -> None:
    """Carry out a change; what is the same already is no change.

    Raises:
        Invalid: nobody could be answered any more, or an owner has a name and no id.
    """
    wanted = change.model_dump(include=change.model_fields_set - {"owner_id"}, mode="json")
    if "owner_id" in change.model_fields_set:
        wanted["owner_id"] = change.owner_id
        wanted.setdefault("owner_name", None)
    if "source" in wanted:
        wanted["source"] = wanted["source"].lower()
    request = at_home(change.request, change.postal_code or lead.postal_code)
    if request:
        wanted["request"] = request.model_dump(mode="json")
    different = {name for name, value in wanted.items() if getattr(lead, name) != value}
    if not different:
        return
    for name in different - {"request"}:
        setattr(lead, name, wanted[name])
    if not (lead.email or lead.phone):
        raise Invalid.field("body.email", "Keep an e-mail address or a phone number, so that we can answer.")
    if lead.owner_name and not lead.owner_id:
        raise Invalid.field("body.owner_id", "Say which staff user looks after the lead.")
    if "request" in different:
        lead.request = lead.estimate = None
        await reprice(uow, company, lead, request)
        if "value_cents" in wanted:
            lead.value_cents = wanted["value_cents"]
    if lead.consent_at is None and (lead.consent_email or lead.consent_sms):
        lead.consent_at = now()
    lead.touch()
    uow.session.add(lead)
    record(uow, lead.id, "changed", note=", ".join(sorted(different)))
    await rescore(uow, company, lead)
    uow.audit("lead.update", "lead", lead.id, changed=sorted(different))


async def lock_for_merge(uow: UnitOfWork, lead_id: UUID, duplicate_ids: Sequence[UUID]) -> tuple[Lead, list[Lead]]:
    """Return the lead and its duplicates, locked in one order whoever is merged into whom.

    Raises:
        NotFound: one of them doesn't exist.
        Invalid: the lead would be merged into itself.
    """
    if lead_id in duplicate_ids:
        raise Invalid.field("body.duplicate_ids", "A lead can't be merged into itself.")
    wanted = {lead_id, *duplicate_ids}
    statement = select(Lead).where(col(Lead.id).in_(wanted)).order_by(col(Lead.id)).with_for_update()
    found = {lead.id: lead for lead in (await uow.session.exec(statement)).all()}
    if len(found) < len(wanted):
        raise NotFound("One of these leads does not exist.")
    return found[lead_id], [found[one] for one in dict.fromkeys(duplicate_ids)]


async def merge(uow: UnitOfWork, company: Organization, lead: Lead, duplicates: Sequence[Lead]) -> None:
    """Take up duplicates: their history, touches and quotes go to the lead, and what it lacks is filled in.

    Raises:
        LeadMerged: one of them was merged before.
        Conflict: a duplicate was won.
    """
    for one in (lead, *duplicates):
        check_not_merged(one)
    if any(one.status == LeadStatus.WON for one in duplicates):
        raise Conflict("A lead that was won can't be taken up into another. Merge the other way round.")
    for duplicate in duplicates:
        for name in FILLED:
            if getattr(lead, name) is None:
                setattr(lead, name, getattr(duplicate, name))
        lead.preferred_dates = lead.preferred_dates or duplicate.preferred_dates
        lead.value_cents = lead.value_cents or duplicate.value_cents
        lead.consent_email = lead.consent_email or duplicate.consent_email
        lead.consent_sms = lead.consent_sms or duplicate.consent_sms
        lead.consent_at = lead.consent_at or duplicate.consent_at
        duplicate.merged_into = lead.id
        duplicate.touch()
        uow.session.add(duplicate)
    lead.touch()
    uow.session.add(lead)
    await uow.session.flush()
    those = [duplicate.id for duplicate in duplicates]
    for statement_of in _MOVED:
        await uow.sql(statement_of, org_id=uow.org_id, into=lead.id, those=those)
    await uow.sql(_STOPPED, org_id=uow.org_id, those=those, at=now())
    record(uow, lead.id, "merged", note=", ".join(duplicate.name for duplicate in duplicates))
    await rescore(uow, company, lead)
    uow.audit("lead.merge", "lead", lead.id, duplicates=[str(one) for one in those])


async def client_of(uow: UnitOfWork, company: Organization, lead: Lead) -> Client:
    """Return the lead's client, made or found by e-mail and phone.

    Raises:
        Invalid: an e-mail address or a phone number is missing.
    """
    try:
        contact = ClientInput.model_validate(lead.model_dump(include={"name", "email", "phone", "locale"}))
    except ValidationError as error:
        missing = " and ".join(str(problem["loc"][0]) for problem in error.errors())
        raise Invalid(f"A client needs {missing}. Complete the lead first.") from error
    client = await keep_client(uow, company, contact)
    if lead.client_id != client.id:
        lead.client_id = client.id
        lead.touch()
        uow.session.add(lead)
        record(uow, lead.id, "converted")
        uow.audit("lead.convert", "lead", lead.id, client_id=str(client.id))
    return client
