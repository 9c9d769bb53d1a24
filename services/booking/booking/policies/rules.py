"""Deposits, cancellation windows and risk: pure rules. Each booking keeps the `VERSION` that it was made under."""

from dataclasses import dataclass
from datetime import timedelta

from booking.policies.schemas import (
    CancellationPolicy,
    CancellationQuote,
    DepositAsked,
    Policy,
    ReschedulePolicy,
    Risk,
)
from contracts.identity import OrganizationSettings

VERSION = 2
HEAVY_EXTRA_HOURS = 24
HIGH_TOTAL_CENTS = 30_000
SHORT = timedelta(hours=48)
VERY_SHORT = timedelta(hours=24)
MEDIUM, HIGH = 45, 75


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at. `notice` is from now to the visit's start; None where no start is chosen yet.

    `heavy` services reserve a crew for long; the price list says which they are.
    """

    heavy: bool
    total_cents: int
    new_client: bool
    notice: timedelta | None = None
    late_cancellations: int = 0
    postal_code: str = ""

    def sooner_than(self, limit: timedelta) -> bool:
        """Tell whether the visit begins in less than `limit`."""
        return self.notice is not None and self.notice < limit


def evaluate(case: Case, settings: OrganizationSettings) -> Policy:
    """Return the whole policy for a booking."""
    assessed = risk(case, settings)
    return Policy(
        version=VERSION,
        deposit=deposit(case, settings, assessed),
        cancellation=cancellation(case, settings),
        reschedule=rescheduling(case, settings),
        risk=assessed,
    )


def risk(case: Case, settings: OrganizationSettings) -> Risk:
    """Score a booking; the reasons are those that added to the score."""
    prefixes = tuple(prefix.upper() for prefix in settings.risk_postal_prefixes)
    weights = {
        "new_client": 20 if case.new_client else 0,
        "high_total": 25 if case.total_cents >= HIGH_TOTAL_CENTS else 0,
        "short_notice": 20 if case.sooner_than(VERY_SHORT) else 0,
        "postal_area": 15 if prefixes and case.postal_code.upper().startswith(prefixes) else 0,
        "earlier_cancellations": (0, 45, 55)[min(case.late_cancellations, 2)],
    }
    score = sum(weights.values())
    level = "high" if score >= HIGH else "medium" if score >= MEDIUM else "low"
    return Risk(score=score, level=level, reasons=[reason for reason, weight in weights.items() if weight])


def deposit(case: Case, settings: OrganizationSettings, assessed: Risk) -> DepositAsked | None:
    """Return the deposit to ask for: the highest of the rates that apply, within the least and most amounts.

    A raised risk that comes from earlier late cancellations is a reason of its own; all its other sources are
    reasons already.
    """
    rates = {
        "new_client": 0 if case.new_client else None,
        "heavy_service": 35 if case.heavy else None,
        "short_notice": 50 if case.sooner_than(VERY_SHORT) else 40 if case.sooner_than(SHORT) else None,
        "high_total": 30 if case.total_cents >= HIGH_TOTAL_CENTS else None,
        "earlier_cancellations": 0 if case.late_cancellations and assessed.level != "low" else None,
    }
    applying = {reason: rate for reason, rate in rates.items() if rate is not None}
    if not settings.deposits_enabled or not applying:
        return None
    percent = max(settings.deposit_percent, *applying.values())
    share = -(-case.total_cents * percent // 100)
    amount = min(max(share, settings.deposit_minimum_cents), settings.deposit_maximum_cents, case.total_cents)
    if share == 0 or amount == 0:
        return None
    return DepositAsked(amount_cents=amount, percent=percent, reasons=list(applying))


def cancellation(case: Case, settings: OrganizationSettings) -> CancellationPolicy:
    """Return the windows; heavy services close each a day earlier."""
    extra = HEAVY_EXTRA_HOURS if case.heavy else 0
    if case.total_cents >= HIGH_TOTAL_CENTS or case.sooner_than(VERY_SHORT):
        percent = 25
    else:
        percent = 40 if case.new_client else 50
    half_until = settings.cancel_half_hours + extra
    return CancellationPolicy(
        free_until_hours=max(settings.cancel_free_hours + extra, half_until),
        half_until_hours=half_until,
        half_refund_percent=percent,
    )


def rescheduling(case: Case, settings: OrganizationSettings) -> ReschedulePolicy:
    """Return the windows, the price and the bounds of moving a visit; heavy services close each a day earlier."""
    extra = HEAVY_EXTRA_HOURS if case.heavy else 0
    half_until = settings.reschedule_half_hours + extra
    return ReschedulePolicy(
        free_until_hours=max(settings.reschedule_free_hours + extra, half_until),
        half_until_hours=half_until,
        fee_percent=settings.reschedule_fee_percent,
        most_moves=settings.reschedule_limit,
    )


def reschedule_fee(
    policy: ReschedulePolicy, cancelling: CancellationPolicy, *, paid_cents: int, notice: timedelta
) -> tuple[str, int]:
    """Return the window and what moving the visit costs: a share of what cancelling would keep in that window."""
    windows = cancelling.model_copy(
        update={"free_until_hours": policy.free_until_hours, "half_until_hours": policy.half_until_hours}
    )
    kept = quote(windows, paid_cents=paid_cents, notice=notice)
    return kept.window, (kept.fee_cents * policy.fee_percent + 50) // 100


def quote(policy: CancellationPolicy, *, paid_cents: int, notice: timedelta) -> CancellationQuote:
    """Return what goes back of `paid_cents` when cancelling `notice` before the start; half a cent goes up."""
    if notice >= timedelta(hours=policy.free_until_hours):
        window, percent = "free", 100
    elif notice >= timedelta(hours=policy.half_until_hours):
        window, percent = "half", policy.half_refund_percent
    else:
        window, percent = "late", 0
    refund = (paid_cents * percent + 50) // 100
    return CancellationQuote(allowed=True, refund_cents=refund, fee_cents=paid_cents - refund, window=window)
