"""What is said about money: deposits, payments and invoices, to the client."""

from contracts.finance import DepositRequested, InvoicePaid, InvoiceSent, PaymentFailed, PaymentRefunded
from notification.announcements.known import find_invoice, find_visit, remember_invoice
from notification.announcements.models import KnownVisit
from notification.announcements.pages import Pages
from notification.announcements.people import Person, mail_and_text, mail_else_text
from notification.announcements.service import announce
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization


class MoneyAnnouncements:
    """Handlers of finance's events. Where the visit isn't known (yet), the message does without its details."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def deposit_requested(self, uow: UnitOfWork, event: Received[DepositRequested]) -> None:
        """Send the way to the checkout: its own address by mail, our shorter one by text."""
        deposit = event.data
        visit = await find_visit(uow, deposit.booking_id)
        slug = (await organization(uow)).slug
        await announce(
            uow,
            event.envelope,
            "deposit_requested",
            Person.of(deposit.client),
            mail_and_text,
            deposit=deposit,
            visit=visit,
            page_url=self._pages.booking(slug, visit.public_token) if visit else None,
            pay_url=self._pages.deposit(slug, visit.public_token) if visit else deposit.checkout_url,
            **_zone(visit),
        )

    async def payment_failed(self, uow: UnitOfWork, event: Received[PaymentFailed]) -> None:
        """Say why, and where to try again; of a saved card, the plan of its next try says more."""
        payment = event.data
        if payment.dunned:
            return
        visit = await find_visit(uow, payment.booking_id)
        invoice = await find_invoice(uow, payment.invoice_id)
        pay_url = invoice.public_url if invoice else None
        if visit and payment.purpose == "deposit":
            pay_url = self._pages.deposit((await organization(uow)).slug, visit.public_token)
        await announce(
            uow,
            event.envelope,
            "payment_failed",
            Person.of(payment.client),
            mail_else_text,
            payment=payment,
            visit=visit,
            invoice=invoice,
            pay_url=pay_url,
            **_zone(visit),
        )

    async def payment_refunded(self, uow: UnitOfWork, event: Received[PaymentRefunded]) -> None:
        """Say what went back and where to; what the client's bank took, it has told of itself."""
        if event.data.destination == "dispute":
            return
        visit = await find_visit(uow, event.data.booking_id)
        await announce(
            uow,
            event.envelope,
            "payment_credited" if event.data.destination == "credit" else "payment_refunded",
            Person.of(event.data.client),
            mail_else_text,
            payment=event.data,
            visit=visit,
            invoice=await find_invoice(uow, event.data.invoice_id),
            portal_url=self._pages.client((await organization(uow)).slug),
            **_zone(visit),
        )

    async def invoice_sent(self, uow: UnitOfWork, event: Received[InvoiceSent]) -> None:
        """Send the invoice's page and its PDF."""
        await self._invoice(uow, event, "invoice_sent")

    async def invoice_paid(self, uow: UnitOfWork, event: Received[InvoicePaid]) -> None:
        """Send the receipt."""
        await self._invoice(uow, event, "invoice_paid")

    async def _invoice(
        self, uow: UnitOfWork, event: Received[InvoiceSent] | Received[InvoicePaid], template: str
    ) -> None:
        await remember_invoice(uow, event)
        visit = await find_visit(uow, event.data.booking_id)
        await announce(
            uow,
            event.envelope,
            template,
            Person.of(event.data.client),
            mail_else_text,
            invoice=event.data,
            visit=visit,
            **_zone(visit),
        )


def _zone(visit: KnownVisit | None) -> dict[str, str]:
    """The zone in which the message's times are told; the company's where no visit is known."""
    return {"timezone": visit.timezone} if visit else {}
