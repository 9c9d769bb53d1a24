"""Drafting quotes, finding them, and saying what they are."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.clients.models import Client
from booking.leads.editing import check_not_merged
from booking.leads.models import Lead
from booking.leads.service import lead_of, record
from booking.leads.states import OPEN
from booking.pricing.schemas import Calculation, Estimate, EstimateRequest
from booking.pricing.service import estimate, settings_of
from booking.quotes.models import Quote
from booking.quotes.schemas import QuoteChange, QuoteInput
from booking.quotes.states import QuoteMoveNotAllowed, QuoteStatus
from contracts.booking_leads import Prospect
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import Organization

_NEXT = """
    INSERT INTO quote_counters (org_id, last) VALUES (:org_id, 1)
    ON CONFLICT (org_id) DO UPDATE SET last = quote_counters.last + 1
    RETURNING last
"""
WORK = "body.request"
TERMS = {"deposit", "cancellation_policy"}


class LeadEnded(Conflict):
    """The lead was won or lost: nothing is quoted to it any more."""

    slug = "lead-ended"


async def quote_of(uow: UnitOfWork, quote_id: UUID, *, lock: bool = False) -> Quote:
    """Return a quote of the organization.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Quote, quote_id, "There is no such quote.", lock=lock)


async def quote_by_token(uow: UnitOfWork, token: str, *, lock: bool = False) -> Quote:
    """Return the quote that a client's link names; a draft is nobody's business yet.

    Raises:
        NotFound: there is none.
    """
    statement = select(Quote).where(col(Quote.public_token) == token, col(Quote.status) != QuoteStatus.DRAFT)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such quote. Check the link in your message, or ask us for a new one.")
    return found


async def draft(uow: UnitOfWork, company: Organization, wanted: QuoteInput) -> Quote:
    """Return a new draft, priced by the price list of now.

    Raises:
        NotFound: there is no such lead or client.
        LeadEnded: the lead was won or lost.
        Invalid: neither the body nor the lead says what is wanted.
        Unavailable: the organization's taxes are not known yet.
    """
    whom = await _for_lead(uow, wanted) if wanted.lead_id else await _for_client(uow, wanted)
    request = wanted.request or whom.pop("request", None)
    whom.pop("request", None)
    if request is None:
        raise Invalid.field("body.request", "Say what is to be done; the lead doesn't.")
    quote = Quote(
        org_id=uow.org_id,
        number=await _next_number(uow),
        message=wanted.message or None,
        valid_days=wanted.valid_days or settings_of(company).quote_valid_days,
        **whom,
        **_price_fields(request, await estimate(uow, company, request, at=WORK)),
    )
    uow.session.add(quote)
    await uow.session.flush()
    if quote.lead_id:
        record(uow, quote.lead_id, "quote_drafted", note=quote.number)
    uow.audit("quote.create", "quote", quote.id, number=quote.number, total_cents=quote.total_cents)
    return quote


async def edit(uow: UnitOfWork, company: Organization, quote: Quote, change: QuoteChange) -> None:
    """Change a locked draft, and price it again.

    Raises:
        QuoteMoveNotAllowed: it isn't a draft: withdraw it first.
        Unavailable: the organization's taxes are not known yet.
    """
    if quote.status != QuoteStatus.DRAFT:
        raise QuoteMoveNotAllowed(
            f"Quote {quote.number} is {quote.status}. Withdraw it first, or draft another.", current=quote.status
        )
    request = change.request or EstimateRequest.model_validate(quote.request)
    for name, value in _price_fields(request, await estimate(uow, company, request, at=WORK)).items():
        setattr(quote, name, value)
    if "message" in change.model_fields_set:
        quote.message = change.message or None
    if change.valid_days:
        quote.valid_days = change.valid_days
    quote.touch()
    uow.session.add(quote)
    uow.audit("quote.update", "quote", quote.id, number=quote.number, total_cents=quote.total_cents)


async def _for_lead(uow: UnitOfWork, wanted: QuoteInput) -> dict[str, Any]:
    assert wanted.lead_id is not None  # noqa: S101 - the caller looked
    lead = await lead_of(uow, wanted.lead_id, lock=True)
    check_not_merged(lead)
    if lead.status not in OPEN:
        raise LeadEnded(f"This lead is {lead.status}. Make the quote for its client instead.")
    contact = lead.model_dump(include={"name", "email", "phone", "locale", "client_id"})
    request = EstimateRequest.model_validate(lead.request) if lead.request else None
    return contact | {"lead_id": lead.id, "request": request}


async def _for_client(uow: UnitOfWork, wanted: QuoteInput) -> dict[str, Any]:
    statement = select(Client).where(col(Client.id) == wanted.client_id)
    client = (await uow.session.exec(statement)).one_or_none()
    if client is None:
        raise NotFound("There is no such client.")
    return client.model_dump(include={"name", "email", "phone", "locale"}) | {"client_id": client.id}


async def _next_number(uow: UnitOfWork) -> str:
    last = (await uow.sql(_NEXT, org_id=uow.org_id)).scalar_one()
    return f"Q-{last:06}"


def _price_fields(request: EstimateRequest, priced: Estimate) -> dict[str, Any]:
    whole = priced.model_dump(mode="json")
    return {
        "service": request.service,
        "request": request.model_dump(mode="json"),
        "calculation": {name: value for name, value in whole.items() if name not in TERMS},
        "terms": {name: value for name, value in whole.items() if name in TERMS},
        "price_list": priced.price_list,
        "price_list_version": priced.price_list_version,
        "currency": priced.currency,
        "total_cents": priced.total_cents,
    }


def agreed(quote: Quote) -> Calculation:
    """Return the price that is offered."""
    return Calculation.model_validate(quote.calculation)


def offer(quote: Quote) -> Estimate:
    """Return the price that is offered, with the terms that were shown with it."""
    return Estimate.model_validate(quote.calculation | quote.terms)


def picture(quote: Quote) -> dict[str, Any]:
    """Return the fields that every event about the quote carries (`contracts.booking_leads.QuoteEvent`)."""
    offered = offer(quote)
    return {
        "quote_id": quote.id,
        "contact": Prospect(name=quote.name, email=quote.email, phone=quote.phone, locale=quote.locale),
        "price": offered.price,
        "deposit_cents": offered.deposit.amount_cents if offered.deposit else 0,
        **quote.model_dump(
            include={
                "number",
                "public_token",
                "lead_id",
                "client_id",
                "service",
                "total_cents",
                "currency",
                "message",
                "valid_until",
            }
        ),
    }


async def refresh_contact(uow: UnitOfWork, quote: Quote) -> None:
    """Take over what became known of the lead, or of the client, since the quote was drafted."""
    source: Lead | Client | None = await lead_behind(uow, quote)
    if source is None and quote.client_id:
        source = await uow.session.get(Client, quote.client_id)
    if source:
        quote.name, quote.locale = source.name, source.locale
        quote.email, quote.phone = source.email, source.phone


async def lead_behind(uow: UnitOfWork, quote: Quote) -> Lead | None:
    """Return the lead that the quote is for, locked."""
    return await lead_of(uow, quote.lead_id, lock=True) if quote.lead_id else None
