"""The events that finance listens to."""

from typing import TypeVar

from contracts.booking import (
    BookingCancelled,
    BookingRequested,
    ClientCreated,
    ClientErased,
    ClientMerged,
    ClientUpdated,
    VisitCompleted,
    WorkerCreated,
    WorkerUpdated,
)
from contracts.booking_field import TimeEntryApproved, TimeEntryReopened
from contracts.booking_leads import ReferralEarned
from contracts.booking_life import BookingChanged, BookingNoShow, VisitReopened
from contracts.booking_stock import PurchaseOrderReceived
from contracts.finance import InvoiceSent
from contracts.identity import OrganizationCreated, OrganizationUpdated
from contracts.notification import ExportRetryRequested
from finance.billing.service import terms_of
from finance.bookings.service import is_news
from finance.cards.people import forget_cards, move_cards
from finance.cards.scheduling import schedule_charge
from finance.clients.service import billed_as, erase_client, follow_client, know_client, merge_client
from finance.collected.service import collect_visit, is_collected, reopen_visit
from finance.credits.service import reward_referral
from finance.credits.using import apply_when_sent
from finance.deposits.service import lock_deposit, request_deposit
from finance.expenses.deliveries import draft_of_delivery
from finance.invoices.issue import has_invoice, issue_invoice
from finance.reinvoicing.service import follow_new_price
from finance.scheduled_exports.service import ExportNotDead, retry_run
from finance.settlement.cancellation import cancel_deposit, change_deposit, credit_deposit, keep_deposit
from finance.subscriptions.service import covers, end_plans
from finance.taxes.service import follow_organization
from finance.time_entries.service import remember_time
from finance.visits.service import remember_visit
from finance.workers.service import remember_worker
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.logging import get_logger
from shared.messaging.consumer import Consumers, Received
from shared.organizations import organization

log = get_logger(__name__)
News = TypeVar("News", BookingRequested, BookingChanged, VisitCompleted, VisitReopened)

consumers = Consumers("finance")
consumers.on(ReferralEarned)(reward_referral)
consumers.on(OrganizationCreated)(follow_organization)
consumers.on(OrganizationUpdated)(follow_organization)
consumers.on(ClientCreated)(follow_client)
consumers.on(ClientUpdated)(follow_client)
consumers.on(PurchaseOrderReceived)(draft_of_delivery)
consumers.on(WorkerCreated)(remember_worker)
consumers.on(WorkerUpdated)(remember_worker)
consumers.on(TimeEntryApproved)(remember_time)
consumers.on(TimeEntryReopened)(remember_time)


@consumers.on(ClientMerged)
async def follow_merged(uow: UnitOfWork, event: Received[ClientMerged]) -> None:
    """Give what a client had to the one who stays."""
    await merge_client(uow, event)
    await move_cards(uow, event.data.client_id, event.data.merged_into)


@consumers.on(ClientErased)
async def forget(uow: UnitOfWork, event: Received[ClientErased]) -> None:
    """Forget how a client is reached, and their cards; end their plans."""
    await erase_client(uow, event)
    await end_plans(uow, event.data.client_id)
    await forget_cards(uow, event.data.client_id)


async def _of_survivor(uow: UnitOfWork, told: News) -> News:
    """Return news of a booking as news of the client who has it now: theirs may have been merged meanwhile."""
    client = (await billed_as(uow, [told.client]))[told.client.client_id]
    return told.model_copy(update={"client": client})


@consumers.on(BookingRequested)
async def ask_for_deposit(uow: UnitOfWork, event: Received[BookingRequested]) -> None:
    """Open a checkout for the deposit, where the policy asks for one."""
    terms = event.data.deposit
    if (
        await is_news(uow, event)
        and terms is not None
        and await lock_deposit(uow, booking_id=event.data.booking_id) is None
    ):
        await request_deposit(uow, await _of_survivor(uow, event.data), terms)


@consumers.on(BookingChanged)
async def follow_price(uow: UnitOfWork, event: Received[BookingChanged]) -> None:
    """Ask for another deposit, or for none, and give back what was paid beyond the new price."""
    if await is_news(uow, event):
        await change_deposit(uow, await _of_survivor(uow, event.data), cause=event.envelope.id)


@consumers.on(BookingCancelled)
async def give_back(uow: UnitOfWork, event: Received[BookingCancelled]) -> None:
    """Close the deposit and refund what is owed of it."""
    if await is_news(uow, event):
        data = event.data
        await cancel_deposit(uow, data.booking_id, data.refund_cents, data.reason, cause=event.envelope.id)


@consumers.on(BookingNoShow)
async def keep_for_nothing(uow: UnitOfWork, event: Received[BookingNoShow]) -> None:
    """Keep the deposit: the crew came for nothing."""
    if await is_news(uow, event):
        await keep_deposit(uow, event.data.booking_id)


@consumers.on(VisitCompleted)
async def invoice_visit(uow: UnitOfWork, event: Received[VisitCompleted]) -> None:
    """Issue the visit's invoice, less its deposit, or keep the visit for the client's monthly one; an organization
    that switched invoices off gets none."""
    visit = await _of_survivor(uow, event.data)
    await remember_visit(uow, visit)
    if not await is_news(uow, event):
        return
    company = await organization(uow)
    if not company.enabled("module.invoices"):
        log.info("no invoice: the module is off", booking_id=str(visit.booking_id))
        return
    await know_client(uow, visit.client)
    await lock_deposit(uow, booking_id=visit.booking_id)
    if await covers(uow, visit.series_id, to_local(visit.starts_at, visit.timezone).date()):
        log.info("no invoice: a plan covers the visit", booking_id=str(visit.booking_id))
        await credit_deposit(uow, visit.booking_id)
        return
    monthly = (await terms_of(uow, company, visit.client.client_id)).invoice_per == "month"
    if await is_collected(uow, visit.booking_id) or (monthly and not await has_invoice(uow, visit.booking_id)):
        await collect_visit(uow, visit)
    elif await issue_invoice(uow, visit) is None or visit.revision > 1:
        await follow_new_price(uow, visit)


@consumers.on(VisitReopened)
async def take_back(uow: UnitOfWork, event: Received[VisitReopened]) -> None:
    """Remember that the visit isn't over, and keep it off the next monthly invoice until it is."""
    await remember_visit(uow, await _of_survivor(uow, event.data))
    if await is_news(uow, event):
        await reopen_visit(uow, event.data.booking_id)


@consumers.on(InvoiceSent)
async def charge_saved_card(uow: UnitOfWork, event: Received[InvoiceSent]) -> None:
    """Let the client's credit count, and have the saved card charged soon for the rest, where that was agreed."""
    await apply_when_sent(uow, event.data)
    await schedule_charge(uow, event.data.invoice_id)


@consumers.on(ExportRetryRequested)
async def retry_export(uow: UnitOfWork, event: Received[ExportRetryRequested]) -> None:
    """Make a dead export once more; one that isn't dead any more is left alone."""
    try:
        await retry_run(uow, event.data.run_id)
    except (ExportNotDead, NotFound) as error:
        log.info("nothing to try again", run_id=str(event.data.run_id), reason=error.detail)
