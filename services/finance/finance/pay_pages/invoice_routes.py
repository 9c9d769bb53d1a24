"""HTTP of invoices for whoever holds the link."""

from typing import Annotated

from fastapi import Path, Response
from fastapi.responses import StreamingResponse

from finance.branding.routes import LOGO, logo_file
from finance.cards.charging import ChargePending
from finance.cards.paying import open_page
from finance.credits.service import balance_of
from finance.invoices.pdf import invoice_pdf
from finance.invoices.schemas import CheckoutAddress, CheckoutRequest, PublicInvoice
from finance.invoices.service import sent_invoice
from finance.invoices.tips import TipsOff
from finance.invoices.views import public_view
from finance.public_links.service import follow_link
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.auth.guards import public
from shared.database import Uow
from shared.errors import Conflict, NotFound, responses
from shared.storage import FileMissing, Files
from shared.web.routing import Router

router = Router(prefix="/v1/pay/invoices", tags=["pay"])
Token = Annotated[str, Path(max_length=200, description="The invoice's public token.")]
PayPage = Annotated[None, public("pay_rate_limit_per_minute")]


@router.get("/{token}", summary="Show an invoice to its payer", responses=responses(NotFound))
async def show_public_invoice(uow: Uow, token: Token, _: PayPage) -> PublicInvoice:
    """Return the invoice with its payments and what is due."""
    invoice = await sent_invoice(uow, await follow_link(uow, token, "invoice"))
    return await public_view(uow, invoice, account_credit_cents=await balance_of(uow, invoice.client_id))


@router.post(
    "/{token}/checkout",
    summary="Open the page to pay an invoice by card",
    responses=responses(NotFound, Conflict, TipsOff, ChargePending, CardPaymentsDown),
)
async def open_invoice_checkout(
    uow: Uow, token: Token, _: PayPage, body: CheckoutRequest | None = None
) -> CheckoutAddress:
    """Return the address of a Stripe page for the amount due: the one that is open, or a new one."""
    invoice = await sent_invoice(uow, await follow_link(uow, token, "invoice"))
    return await open_page(uow, invoice, body or CheckoutRequest())


@router.get(
    "/{token}/pdf",
    summary="Download an invoice as PDF",
    response_class=Response,
    responses=responses(NotFound) | {200: {"content": {"application/pdf": {}}}},
)
async def download_public_invoice(uow: Uow, files: Files, token: Token, _: PayPage) -> Response:
    """Return the invoice as PDF, in the client's language."""
    invoice = await sent_invoice(uow, await follow_link(uow, token, "invoice"))
    return await invoice_pdf(uow, files, invoice)


@router.get(
    "/{token}/logo",
    summary="Show the logo of an invoice's company",
    response_class=StreamingResponse,
    responses=responses(NotFound, FileMissing) | LOGO,
)
async def show_public_logo(uow: Uow, files: Files, token: Token, _: PayPage) -> StreamingResponse:
    """Return the logo of whoever issued the invoice, as PNG."""
    await sent_invoice(uow, await follow_link(uow, token, "invoice"))
    return await logo_file(uow, files)
