"""The tables of referral codes and of whom they brought."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class ReferralCode(TenantTable, table=True):
    """The code that a client hands on."""

    __tablename__ = "referral_codes"

    client_id: UUID
    code: str
    active: bool = True


class Referral(TenantTable, table=True):
    """A new client whom a code brought; the reward is earned when the first visit is done."""

    __tablename__ = "referrals"

    code_id: UUID
    referrer_id: UUID
    referred_id: UUID
    booking_id: UUID
    reward_cents: int
    earned_at: datetime | None = utc_column(nullable=True)
