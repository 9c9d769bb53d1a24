"""Events of identity: who exists and what they may do."""

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field, model_validator

from contracts.base import Cents, Contact, Currency, Event, Instant, Payload
from contracts.finance_terms import FinanceTerms

_ORG: dict[str, Any] = {
    "organization_id": "00000000-0000-0000-0000-000000000001",
    "slug": "snow-peak",
    "name": "Snow Peak Cleaning",
    "timezone": "America/Edmonton",
    "currency": "CAD",
    "locale": "en",
    "province": "AB",
    "address": "10020 100 St NW, Edmonton AB T5J 0N3",
    "email": "hello@snowpeak.example",
    "phone": "+17805550100",
    "tax_number": "123456789 RT0001",
    "brand_color": "#0f766e",
    "disabled_modules": ["module.marketing"],
    "settings": {"deposits_enabled": True, "deposit_percent": 25},
}


Key = Annotated[str, Field(min_length=1, max_length=60)]
Wall = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["09:00"])]


class BusinessHours(Payload):
    """A stretch of one weekday on which the company works, in its wall time."""

    weekday: int = Field(ge=0, le=6, description="0 is Monday.")
    start: Wall
    end: Wall

    @model_validator(mode="after")
    def _ends_later(self) -> "BusinessHours":
        if self.end <= self.start:
            raise ValueError("must end later than it starts")
        return self


def _weekdays() -> list[BusinessHours]:
    return [BusinessHours(weekday=day, start="09:00", end="18:00") for day in range(5)]


class QualityTerms(Payload):
    """How many hours, nights and holidays included, a quality issue may wait."""

    response_hours: int = Field(ge=1, le=2_000)
    resolution_hours: int = Field(ge=1, le=2_000)


class QualityClocks(Payload):
    """The terms by severity."""

    critical: QualityTerms = QualityTerms(response_hours=2, resolution_hours=24)
    medium: QualityTerms = QualityTerms(response_hours=24, resolution_hours=72)
    low: QualityTerms = QualityTerms(response_hours=72, resolution_hours=168)


class OrganizationSettings(FinanceTerms):
    """The parameters that an organization may change, with the defaults of those that it left alone.

    Events carry only what was changed; `OrganizationSettings.model_validate(event.settings)` fills in the rest.
    """

    confirm_automatically: bool = Field(
        default=True, description="A booking that asks for no deposit is confirmed at once, not by staff."
    )
    booking_horizon_days: int = Field(default=60, ge=1, le=365, description="How far ahead a client may book.")
    minimum_notice_hours: int = Field(default=12, ge=0, le=720, description="How soon a visit may begin.")
    slot_step_minutes: int = Field(default=30, ge=15, le=240)
    visit_buffer_minutes: int = Field(default=30, ge=0, le=240, description="Kept free after each visit.")
    business_hours: list[BusinessHours] = Field(
        default_factory=_weekdays,
        max_length=28,
        description="The week of workers who have neither an own one nor a team's.",
    )
    most_visits_per_day: int | None = Field(
        default=None, ge=1, le=10_000, description="A day with so many visits takes no more; null is no limit."
    )
    worker_hours_per_day: int = Field(
        default=24, ge=1, le=24, description="How long a worker is on site in a day at most."
    )
    teams_keep_to_zones: bool = Field(
        default=False, description="A team with postal areas of its own is sent nowhere else."
    )
    required_certificates: dict[Key, Annotated[list[Key], Field(max_length=10)]] = Field(
        default_factory=dict,
        max_length=100,
        description="Service -> kinds of certificates that whoever does it must hold, e.g. police_check.",
    )
    travel_minutes: int = Field(
        default=0, ge=0, le=180, description="The way between two postal areas where no distance is known."
    )
    parking_minutes: int = Field(default=0, ge=0, le=60, description="Added to the way to each visit.")
    winter_travel_percent: int = Field(
        default=120, ge=100, le=300, description="How long a way takes in winter, against summer."
    )
    winter_months: list[Annotated[int, Field(ge=1, le=12)]] = Field(
        default_factory=lambda: [11, 12, 1, 2, 3], max_length=12
    )
    onboarding_steps: list[Annotated[str, Field(min_length=1, max_length=120)]] = Field(
        default_factory=lambda: [
            "Contract signed",
            "Identity checked",
            "Payroll details",
            "Training done",
            "Keys and equipment handed over",
            "Signed in to the app",
        ],
        max_length=30,
        description="What a new worker still needs.",
    )
    late_check_in_minutes: int = Field(
        default=15, ge=5, le=120, description="How long after its start a visit without check-in raises an alarm."
    )
    overrun_percent: int = Field(
        default=120, ge=100, le=300, description="Beyond this share of the plan a check-out needs a reason."
    )
    photo_consent_assumed: bool = Field(
        default=False, description="A home may be photographed although its client was not asked yet."
    )
    photo_quota_megabytes: int = Field(default=5_000, ge=1, le=1_000_000)
    photo_retention_days: int = Field(default=365, ge=30, le=3_650)
    problem_photo_retention_days: int = Field(default=730, ge=30, le=3_650)
    share_after_photos: bool = Field(default=True, description="Clients see the photos made after their visit.")
    position_retention_days: int = Field(
        default=90, ge=1, le=1_095, description="How long it is kept where phones were at check-in and check-out."
    )
    deposits_enabled: bool = True
    deposit_percent: int = Field(default=25, ge=0, le=100, description="Least share asked for as a deposit.")
    deposit_minimum_cents: Cents = Field(default=5_000, ge=0)
    deposit_maximum_cents: Cents = Field(default=20_000, ge=0)
    deposit_hold_minutes: int = Field(
        default=30, ge=5, le=1_380, description="How long an unpaid booking holds its slot."
    )
    cancel_free_hours: int = Field(
        default=48, ge=0, le=720, description="Cancelling is free until so long before."
    )
    cancel_half_hours: int = Field(default=24, ge=0, le=720, description="Half goes back until so long before.")
    reschedule_free_hours: int = Field(
        default=48, ge=0, le=720, description="Moving a visit is free until so long before."
    )
    reschedule_half_hours: int = Field(
        default=24, ge=0, le=720, description="Until so long before, moving costs a share of half the deposit."
    )
    reschedule_fee_percent: int = Field(
        default=50, ge=0, le=100, description="Share of what cancelling would keep that moving a visit costs."
    )
    reschedule_limit: int = Field(
        default=3, ge=0, le=50, description="How often a client may move a visit without calling."
    )
    waitlist_offer_minutes: int = Field(
        default=60,
        ge=10,
        le=1_440,
        description="How long a freed time is offered to whoever waits for it.",
    )
    series_weeks_ahead: int = Field(
        default=8, ge=1, le=52, description="How many weeks ahead the visits of a series are put on the schedule."
    )
    series_on_holidays: Literal["skip", "move_next_day", "keep"] = Field(
        default="skip", description="What becomes of a recurring visit on a day on which the company is closed."
    )
    quality_terms: QualityClocks = QualityClocks()
    nps_after_days: int = Field(
        default=2, ge=0, le=60, description="How long after a visit its client is asked for a recommendation."
    )
    risk_postal_prefixes: list[Annotated[str, Field(min_length=1, max_length=7)]] = Field(
        default_factory=list, max_length=200, description="Postal areas that raise a booking's risk, e.g. T5J."
    )
    quote_valid_days: int = Field(default=14, ge=1, le=365, description="How long a quote can be accepted.")
    lead_high_value_score: int = Field(default=70, ge=1, le=100, description="From here on a lead is hot.")
    referral_reward_cents: Cents = Field(default=2_500, ge=0, le=100_000)


