"""Do one thing with many invoices; what one refuses stops none of the others."""

from uuid import UUID

from finance.bulk.schemas import BulkItem, BulkRequest, BulkResult
from finance.editing.service import held_to_send, send
from finance.invoices.models import Invoice
from finance.invoices.service import hold_invoice
from finance.reminders.service import remind
from finance.settlement.desk import void_invoice
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.errors import Problem


async def act(uow: UnitOfWork, request: BulkRequest) -> BulkResult:
    """Send, remind of, or void invoices, in the order of their ids, so that two at once don't wait crosswise."""
    wanted = list(dict.fromkeys(request.invoice_ids))
    found = {invoice_id: await _one(uow, request, invoice_id) for invoice_id in sorted(wanted)}
    done = sum(item.done for item in found.values())
    return BulkResult(done=done, failed=len(found) - done, items=[found[invoice_id] for invoice_id in wanted])


async def _one(uow: UnitOfWork, request: BulkRequest, invoice_id: UUID) -> BulkItem:
    try:
        async with part_of(uow) as part:
            hold = held_to_send if request.action == "send" else hold_invoice
            invoice = await hold(part, invoice_id)
            await _do(part, request, invoice)
            await part.session.flush()
            return BulkItem(invoice_id=invoice_id, done=True, number=invoice.number, status=invoice.status)
    except Problem as problem:
        return BulkItem(invoice_id=invoice_id, done=False, problem=problem.detail)


async def _do(uow: UnitOfWork, request: BulkRequest, invoice: Invoice) -> None:
    if request.action == "send":
        await send(uow, invoice)
    elif request.action == "remind":
        await remind(uow, invoice)
    else:
        await void_invoice(uow, invoice, request.reason or "")
