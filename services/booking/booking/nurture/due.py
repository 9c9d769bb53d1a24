"""Saying which messages are due, each exactly once."""

from uuid import UUID

from sqlmodel import col, select

from booking.leads.models import Lead
from booking.leads.service import picture
from booking.leads.states import OPEN, LeadStatus
from booking.nurture.enrolments import log, reachable
from booking.nurture.models import Campaign, Enrolment
from booking.nurture.rules import Step, turn
from contracts.booking_leads import NurtureStepDue
from shared.clock import now
from shared.database import UnitOfWork
from shared.organizations import Organization

BATCH = 100


async def due_steps(company: Organization, uow: UnitOfWork) -> int:
    """Go through up to a batch of the enrolments that are due, and return how many there were."""
    statement = (
        select(Enrolment, Campaign, Lead)
        .join(Campaign, col(Campaign.id) == col(Enrolment.campaign_id))
        .join(Lead, col(Lead.id) == col(Enrolment.lead_id))
        .where(col(Enrolment.status) == "ACTIVE", col(Enrolment.due_at) <= now(), col(Campaign.active))
        .order_by(col(Enrolment.due_at), col(Enrolment.id))
        .limit(BATCH)
        .with_for_update(of=Enrolment, skip_locked=True)
    )
    found = (await uow.session.exec(statement)).all()
    for enrolment, campaign, lead in found:
        _go_on(uow, company, enrolment, campaign, lead)
    return len(found)


def _go_on(uow: UnitOfWork, company: Organization, enrolment: Enrolment, campaign: Campaign, lead: Lead) -> None:
    enrolment.touch()
    uow.session.add(enrolment)
    if reason := _ended(lead):
        _end(uow, enrolment, "STOPPED", reason)
        return
    assert enrolment.due_at is not None  # noqa: S101 - only what is due was selected
    steps = [Step.model_validate(step) for step in enrolment.steps]
    now_due = turn(steps, enrolment.next_step, enrolment.due_at, now(), company.timezone)
    for passed in now_due.passed:
        log(uow, enrolment.id, "passed", step=passed, reason="overdue")
    step = steps[now_due.step]
    if reachable(lead, step.channel):
        log(uow, enrolment.id, "due", step=now_due.step)
        uow.publish(_message(enrolment.id, campaign, lead, now_due.step, step), version=enrolment.version)
    else:
        log(uow, enrolment.id, "passed", step=now_due.step, reason="no_consent")
    enrolment.next_step = now_due.then
    enrolment.due_at = now_due.due_at
    if now_due.due_at is None:
        _end(uow, enrolment, "FINISHED", None)


def _ended(lead: Lead) -> str | None:
    """Return why the lead is followed up no more; what its events say may still be under way."""
    if lead.merged_into:
        return "merged"
    if lead.status not in OPEN:
        return "booked" if lead.status == LeadStatus.WON else "lost"
    return None if lead.consent_email or lead.consent_sms else "unsubscribed"


def _end(uow: UnitOfWork, enrolment: Enrolment, status: str, reason: str | None) -> None:
    enrolment.status = status
    enrolment.due_at = None
    enrolment.stop_reason = reason
    log(uow, enrolment.id, status.lower(), reason=reason)


def _message(enrolment_id: UUID, campaign: Campaign, lead: Lead, number: int, step: Step) -> NurtureStepDue:
    return NurtureStepDue(
        **picture(lead),
        enrolment_id=enrolment_id,
        campaign_id=campaign.id,
        campaign_name=campaign.name,
        step=number,
        **step.model_dump(include={"channel", "template", "subject", "body"}),
    )
