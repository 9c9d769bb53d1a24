"""What every use of leads needs: finding one, noting what happened, moving it, and telling the others."""

from datetime import date
from typing import Any
from uuid import UUID

from booking.attribution.service import touches_of
from booking.leads.models import Lead, LeadEntry
from booking.leads.states import LeadStatus, LostReason, advance, may_move
from booking.pricing.schemas import EstimateRequest
from booking.pricing.service import settings_of
from booking.scoring.rules import Facts, assess
from booking.scoring.schemas import RuleSetOut
from booking.scoring.service import current_rules
from contracts.booking_leads import LeadHighValue, LeadStatusChanged, Prospect
from shared.clock import now, to_local
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.organizations import Organization

SCORING = "leads.scoring"


async def lead_of(uow: UnitOfWork, lead_id: UUID, *, lock: bool = False) -> Lead:
    """Return a lead of the organization.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Lead, lead_id, "There is no such lead.", lock=lock)


def record(
    uow: UnitOfWork, lead_id: UUID, what: str, *, note: str | None = None, actor: str | None = None
) -> None:
    """Note in the lead's timeline what happened and who did it: the caller, unless `actor` says."""
    by = actor or (uow.caller.actor if uow.caller else "system")
    uow.session.add(LeadEntry(org_id=uow.org_id, lead_id=lead_id, what=what, note=note or None, actor=by))


def picture(lead: Lead) -> dict[str, Any]:
    """Return the fields that every event about the lead carries (`contracts.booking.LeadEvent`)."""
    return {
        "lead_id": lead.id,
        "contact": Prospect(name=lead.name, email=lead.email, phone=lead.phone, locale=lead.locale),
        "service": lead.request["service"] if lead.request else None,
        **lead.model_dump(
            include={
                "public_token",
                "status",
                "kind",
                "value_cents",
                "currency",
                "source",
                "campaign",
                "owner_id",
                "consent_email",
                "consent_sms",
            }
        ),
    }


def move(
    uow: UnitOfWork,
    lead: Lead,
    to: LeadStatus,
    *,
    reason: LostReason | None = None,
    note: str | None = None,
    actor: str | None = None,
) -> None:
    """Move a locked lead, note it, and tell the others.

    Raises:
        LeadMoveNotAllowed: its state does not lead there.
    """
    before = lead.status
    advance(lead, to, reason=reason)
    uow.session.add(lead)
    record(uow, lead.id, to.lower(), note=note or reason, actor=actor)
    uow.publish(LeadStatusChanged(**picture(lead), previous=before, reason=reason), version=lead.version)


def win(
    uow: UnitOfWork, lead: Lead, *, value_cents: int, client_id: UUID | None, booking_id: UUID | None, actor: str
) -> None:
    """Take a locked lead as won, by a booking or an accepted quote; one that ended before stays as it ended."""
    if may_move(lead, LeadStatus.CONTACTED):
        advance(lead, LeadStatus.CONTACTED)
    if may_move(lead, LeadStatus.WON):
        lead.value_cents = value_cents
        lead.client_id = client_id or lead.client_id
        lead.booking_id = booking_id
        move(uow, lead, LeadStatus.WON, actor=actor)
    elif lead.status == LeadStatus.WON and booking_id and lead.booking_id is None:
        lead.client_id, lead.booking_id = client_id or lead.client_id, booking_id
        lead.touch()
        uow.session.add(lead)


async def rescore(uow: UnitOfWork, company: Organization, lead: Lead, rules: RuleSetOut | None = None) -> None:
    """Score a locked lead by the rules in force, and say so once when it passes the threshold."""
    if not company.enabled(SCORING):
        return
    rules = rules or await current_rules(uow)
    scored = assess(await facts_of(uow, company, lead), rules.rules, rules.version)
    lead.score = scored.score
    lead.score_reasons = [reason.model_dump() for reason in scored.reasons]
    lead.score_version = scored.rules_version
    uow.session.add(lead)
    if lead.score >= settings_of(company).lead_high_value_score and lead.high_value_at is None:
        lead.high_value_at = now()
        record(uow, lead.id, "high_value", actor="system")
        event = LeadHighValue(
            **picture(lead), score=lead.score, reasons=[reason.reason for reason in scored.reasons]
        )
        uow.publish(event, version=lead.version)


async def facts_of(uow: UnitOfWork, company: Organization, lead: Lead) -> Facts:
    """Return what the scoring rules look at."""
    wanted = EstimateRequest.model_validate(lead.request) if lead.request else None
    asked = to_local(lead.created_at, company.timezone).date()
    ahead = [(date.fromisoformat(day) - asked).days for day in lead.preferred_dates]
    return Facts(
        service=wanted.service if wanted else None,
        frequency=wanted.frequency if wanted else None,
        beds=wanted.beds if wanted else None,
        baths=wanted.baths if wanted else None,
        value_cents=lead.value_cents or None,
        source=lead.source,
        medium=lead.medium,
        campaign=lead.campaign,
        postal_code=lead.postal_code,
        has_email=lead.email is not None,
        has_phone=lead.phone is not None,
        referred=lead.referral_code is not None,
        days_ahead=min((days for days in ahead if days >= 0), default=None),
        message_length=len(lead.message or ""),
        touches=len(await touches_of(uow, lead.id)),
    )
