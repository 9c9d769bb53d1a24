"""Taking up leads: from the public forms, where the same person who writes twice within a day is one lead."""

from datetime import timedelta
from typing import Literal

from sqlalchemy import func, or_
from sqlmodel import col, select

from booking.attribution.channels import channel_of
from booking.attribution.schemas import Arrival
from booking.attribution.service import adopt_touches, record_touch
from booking.leads.models import Lead
from booking.leads.schemas import EstimateForm, LeadForm, StaffLead
from booking.leads.service import picture, record, rescore
from booking.leads.states import OPEN
from booking.pricing.schemas import Estimate, EstimateRequest
from booking.pricing.service import estimate
from booking.referrals.service import usable_code
from contracts.booking_leads import LeadCreated
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Unavailable
from shared.organizations import Organization

SAME_LEAD = timedelta(hours=24)
WORK = "body.request"
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"


async def take(
    uow: UnitOfWork, company: Organization, form: LeadForm | EstimateForm
) -> tuple[Lead, Estimate | None]:
    """Return the lead that a public form makes or brings up to date, and the price of what it asks for.

    Raises:
        Invalid: the referral code can't be used.
        Invalid: the price list doesn't have what is wanted.
        PromoRefused: the promo code doesn't hold.
        Unavailable: an estimate is to be saved while the organization's taxes are not known.
    """
    await _check_code(uow, form)
    kind: Literal["form", "saved_estimate"] = "saved_estimate" if isinstance(form, EstimateForm) else "form"
    wanted = at_home(form.request, form.postal_code)
    priced = await _priced(uow, company, wanted, needed=kind == "saved_estimate")
    lead = await _known(uow, form)
    if lead is None:
        lead = _new(uow, company, form, kind, name=form.name or str(form.email).split("@")[0])
        _price(lead, wanted, priced)
        uow.session.add(lead)
        await uow.session.flush()
        record(uow, lead.id, "created", actor="public")
        await _link(uow, lead, form)
        await rescore(uow, company, lead)
        uow.publish(LeadCreated(**picture(lead)), version=lead.version)
        return lead, priced
    _update(lead, form)
    _price(lead, wanted, priced)
    lead.touch()
    message = form.message if isinstance(form, LeadForm) else None
    record(uow, lead.id, "asked_again", note=message, actor="public")
    await uow.session.flush()
    await _link(uow, lead, form)
    await rescore(uow, company, lead)
    return lead, priced


async def note_lead(uow: UnitOfWork, company: Organization, wanted: StaffLead) -> Lead:
    """Return a new lead that staff notes.

    Raises:
        Invalid: the referral code can't be used.
    """
    await _check_code(uow, wanted)
    lead = _new(uow, company, wanted, "staff", name=wanted.name)
    lead.owner_id, lead.owner_name = wanted.owner_id, wanted.owner_name
    request = at_home(wanted.request, wanted.postal_code)
    _price(lead, request, await _priced(uow, company, request))
    if wanted.value_cents is not None:
        lead.value_cents = wanted.value_cents
    uow.session.add(lead)
    await uow.session.flush()
    record(uow, lead.id, "created")
    await rescore(uow, company, lead)
    uow.publish(LeadCreated(**picture(lead)), version=lead.version)
    uow.audit("lead.create", "lead", lead.id, name=lead.name, source=lead.source)
    return lead


async def reprice(uow: UnitOfWork, company: Organization, lead: Lead, request: EstimateRequest | None) -> None:
    """Take another request into the lead, at today's price."""
    _price(lead, request, await _priced(uow, company, request))


def at_home(request: EstimateRequest | None, postal_code: str | None) -> EstimateRequest | None:
    """Return the request with the work where the lead lives, which decides the travel fee."""
    if request is None or request.postal_code or not postal_code:
        return request
    return request.model_copy(update={"postal_code": postal_code})


async def _check_code(uow: UnitOfWork, form: LeadForm | EstimateForm | StaffLead) -> None:
    if form.referral_code:
        await usable_code(uow, form.referral_code, email=form.email, phone=form.phone)


