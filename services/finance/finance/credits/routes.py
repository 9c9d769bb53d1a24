"""HTTP of clients' credit, for staff and for whoever holds an invoice's link."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from finance.clients.service import survivors
from finance.credits.movements import movements_page
from finance.credits.schemas import (
    ApplyCredit,
    CreditApplied,
    CreditBalance,
    CreditChange,
    CreditMoved,
    CreditMovement,
    GiftCardPayment,
    MovementQuery,
)
from finance.credits.service import NoCredit, balance_of, grant, take_back
from finance.credits.using import NothingOverpaid, apply_credit, credit_to_account, redeem
from finance.gift_cards.service import balances
from finance.invoices.models import Invoice
from finance.invoices.service import hold_invoice, sent_invoice
from finance.public_links.service import follow_link
from shared.auth.callers import StaffCaller
from shared.auth.guards import public, requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router

router = Router(prefix="/v1", tags=["credit"], responses=responses(NotFound))
ADMIN = responses(Unauthorized, Forbidden)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
Recorder = Annotated[StaffCaller, requires("payments.record", module="module.invoices")]
Token = Annotated[str, Path(max_length=200, description="The invoice's public token.")]
PayPage = Annotated[None, public("pay_rate_limit_per_minute")]
Guesses = Annotated[None, public("login_rate_limit_per_minute")]


async def shown_balance(uow: UnitOfWork, client_id: UUID) -> CreditBalance:
    """Return what a client has."""
    balance = await balance_of(uow, client_id)
    return CreditBalance(client_id=client_id, balance_cents=balance, currency=(await organization(uow)).currency)


async def pay_with_credit(uow: UnitOfWork, invoice: Invoice, amount_cents: int | None) -> CreditApplied:
    """Use credit on a held invoice and tell what came of it."""
    payment = await apply_credit(uow, invoice, amount_cents)
    left = await balance_of(uow, invoice.client_id)
    return CreditApplied(paid_cents=payment.amount_cents, due_cents=invoice.due_cents, left_cents=left)


async def pay_with_gift_card(uow: UnitOfWork, invoice: Invoice, body: GiftCardPayment) -> CreditApplied:
    """Use a gift card on a held invoice and tell what came of it."""
    payment = await redeem(uow, invoice, body.code, body.amount_cents)
    assert payment.gift_card_id is not None  # noqa: S101 - `redeem` sets it
    left = (await balances(uow, [payment.gift_card_id]))[payment.gift_card_id]
    return CreditApplied(paid_cents=payment.amount_cents, due_cents=invoice.due_cents, left_cents=left)


@router.get("/admin/finance/credits/{client_id}", summary="Show a client's credit", responses=ADMIN)
async def show_credit(uow: Uow, client_id: UUID, _: Viewer) -> CreditBalance:
    """Return what is on the client's account; nothing for somebody who never had any."""
    return await shown_balance(uow, (await survivors(uow, [client_id]))[client_id])


@router.get(
    "/admin/finance/credits/{client_id}/movements", summary="List a client's movements of credit", responses=ADMIN
)
async def list_movements(
    uow: Uow, client_id: UUID, query: Annotated[MovementQuery, Query()], _: Viewer
) -> Page[CreditMovement]:
    """Return one page of what was given, used, returned and taken back, newest first by default."""
    return await movements_page(uow, (await survivors(uow, [client_id]))[client_id], query)


@router.post("/admin/finance/credits/{client_id}/grant", summary="Give a client credit", responses=ADMIN)
async def grant_credit(uow: Uow, client_id: UUID, body: CreditChange, _: Manager) -> CreditBalance:
    """Put goodwill on the client's account; it lowers income now, and pays invoices later."""
    await grant(uow, client_id, body.amount_cents, body.reason)
    return await shown_balance(uow, (await survivors(uow, [client_id]))[client_id])


@router.post(
    "/admin/finance/credits/{client_id}/take-back",
    summary="Take credit back",
    responses=ADMIN | responses(NoCredit),
)
async def take_credit_back(uow: Uow, client_id: UUID, body: CreditChange, _: Manager) -> CreditBalance:
    """Take credit off the client's account that was granted by mistake; never more than is there."""
    await take_back(uow, client_id, body.amount_cents, body.reason)
    return await shown_balance(uow, (await survivors(uow, [client_id]))[client_id])


@router.post(
    "/admin/invoices/{invoice_id}/apply-credit",
    summary="Pay an invoice with the client's credit",
    responses=ADMIN | responses(Conflict),
)
async def apply_credit_to_invoice(uow: Uow, invoice_id: UUID, body: ApplyCredit, _: Recorder) -> CreditApplied:
    """Use as much credit as there is and is due, or the amount given where that is less."""
    return await pay_with_credit(uow, await hold_invoice(uow, invoice_id), body.amount_cents)


@router.post(
    "/admin/invoices/{invoice_id}/gift-card",
    summary="Pay an invoice with a gift card",
    responses=ADMIN | responses(Conflict),
)
async def redeem_for_client(uow: Uow, invoice_id: UUID, body: GiftCardPayment, _: Recorder) -> CreditApplied:
    """Redeem a code that the client read out; what is left stays on the card."""
    return await pay_with_gift_card(uow, await hold_invoice(uow, invoice_id), body)


@router.post(
    "/admin/invoices/{invoice_id}/credit-to-account",
    summary="Move what was overpaid to the client's account",
    responses=ADMIN | responses(NothingOverpaid),
)
async def move_to_account(uow: Uow, invoice_id: UUID, _: Recorder) -> CreditMoved:
    """Take what was paid beyond the total off the invoice and put it on the client's account."""
    invoice = await hold_invoice(uow, invoice_id)
    moved = await credit_to_account(uow, invoice)
    return CreditMoved(moved_cents=moved, balance_cents=await balance_of(uow, invoice.client_id))


@router.post(
    "/pay/invoices/{token}/apply-credit", summary="Pay my invoice with my credit", responses=responses(Conflict)
)
async def apply_my_credit(uow: Uow, token: Token, body: ApplyCredit, _: PayPage) -> CreditApplied:
    """Use the credit of the client whom the invoice is for."""
    invoice = await sent_invoice(uow, await follow_link(uow, token, "invoice"))
    return await pay_with_credit(uow, await hold_invoice(uow, invoice.id), body.amount_cents)


@router.post(
    "/pay/invoices/{token}/gift-card", summary="Pay my invoice with a gift card", responses=responses(Conflict)
)
async def redeem_on_page(uow: Uow, token: Token, body: GiftCardPayment, _: Guesses) -> CreditApplied:
    """Redeem a gift card; what is left stays on it. Few tries a minute: codes can't be guessed."""
    invoice = await sent_invoice(uow, await follow_link(uow, token, "invoice"))
    return await pay_with_gift_card(uow, await hold_invoice(uow, invoice.id), body)