class _Organization(Event):
    """A whole picture of the organization, so that a read model needs no history."""

    AGGREGATE: ClassVar[str] = "organization_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _ORG

    organization_id: UUID
    slug: str = Field(description="Name in public addresses.")
    name: str
    timezone: str = Field(description="IANA zone, e.g. America/Edmonton.")
    currency: Currency
    locale: str
    province: str = Field(description="Two-letter province or territory that decides the taxes.")
    address: str | None = None
    email: str | None = None
    phone: str | None = None
    tax_number: str | None = Field(default=None, description="GST/HST registration number.")
    brand_color: str | None = None
    disabled_modules: list[str] = Field(
        default_factory=list, description="Feature modules switched off for the organization."
    )
    settings: dict[str, Any] = Field(
        default_factory=dict,
        description="Parameters that the organization changed, by name (see domain rules).",
    )


class OrganizationCreated(_Organization):
    """An organization signed up."""

    TYPE: ClassVar[str] = "identity.organization.created.v1"


class OrganizationUpdated(_Organization):
    """An organization's profile, settings or feature modules changed."""

    TYPE: ClassVar[str] = "identity.organization.updated.v1"


class PortalLinkIssued(Event):
    """A client asked for a link to the client portal. It works once: whoever holds `token` is signed in."""

    TYPE: ClassVar[str] = "identity.portal_link.issued.v1"
    AGGREGATE: ClassVar[str] = "link_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "link_id": "01980a57-2000-7000-8000-00000000f001",
        "client": {
            "client_id": "01980a57-2000-7000-8000-00000000e001",
            "name": "Zoë Tremblay",
            "email": "zoe@example.com",
            "phone": "+17805550123",
            "locale": "en",
        },
        "channel": "email",
        "token": "AZgKVyAAcACAAAAAAAAAATq0zN7wAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "expires_at": "2026-11-23T16:30:00Z",
    }

    link_id: UUID
    client: Contact
    channel: str = Field(description="`email` or `sms`: by which the client asked for it.")
    token: str = Field(description="Goes into the fragment of the link, which no server is sent.")
    expires_at: Instant
