"""`dunning`: charge saved cards for invoices that were just sent, and again where they were refused."""

from uuid import UUID

import stripe

from finance.cards.charging import (
    ChargePending,
    NoCardOnFile,
    TooLittle,
    Trigger,
    Wanted,
    charge_invoice,
)
from finance.dunning.service import Refusal, close_settled, due, note_refusal
from finance.invoices.service import lock_invoice
from finance.settlement.desk import InvoiceUnsent, InvoiceVoid, NothingDue
from shared.database import Database, UnitOfWork
from shared.jobs import JobContext
from shared.logging import get_logger
from shared.organizations import Organization

log = get_logger(__name__)
BATCH = 100
LEAVE = (ChargePending, InvoiceVoid, NothingDue, InvoiceUnsent)
"""Nothing to do, or not now; the next run looks again and ends what is settled."""


async def dun(context: JobContext) -> int:
    """Try each card whose time has come, one charge after the other; return how many charges were made."""

    async def work(company: Organization, _: UnitOfWork) -> int:
        async with context.database.unit_of_work(company.id) as uow:
            await close_settled(uow)
            found = await due(uow, BATCH)
        made = 0
        for invoice_id, trigger in found:
            made += await _charge(context.database, company.id, invoice_id, trigger)
        return made

    return await context.each_organization(work, module="module.invoices")


async def _charge(database: Database, org_id: UUID, invoice_id: UUID, trigger: Trigger) -> bool:
    try:
        await charge_invoice(database, org_id, Wanted(invoice_id, trigger))
    except LEAVE as reason:
        log.info("no charge", invoice_id=str(invoice_id), reason=str(reason))
    except NoCardOnFile:
        await _needs_client(database, org_id, invoice_id, "no_card")
    except TooLittle:
        await _needs_client(database, org_id, invoice_id, "too_little")
    except stripe.StripeError as error:
        log.warning("the charge will be tried again", invoice_id=str(invoice_id), error=str(error))
    except Exception as error:  # noqa: BLE001 - the next run tries again; the others must go on
        log.warning("not charged", invoice_id=str(invoice_id), error=repr(error))
    else:
        return True
    return False


async def _needs_client(database: Database, org_id: UUID, invoice_id: UUID, failure: str) -> None:
    async with database.unit_of_work(org_id) as uow:
        invoice = await lock_invoice(uow, invoice_id=invoice_id)
        if invoice is not None:
            await note_refusal(uow, invoice, Refusal(failure))
