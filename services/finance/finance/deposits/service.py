"""Ask for deposits and know how they stand."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from sqlmodel import col, select

from contracts.base import Contact
from contracts.booking import BookingRequested
from contracts.booking import Deposit as DepositTerms
from contracts.booking_life import BookingChanged
from contracts.finance import DepositRequested
from finance.checkouts.models import Checkout
from finance.checkouts.parameters import Order
from finance.checkouts.service import latest_checkout, open_checkout
from finance.deposits.models import Deposit
from finance.deposits.rules import deposit_status
from finance.deposits.schemas import DepositCheckout
from finance.payments.service import received_for
from finance.public_links.service import add_link
from finance.runtime import TRANSIENT, runtime
from finance.target import Target
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.language import language_of
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)


async def request_deposit(
    uow: UnitOfWork, booking: BookingRequested | BookingChanged, terms: DepositTerms
) -> None:
    """Note a booking's deposit and open the page to pay it on.

    While Stripe doesn't answer, the deposit waits for `stripe-reconcile`, rather than the event for a retry.
    """
    deposit = Deposit(
        # Made from the booking's id, so that a redelivered event repeats the same call under the same key.
        id=uuid5(booking.booking_id, "deposit"),
        org_id=uow.org_id,
        booking_id=booking.booking_id,
        booking_reference=booking.reference,
        public_token=booking.public_token,
        client=booking.client.model_dump(mode="json"),
        amount_cents=terms.amount_cents,
        currency=booking.price.currency,
        pay_before=terms.pay_before,
    )
    uow.session.add(deposit)
    await uow.session.flush()
    await add_link(uow, deposit.public_token, "deposit", deposit.id)
    try:
        await open_page(uow, deposit)
    except TRANSIENT as error:
        log.warning("the deposit's page will be opened later", deposit_id=str(deposit.id), error=str(error))


async def open_page(uow: UnitOfWork, deposit: Deposit) -> Checkout:
    """Open a deposit's checkout and tell the client where it is.

    Raises:
        stripe.StripeError: Stripe refused or didn't answer.
    """
    checkout = await open_checkout(uow, await order_of(uow, deposit), deposit.pay_before)
    deposit.touch()
    uow.publish(
        DepositRequested(
            booking_id=deposit.booking_id,
            client=Contact.model_validate(deposit.client),
            amount_cents=checkout.amount_cents,
            currency=deposit.currency,
            checkout_url=checkout.url,
            pay_before=deposit.pay_before,
        ),
        version=deposit.version,
    )
    return checkout


async def order_of(uow: UnitOfWork, deposit: Deposit) -> Order:
    """Return what the client is asked to pay, in the client's language."""
    company = await organization(uow)
    client = Contact.model_validate(deposit.client)
    french = language_of(client.locale) == "fr"
    return Order(
        org_id=uow.org_id,
        target=Target("deposit", deposit.id),
        booking_id=deposit.booking_id,
        merchant=company.name,
        title=f"{'Acompte, réservation' if french else 'Deposit, booking'} {deposit.booking_reference}",
        description=company.name,
        amount_cents=deposit.due_cents,
        currency=deposit.currency,
        email=client.email,
        locale=client.locale,
        success_url=runtime().booking_page(company.slug, deposit.public_token, paid=True),
        cancel_url=runtime().booking_page(company.slug, deposit.public_token, paid=False),
    )


async def lock_deposit(
    uow: UnitOfWork, *, deposit_id: UUID | None = None, booking_id: UUID | None = None
) -> Deposit | None:
    """Return a deposit by its own or its booking's id, fresh, and hold it until the commit."""
    key = col(Deposit.id) == deposit_id if deposit_id else col(Deposit.booking_id) == booking_id
    statement = select(Deposit).where(key).with_for_update(key_share=True)
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def hold_deposits(uow: UnitOfWork, bookings: Iterable[UUID]) -> None:
    """Hold the deposits of bookings until the commit, so that nothing is paid on them meanwhile."""
    statement = select(Deposit.id).where(col(Deposit.booking_id).in_(bookings)).order_by(col(Deposit.id))
    await uow.session.exec(statement.with_for_update(key_share=True))


async def refresh_deposit(uow: UnitOfWork, deposit: Deposit, *, close: bool = False) -> None:
    """Bring sums and status of a locked deposit up to date with its payments."""
    before = (deposit.status, deposit.paid_cents, deposit.refunded_cents, deposit.closed_at)
    deposit.paid_cents, deposit.refunded_cents = await received_for(uow, Target("deposit", deposit.id))
    if close and deposit.closed_at is None:
        deposit.closed_at = now()
    deposit.status = deposit_status(
        paid_cents=deposit.paid_cents,
        refunded_cents=deposit.refunded_cents,
        closed=deposit.closed_at is not None,
        amount_cents=deposit.amount_cents,
    )
    if before != (deposit.status, deposit.paid_cents, deposit.refunded_cents, deposit.closed_at):
        deposit.touch()


async def deposit_by_id(uow: UnitOfWork, deposit_id: UUID) -> Deposit:
    """Return a deposit.

    Raises:
        NotFound: there is no such deposit.
    """
    deposit = await uow.session.get(Deposit, deposit_id)
    if deposit is None:
        raise NotFound("There is nothing to pay at this address. Check the link.")
    return deposit


async def show_deposit(uow: UnitOfWork, deposit_id: UUID) -> DepositCheckout:
    """Return how a deposit stands, as its payer sees it.

    Raises:
        NotFound: there is no such deposit.
    """
    deposit = await deposit_by_id(uow, deposit_id)
    checkout = await latest_checkout(uow, Target("deposit", deposit.id))
    payable = (
        deposit.status == "open"
        and checkout is not None
        and checkout.status == "open"
        and checkout.amount_cents == deposit.due_cents
    )
    return DepositCheckout.model_validate(
        {
            "status": deposit.status,
            "amount_cents": deposit.due_cents if deposit.status == "open" else deposit.amount_cents,
            "currency": deposit.currency,
            "checkout_url": checkout.url if checkout is not None and payable else None,
            "pay_before": deposit.pay_before,
        }
    )
