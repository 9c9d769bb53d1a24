"""Putting leads into campaigns, holding them there, and taking them out."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.leads.models import Lead
from booking.leads.service import lead_of
from booking.leads.states import OPEN
from booking.nurture.models import Campaign, Enrolment, LogEntry
from booking.nurture.rules import Step, waking
from contracts.booking_leads import LeadCreated, LeadStatusChanged, QuoteSent
from shared.clock import now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict
from shared.messaging.consumer import Received
from shared.organizations import Organization, organization

MODULE = "leads.nurture"
RUNNING = ("ACTIVE", "PAUSED")
_STOP = """
    WITH stopped AS (
        UPDATE nurture_enrolments entry
        SET status = 'STOPPED', due_at = NULL, stop_reason = :reason, version = entry.version + 1, updated_at = :at
        FROM nurture_campaigns campaign
        WHERE entry.org_id = :org_id AND entry.lead_id = :lead_id AND entry.status IN ('ACTIVE', 'PAUSED')
            AND campaign.org_id = entry.org_id AND campaign.id = entry.campaign_id
            AND (
                :always OR :reason = ANY (campaign.stop_on)
                AND NOT (campaign.trigger = 'quote_sent' AND :reason = 'quoted')
            )
        RETURNING entry.id
    )
    INSERT INTO nurture_log (id, org_id, created_at, enrolment_id, what, reason, actor)
    SELECT gen_random_uuid(), :org_id, :at, stopped.id, 'stopped', :reason, :actor FROM stopped
"""
"""A quote doesn't end the follow-up that it began."""


class NotEnrollable(Conflict):
    """The lead can't be put in the campaign."""

    slug = "not-enrollable"
    title = "The lead can't be enrolled"


class EnrolmentEnded(Conflict):
    """The enrolment's state doesn't allow it."""

    slug = "move-not-allowed"


