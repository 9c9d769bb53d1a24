"""HTTP of charging saved cards for staff."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import stripe
from fastapi import Query, Request
from sqlmodel import col, select

from finance.cards.charging import ChargePending, NoCardOnFile, Wanted, charge_invoice
from finance.cards.models import CardCharge
from finance.cards.rules import sentence
from finance.cards.schemas import ChargeFilter, ChargeOut, ChargeRequest
from finance.cards.views import charge_out
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Database, Page, UnitOfWork, Uow
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/invoices", tags=["cards"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Recorder = Annotated[StaffCaller, requires("payments.record", module="module.invoices")]
SORTS = {"created_at": Sort(col(CardCharge.created_at), datetime)}


class CardDeclined(Conflict):
    """The bank refused the card."""

    slug = "card-declined"
    title = "The card was declined"


@router.post(
    "/{invoice_id}/charge",
    summary="Charge a saved card for an invoice",
    responses=responses(CardDeclined, ChargePending, NoCardOnFile, CardPaymentsDown),
)
async def charge_saved_card(
    request: Request, uow: Uow, invoice_id: UUID, body: ChargeRequest, caller: Recorder
) -> ChargeOut:
    """Charge the client's default card, or the one named, for what is due, or a part of it.

    A refused charge of all that was due is tried again on the days that the company set. Nothing is locked while
    Stripe is asked: the charge has transactions of its own.
    """
    database: Database = request.app.state.database
    wanted = Wanted(invoice_id, "staff", body.card_id, body.amount_cents)
    try:
        charge = await charge_invoice(database, uow.org_id, wanted, caller)
    except stripe.StripeError as error:
        raise CardPaymentsDown("Card payments are not available right now. Try again in a minute.") from error
    if charge.status == "FAILED":
        raise CardDeclined(
            f"The card was declined: {sentence(charge.failure)}.",
            decline_code=charge.failure,
            charge_id=str(charge.id),
        )
    return charge_out(charge)


@router.get("/{invoice_id}/charges", summary="List the charges of saved cards for an invoice")
async def list_charges(
    uow: Uow, invoice_id: UUID, query: Annotated[ChargeFilter, Query()], _: Viewer
) -> Page[ChargeOut]:
    """Return one page of charges, those that were refused among them."""
    rows, cursor = await _charges_page(uow, invoice_id, query)
    return Page(items=[charge_out(row) for row in rows], next_cursor=cursor)


async def _charges_page(
    uow: UnitOfWork, invoice_id: UUID, query: ChargeFilter
) -> tuple[Sequence[Any], str | None]:
    statement = select(CardCharge).where(CardCharge.invoice_id == invoice_id)
    return await sorted_page(uow, statement, query, query.sort, SORTS, col(CardCharge.id))
