"""HTTP of the client portal's money. Whatever isn't the caller's own isn't there."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response
from sqlmodel import col, select

from finance.cards.charging import ChargePending
from finance.cards.paying import open_page
from finance.clients.service import survivors
from finance.credits.movements import movements_page
from finance.credits.routes import pay_with_credit, pay_with_gift_card, shown_balance
from finance.credits.schemas import (
    ApplyCredit,
    CreditApplied,
    CreditBalance,
    CreditMovement,
    GiftCardPayment,
    MovementQuery,
)
from finance.credits.service import balance_of
from finance.invoices.listing import SORTS
from finance.invoices.models import Invoice
from finance.invoices.pdf import invoice_pdf
from finance.invoices.schemas import CheckoutAddress, CheckoutRequest, InvoiceOut
from finance.invoices.service import lock_invoice
from finance.invoices.tips import TipsOff
from finance.invoices.views import listed, public_view
from finance.portal.schemas import MyInvoice, MyInvoicesQuery
from finance.runtime import runtime
from finance.settlement.invoice_checkout import CardPaymentsDown
from finance.statements.pdf import statement_pdf
from finance.statements.service import statement_of
from shared.auth.callers import ClientCaller
from shared.auth.guards import signed_in_client
from shared.clock import local_today
from shared.database import Page, UnitOfWork, Uow
from shared.database.listing import sorted_page
from shared.errors import Conflict, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.storage import Files
from shared.web.routing import Router

router = Router(prefix="/v1/client", tags=["client money"], responses=responses(Unauthorized, NotFound))
Me = Annotated[ClientCaller, signed_in_client]
YEAR = timedelta(days=365)


async def who(uow: UnitOfWork, me: ClientCaller) -> UUID:
    """Return the client that the caller is, also after a merge."""
    return (await survivors(uow, [me.person_id]))[me.person_id]


async def own_invoice(uow: UnitOfWork, me: ClientCaller, invoice_id: UUID, *, lock: bool = False) -> Invoice:
    """Return an invoice of the caller's that was sent.

    Raises:
        NotFound: there is none.
    """
    found = await lock_invoice(uow, invoice_id=invoice_id) if lock else await uow.session.get(Invoice, invoice_id)
    if found is None or found.status == "DRAFT" or found.client_id != await who(uow, me):
        raise NotFound("You have no such invoice.")
    return found


@router.get("/invoices", summary="List my invoices")
async def list_my_invoices(uow: Uow, query: Annotated[MyInvoicesQuery, Query()], me: Me) -> Page[InvoiceOut]:
    """Return one page of the client's invoices, newest first unless asked otherwise; drafts are none."""
    mine = col(Invoice.client_id) == await who(uow, me)
    statement = select(Invoice).where(mine, col(Invoice.status) != "DRAFT")
    if query.status:
        statement = statement.where(col(Invoice.status).in_(query.status))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Invoice.id))
    return Page(items=await listed(uow, rows), next_cursor=cursor)


@router.get("/invoices/{invoice_id}", summary="Show my invoice")
async def show_my_invoice(uow: Uow, invoice_id: UUID, me: Me) -> MyInvoice:
    """Return one of the client's invoices with its payments, which are its receipts."""
    invoice = await own_invoice(uow, me, invoice_id)
    credit = await balance_of(uow, invoice.client_id)
    shown = await public_view(uow, invoice, account_credit_cents=credit)
    page = runtime().invoice_page(invoice.token)
    return MyInvoice.model_validate(shown.model_dump() | {"id": str(invoice.id), "public_url": page})


@router.get(
    "/invoices/{invoice_id}/pdf",
    summary="Download my invoice as PDF",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def download_my_invoice(uow: Uow, files: Files, invoice_id: UUID, me: Me) -> Response:
    """Return one of the client's invoices as PDF."""
    return await invoice_pdf(uow, files, await own_invoice(uow, me, invoice_id))


@router.post(
    "/invoices/{invoice_id}/checkout",
    summary="Pay my invoice by card",
    responses=responses(Conflict, TipsOff, ChargePending, CardPaymentsDown),
)
async def pay_my_invoice(
    uow: Uow, invoice_id: UUID, me: Me, body: CheckoutRequest | None = None
) -> CheckoutAddress:
    """Return the address of a Stripe page for the amount due."""
    invoice = await own_invoice(uow, me, invoice_id)
    return await open_page(uow, invoice, body or CheckoutRequest())


@router.post(
    "/invoices/{invoice_id}/apply-credit", summary="Pay my invoice with my credit", responses=responses(Conflict)
)
async def use_my_credit(uow: Uow, invoice_id: UUID, body: ApplyCredit, me: Me) -> CreditApplied:
    """Use as much of the client's credit as there is and is due."""
    return await pay_with_credit(uow, await own_invoice(uow, me, invoice_id, lock=True), body.amount_cents)


@router.post(
    "/invoices/{invoice_id}/gift-card", summary="Pay my invoice with a gift card", responses=responses(Conflict)
)
async def use_gift_card(uow: Uow, invoice_id: UUID, body: GiftCardPayment, me: Me) -> CreditApplied:
    """Redeem a gift card; what is left stays on it."""
    return await pay_with_gift_card(uow, await own_invoice(uow, me, invoice_id, lock=True), body)


@router.get("/credit", summary="Show my credit")
async def show_my_credit(uow: Uow, me: Me) -> CreditBalance:
    """Return what is on the client's account."""
    return await shown_balance(uow, await who(uow, me))


@router.get("/credit/movements", summary="List the movements of my credit")
async def list_my_movements(uow: Uow, query: Annotated[MovementQuery, Query()], me: Me) -> Page[CreditMovement]:
    """Return one page of what came on the client's account and went."""
    return await movements_page(uow, await who(uow, me), query)


@router.get(
    "/statement.pdf",
    summary="Download my statement of account",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def download_my_statement(uow: Uow, files: Files, me: Me) -> Response:
    """Return the client's account of the last twelve months as PDF."""
    today = local_today((await organization(uow)).timezone)
    return await statement_pdf(uow, files, await statement_of(uow, await who(uow, me), today - YEAR, today))