async def enrolment_of(uow: UnitOfWork, enrolment_id: UUID, *, lock: bool = False) -> Enrolment:
    """Return an enrolment of the organization.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Enrolment, enrolment_id, "There is no such enrolment.", lock=lock)


def log(
    uow: UnitOfWork, enrolment_id: UUID, what: str, *, step: int | None = None, reason: str | None = None
) -> None:
    """Note what was done about an enrolment, and by whom."""
    actor = uow.caller.actor if uow.caller else "system"
    entry = LogEntry(
        org_id=uow.org_id, enrolment_id=enrolment_id, what=what, step=step, reason=reason, actor=actor
    )
    uow.session.add(entry)


def reachable(lead: Lead, channel: str) -> bool:
    """Tell whether the lead allowed offers by this channel, and can be reached by it."""
    return bool(lead.consent_email and lead.email if channel == "email" else lead.consent_sms and lead.phone)


async def enrol(uow: UnitOfWork, campaign: Campaign, lead_id: UUID) -> Enrolment:
    """Put a lead in a campaign, as staff wishes; two at once put it there once.

    Raises:
        NotFound: there is no such lead.
        NotEnrollable: the campaign is off, the lead ended, gave no consent, or is in it already.
    """
    lead = await lead_of(uow, lead_id)
    reason = _why_not(campaign, lead)
    if reason:
        raise NotEnrollable(reason)
    enrolment = await _insert(uow, await organization(uow), campaign, lead)
    if enrolment is None:
        raise NotEnrollable(f"{lead.name} is in “{campaign.name}” already.")
    uow.audit("nurture.enrol", "nurture_enrolment", enrolment.id, campaign=campaign.name, lead_id=str(lead.id))
    return enrolment


def _why_not(campaign: Campaign, lead: Lead) -> str | None:
    if not campaign.active:
        return f"“{campaign.name}” is switched off. Switch it on first."
    if lead.status not in OPEN or lead.merged_into:
        return f"{lead.name} is {lead.status}: only open leads are followed up."
    if not any(reachable(lead, step["channel"]) for step in campaign.steps):
        return f"{lead.name} has not agreed to offers by the channels of this campaign. Ask for consent first."
    return None


async def _insert(uow: UnitOfWork, company: Organization, campaign: Campaign, lead: Lead) -> Enrolment | None:
    first = Step.model_validate(campaign.steps[0])
    enrolment = Enrolment(
        org_id=uow.org_id,
        campaign_id=campaign.id,
        lead_id=lead.id,
        steps=campaign.steps,
        due_at=waking(now() + first.delay, company.timezone),
    )
    statement = insert(Enrolment).values(enrolment.model_dump()).on_conflict_do_nothing().returning(Enrolment)
    kept = (await uow.session.scalars(statement)).one_or_none()
    if kept:
        log(uow, kept.id, "enrolled")
    return kept


def pause(uow: UnitOfWork, enrolment: Enrolment) -> None:
    """Hold a locked enrolment until it is resumed.

    Raises:
        EnrolmentEnded: it isn't active.
    """
    _expect(enrolment, "ACTIVE")
    _set(uow, enrolment, "PAUSED")


async def resume(uow: UnitOfWork, enrolment: Enrolment) -> None:
    """Go on with a held enrolment; its next step is due after its delay, from now.

    Raises:
        EnrolmentEnded: it isn't held.
    """
    _expect(enrolment, "PAUSED")
    following = Step.model_validate(enrolment.steps[enrolment.next_step])
    due = waking(now() + following.delay, (await organization(uow)).timezone)
    _set(uow, enrolment, "ACTIVE")
    enrolment.due_at = due


def stop(uow: UnitOfWork, enrolment: Enrolment, reason: str) -> None:
    """Take a lead out of a campaign.

    Raises:
        EnrolmentEnded: it left before.
    """
    _expect(enrolment, *RUNNING)
    enrolment.stop_reason = reason
    _set(uow, enrolment, "STOPPED", reason)


def _expect(enrolment: Enrolment, *states: str) -> None:
    if enrolment.status not in states:
        raise EnrolmentEnded(
            f"This follow-up is {enrolment.status}; that needs one that is {' or '.join(states)}.",
            current=enrolment.status,
        )


_SAID = {"PAUSED": "paused", "ACTIVE": "resumed", "STOPPED": "stopped"}


def _set(uow: UnitOfWork, enrolment: Enrolment, status: str, reason: str | None = None) -> None:
    enrolment.status = status
    enrolment.due_at = None
    enrolment.touch()
    uow.session.add(enrolment)
    log(uow, enrolment.id, _SAID[status], reason=reason)
    uow.audit(f"nurture.{_SAID[status]}", "nurture_enrolment", enrolment.id, reason=reason)


async def stop_lead(uow: UnitOfWork, lead_id: UUID, reason: str, *, always: bool = False) -> int:
    """Take a lead out of the campaigns that `reason` ends, or out of all, and return out of how many."""
    actor = uow.caller.actor if uow.caller else "system"
    result = await uow.sql(
        _STOP, org_id=uow.org_id, lead_id=lead_id, reason=reason, always=always, at=now(), actor=actor
    )
    return int(getattr(result, "rowcount", 0))


async def lead_moved(uow: UnitOfWork, event: Received[LeadStatusChanged]) -> None:
    """Take a lead that was won or lost out of all campaigns, and one that went on out of those that this ends."""
    reasons = {"WON": "booked", "LOST": "lost", "CONTACTED": "replied", "QUOTED": "quoted"}
    status = event.data.status
    await stop_lead(uow, event.data.lead_id, reasons[status], always=status in ("WON", "LOST"))


async def lead_created(uow: UnitOfWork, event: Received[LeadCreated]) -> None:
    """Put a new lead in the campaigns that new leads go through."""
    await _enrol_by(uow, "lead_created", event.data.lead_id)


async def quote_sent(uow: UnitOfWork, event: Received[QuoteSent]) -> None:
    """Put the lead of a quote in the campaigns that follow quotes up."""
    if event.data.lead_id:
        await _enrol_by(uow, "quote_sent", event.data.lead_id)


async def _enrol_by(uow: UnitOfWork, trigger: str, lead_id: UUID) -> None:
    company = await organization(uow)
    lead = await uow.session.get(Lead, lead_id)
    if lead is None or not company.enabled(MODULE):
        return
    for campaign in await _campaigns_for(uow, trigger, lead_id):
        if _why_not(campaign, lead) is None:
            await _insert(uow, company, campaign, lead)


async def _campaigns_for(uow: UnitOfWork, trigger: str, lead_id: UUID) -> Sequence[Campaign]:
    """Return the campaigns of a trigger that the lead has never been in."""
    been = select(Enrolment.campaign_id).where(col(Enrolment.lead_id) == lead_id)
    statement = select(Campaign).where(
        col(Campaign.trigger) == trigger, col(Campaign.active), col(Campaign.id).not_in(been)
    )
    return (await uow.session.exec(statement.order_by(col(Campaign.id)))).all()
