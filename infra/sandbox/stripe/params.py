"""Parameters of the calls, typed; Stripe sends every value as text."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, HttpUrl, TypeAdapter

_url = TypeAdapter(HttpUrl)


def _check_url(value: str) -> str:
    _url.validate_python(value)
    return value


def _check_email(value: str) -> str:
    local, _, domain = value.partition("@")
    if not local or "." not in domain or " " in value:
        raise ValueError(f"Invalid email address: {value}")
    return value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


Url = Annotated[str, Field(max_length=5000), AfterValidator(_check_url)]
Email = Annotated[str, Field(max_length=512), AfterValidator(_check_email)]
Currency = Annotated[Literal["cad", "usd", "eur", "gbp", "aud"], BeforeValidator(_lower)]
Cents = Annotated[int, Field(ge=0, le=99_999_999)]
Seconds = Annotated[int, Field(ge=0, lt=2**40)]
Metadata = Annotated[
    dict[Annotated[str, Field(max_length=40)], Annotated[str, Field(max_length=500)]], Field(max_length=50)
]


class Loose(BaseModel):
    """Nested objects hold more than the sandbox acts on."""

    model_config = ConfigDict(extra="allow")


class ProductData(Loose):
    name: Annotated[str, Field(min_length=1, max_length=1500)]
    description: str | None = None


class PriceData(Loose):
    currency: Currency
    unit_amount: Cents
    product_data: ProductData


class LineItem(Loose):
    price_data: PriceData
    quantity: Annotated[int, Field(ge=1, le=999_999)] = 1


class PaymentIntentData(Loose):
    description: str | None = None
    metadata: Metadata = {}
    receipt_email: Email | None = None
    setup_future_usage: Literal["off_session", "on_session"] | None = None


class SetupIntentData(Loose):
    description: str | None = None
    metadata: Metadata = {}


class Branding(Loose):
    display_name: str | None = None


class SessionParams(BaseModel):
    mode: Literal["payment", "setup"] = "payment"
    ui_mode: Literal["hosted", "hosted_page"] = "hosted_page"
    line_items: Annotated[list[LineItem], Field(max_length=100)] = []
    success_url: Url
    cancel_url: Url | None = None
    client_reference_id: Annotated[str, Field(max_length=200)] | None = None
    customer: str | None = None
    customer_email: Email | None = None
    currency: Currency | None = None
    expires_at: Seconds | None = None
    locale: str | None = None
    metadata: Metadata = {}
    payment_intent_data: PaymentIntentData | None = None
    setup_intent_data: SetupIntentData | None = None
    branding_settings: Branding = Branding()


class IntentParams(BaseModel):
    amount: Cents
    currency: Currency
    confirm: bool = False
    customer: str | None = None
    description: str | None = None
    metadata: Metadata = {}
    off_session: bool = False
    payment_method: str | None = None
    receipt_email: Email | None = None
    setup_future_usage: Literal["off_session", "on_session"] | None = None


class ConfirmParams(BaseModel):
    off_session: bool = False
    payment_method: str | None = None


class RefundParams(BaseModel):
    amount: Annotated[int, Field(ge=1, le=99_999_999)] | None = None
    charge: str | None = None
    payment_intent: str | None = None
    metadata: Metadata = {}
    reason: Literal["duplicate", "fraudulent", "requested_by_customer"] | None = None


class CustomerParams(BaseModel):
    email: Email | None = None
    name: Annotated[str, Field(max_length=256)] | None = None
    phone: Annotated[str, Field(max_length=40)] | None = None
    description: str | None = None
    metadata: Metadata = {}


class NoParams(BaseModel):
    """A call that takes nothing but `expand`."""


class Created(BaseModel):
    eq: Seconds | None = None
    gt: Seconds | None = None
    gte: Seconds | None = None
    lt: Seconds | None = None
    lte: Seconds | None = None


def _bare_time(value: Any) -> Any:
    """`created=5` means the same as a bound on both sides."""
    return {"eq": value} if isinstance(value, str) else value


class ListParams(BaseModel):
    limit: Annotated[int, Field(ge=1, le=100)] = 10
    starting_after: str | None = None
    ending_before: str | None = None
    created: Annotated[Created, BeforeValidator(_bare_time)] = Created()

    def created_bounds(self) -> list[tuple[str, int]]:
        """Comparison operators and Unix seconds."""
        bounds = self.created
        pairs = [("=", bounds.eq), (">", bounds.gt), (">=", bounds.gte), ("<", bounds.lt), ("<=", bounds.lte)]
        return [(operator, value) for operator, value in pairs if value is not None]


class SessionList(ListParams):
    customer: str | None = None
    payment_intent: str | None = None
    status: Literal["open", "complete", "expired"] | None = None


class IntentList(ListParams):
    customer: str | None = None


class RefundList(ListParams):
    charge: str | None = None
    payment_intent: str | None = None


class PayoutList(ListParams):
    status: Literal["pending", "in_transit", "paid", "failed", "canceled"] | None = None


class BalanceList(ListParams):
    payout: str | None = None
    type: str | None = None
    source: str | None = None
    currency: str | None = None


class DisputeList(ListParams):
    charge: str | None = None
    payment_intent: str | None = None


class DisputeParams(BaseModel):
    evidence: dict[Annotated[str, Field(max_length=64)], Annotated[str, Field(max_length=20_000)]] = {}
    metadata: Metadata = {}
    submit: bool = True


class CustomerList(ListParams):
    email: str | None = None


class EventList(ListParams):
    type: str | None = None
    types: Annotated[list[str], Field(max_length=20)] | None = None
    delivery_success: bool | None = None