async def _priced(
    uow: UnitOfWork, company: Organization, request: EstimateRequest | None, *, needed: bool = False
) -> Estimate | None:
    """Return the price; a lead isn't turned away because the company has no taxes yet."""
    if request is None:
        return None
    try:
        return await estimate(uow, company, request, at=WORK)
    except Unavailable:
        if needed:
            raise
        return None


async def _known(uow: UnitOfWork, form: LeadForm | EstimateForm) -> Lead | None:
    """Return the open lead of the last day that the same contact left, locked; two forms at once take turns."""
    email = form.email.lower() if form.email else None
    for contact in sorted(filter(None, (email, form.phone))):
        await uow.sql(_LOCK, name=f"lead:{uow.org_id}:{contact}")
    same = []
    if email:
        same.append(func.lower(col(Lead.email)) == email)
    if form.phone:
        same.append(col(Lead.phone) == form.phone)
    statement = (
        select(Lead)
        .where(
            or_(*same),
            col(Lead.status).in_(OPEN),
            col(Lead.merged_into).is_(None),
            col(Lead.created_at) >= now() - SAME_LEAD,
        )
        .order_by(col(Lead.created_at).desc(), col(Lead.id).desc())
        .limit(1)
        .with_for_update()
    )
    return (await uow.session.exec(statement)).one_or_none()


def _new(
    uow: UnitOfWork,
    company: Organization,
    form: LeadForm | EstimateForm | StaffLead,
    kind: Literal["form", "saved_estimate", "staff"],
    *,
    name: str,
) -> Lead:
    source, medium = channel_of(form.source, form.medium, form.referrer)
    consented = form.consent_email or getattr(form, "consent_sms", False)
    return Lead(
        org_id=uow.org_id,
        kind=kind,
        name=name,
        email=form.email,
        phone=form.phone,
        locale=form.locale or ("fr" if company.locale.lower().startswith("fr") else "en"),
        postal_code=form.postal_code,
        preferred_dates=[day.isoformat() for day in getattr(form, "preferred_dates", [])],
        message=getattr(form, "message", None) or None,
        currency=company.currency,
        source=source if kind != "staff" or form.source else "staff",
        medium=medium,
        referral_code=form.referral_code,
        visitor_id=getattr(form, "visitor_id", None),
        consent_email=form.consent_email,
        consent_sms=getattr(form, "consent_sms", False),
        consent_at=now() if consented else None,
        **form.model_dump(include={"campaign", "keyword", "landing_page", "referrer"}),
    )


def _update(lead: Lead, form: LeadForm | EstimateForm) -> None:
    """Fill in what the second form adds; consent is taken back elsewhere, never by a box left open."""
    lead.email = lead.email or form.email
    lead.phone = lead.phone or form.phone
    lead.postal_code = form.postal_code or lead.postal_code
    lead.referral_code = lead.referral_code or form.referral_code
    if isinstance(form, LeadForm):
        lead.name = form.name
        lead.kind = "form"
        lead.message = form.message or lead.message
        lead.preferred_dates = [day.isoformat() for day in form.preferred_dates] or lead.preferred_dates
        lead.consent_sms = lead.consent_sms or form.consent_sms
    lead.consent_email = lead.consent_email or form.consent_email
    if lead.consent_at is None and (lead.consent_email or lead.consent_sms):
        lead.consent_at = now()


def _price(lead: Lead, request: EstimateRequest | None, priced: Estimate | None) -> None:
    if request is not None:
        lead.request = request.model_dump(mode="json")
        lead.estimate = priced.model_dump(mode="json") if priced else None
        lead.value_cents = priced.total_cents if priced else lead.value_cents


async def _link(uow: UnitOfWork, lead: Lead, form: LeadForm | EstimateForm) -> None:
    """Give the visitor's touches to the lead, with the one that the form itself tells of."""
    if form.visitor_id:
        if lead.visitor_id is None:
            lead.visitor_id = form.visitor_id
        if form.source:
            arrival = Arrival.model_validate(form.model_dump(include=set(Arrival.model_fields)))
            await record_touch(uow, form.visitor_id, arrival)
        await adopt_touches(uow, form.visitor_id, lead.id)
