"""Which late fee an invoice gets, and when: pure rules.

A late fee is no consideration for the service and bears no GST or HST: where an invoice says that more is charged
when it isn't paid in time, the consideration stays the amount on the invoice (Excise Tax Act, s. 161).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from shared.money import round_half_up


@dataclass(frozen=True, slots=True)
class Policy:
    """What the organization charges: a sum, a share of what is late, or both; so long after the due day, then
    monthly up to `limit` times."""

    cents: int
    rate_bp: Decimal
    after_days: int
    limit: int

    @property
    def charges(self) -> bool:
        """Whether anything is charged at all."""
        return self.cents > 0 or self.rate_bp > 0

    def fee_cents(self, overdue_cents: int) -> int:
        """Return the fee on an amount that is late; earlier fees are left out of it, so none grows on another."""
        if overdue_cents <= 0:
            return 0
        return self.cents + round_half_up(Decimal(overdue_cents) * self.rate_bp / 10_000)

    def is_due(self, *, due_on: date, charged: int, last_on: date | None, today: date) -> bool:
        """Tell whether an invoice gets its next fee today.

        The first one falls `after_days` after the due day and is not made up for where a month went by since: a
        policy doesn't reach back to old debts. Each further one falls a month after the one before.
        """
        if not self.charges or charged >= self.limit:
            return False
        if last_on is not None:
            return today >= last_on + relativedelta(months=1)
        first_on = due_on + timedelta(days=self.after_days)
        return first_on <= today < first_on + relativedelta(months=1)
