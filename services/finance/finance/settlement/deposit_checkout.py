"""Let a client pay a deposit and have the card kept: the page that is open is replaced by one that keeps it."""

from dataclasses import replace
from uuid import UUID

import stripe

from finance.checkouts.service import open_checkout, open_checkouts
from finance.deposits.service import lock_deposit, order_of
from finance.settlement.invoice_checkout import CardPaymentsDown
from finance.settlement.sessions import close_session
from finance.target import Target
from shared.database import UnitOfWork
from shared.logging import get_logger

log = get_logger(__name__)


async def replace_page(uow: UnitOfWork, deposit_id: UUID, *, saves_card_of: str | None) -> None:
    """Have a deposit's open page keep the card, or no longer keep it; one that isn't to be paid stays as it is.

    Raises:
        CardPaymentsDown: Stripe can't be reached.
    """
    deposit = await lock_deposit(uow, deposit_id=deposit_id)
    if deposit is None or deposit.status != "open" or deposit.due_cents == 0:
        return
    try:
        former = await open_checkouts(uow, Target("deposit", deposit.id))
        if any(page.saves_card == (saves_card_of is not None) for page in former):
            return
        order = replace(await order_of(uow, deposit), saves_card_of=saves_card_of)
        await open_checkout(uow, order, deposit.pay_before)
        for page in former:
            await close_session(uow, page.session_id)
    except stripe.StripeError as error:
        log.warning("no page for a deposit", deposit_id=str(deposit_id), error=str(error))
        raise CardPaymentsDown("Card payments are not available right now. Try again in a minute.") from error
