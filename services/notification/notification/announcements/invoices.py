"""What is said about invoices after they went out: reminders, changes, credits and late fees, to the client."""

from typing import Any, Literal

from contracts.finance_automation import InvoiceDueSoon, InvoiceOverdue, LateFeeCharged, LateFeeWaived
from contracts.finance_invoicing import CreditNoteIssued, InvoiceChanged
from notification.announcements.known import remember_invoice
from notification.announcements.people import Person, Reach, mail_and_text, mail_else_text
from notification.announcements.service import announce
from shared.database import UnitOfWork
from shared.messaging.consumer import Received

Tone = Literal["gentle", "plain", "firm", "final"]
_TONES: tuple[tuple[int, Tone], ...] = ((30, "final"), (14, "firm"), (7, "plain"))


def tone_of(days: int) -> Tone:
    """Return how an invoice that is so many days overdue is asked for.

    By the days, not by the company's plan of reminders: the first one may be late, and staff send some by hand.
    """
    return next((tone for since, tone in _TONES if days >= since), "gentle")


class InvoiceAnnouncements:
    """Handlers of finance's events about invoices that a client already has."""

    async def due_soon(self, uow: UnitOfWork, event: Received[InvoiceDueSoon]) -> None:
        """Remind of an invoice before its day, or on it."""
        await self._ask(uow, event, "invoice_due_soon", mail_else_text)

    async def overdue(self, uow: UnitOfWork, event: Received[InvoiceOverdue]) -> None:
        """Ask for the money, more firmly the longer it is due; after two weeks by both channels."""
        tone = tone_of(event.data.days)
        reach = mail_and_text if tone in ("firm", "final") else mail_else_text
        await self._ask(uow, event, "invoice_overdue", reach, tone=tone)

    async def changed(self, uow: UnitOfWork, event: Received[InvoiceChanged]) -> None:
        """Say what is different, and send the invoice as it is now."""
        await remember_invoice(uow, event)
        person = Person.of(event.data.client)
        await announce(uow, event.envelope, "invoice_changed", person, mail_else_text, invoice=event.data)

    async def credited(self, uow: UnitOfWork, event: Received[CreditNoteIssued]) -> None:
        """Say what was taken off; a debt that the company gave up is its own affair."""
        note = event.data
        if note.kind != "write_off":
            person = Person.of(note.client)
            await announce(uow, event.envelope, "credit_note_issued", person, mail_else_text, note=note)

    async def fee_charged(self, uow: UnitOfWork, event: Received[LateFeeCharged]) -> None:
        """Say that a late fee was added."""
        await self._ask(uow, event, "late_fee_charged", mail_else_text)

    async def fee_waived(self, uow: UnitOfWork, event: Received[LateFeeWaived]) -> None:
        """Say that a late fee was taken off; why is staff's note, not for the client."""
        await remember_invoice(uow, event)
        person = Person.of(event.data.client)
        await announce(uow, event.envelope, "late_fee_waived", person, mail_else_text, invoice=event.data)

    async def _ask(self, uow: UnitOfWork, event: Received[Any], template: str, reach: Reach, **facts: Any) -> None:
        """Ask for what is due, unless newer news of the invoice came first: it may be paid by now."""
        known = await remember_invoice(uow, event)
        invoice = event.data
        if known.version == event.version and invoice.due_cents > 0:
            person = Person.of(invoice.client)
            await announce(uow, event.envelope, template, person, reach, invoice=invoice, **facts)
