"""Wire shapes of organizations."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator

from identity.inputs import Color, Currency, Email, Locale, Name, Phone, Province, Slug, TaxNumber, Timezone, Words

NEVER_NULL = ("name", "slug", "timezone", "currency", "locale", "province", "settings")


class OrganizationOut(BaseModel):
    """What everybody who is signed in sees of the company."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    slug: str = Field(examples=["snow-peak"])
    name: str = Field(examples=["Snow Peak Cleaning"])
    timezone: str = Field(examples=["America/Edmonton"])
    currency: str = Field(examples=["CAD"])
    locale: str = Field(examples=["en"])
    brand_color: str | None = Field(examples=["#0f766e"])


class OrganizationProfile(OrganizationOut):
    """The whole profile. `settings` has every parameter, with its default where the company chose nothing."""

    province: str = Field(examples=["AB"])
    address: str | None
    email: str | None
    phone: str | None = Field(description="E.164, e.g. +17805550100.")
    tax_number: str | None = Field(examples=["123456789 RT0001"])
    settings: dict[str, Any] = Field(examples=[{"deposit_percent": 25, "booking_horizon_days": 60}])
    changed_settings: list[str] = Field(description="Names of the settings that differ from their defaults.")


class OrganizationChange(BaseModel):
    """What to change; whatever is left out stays. In `settings` null puts a parameter back to its default."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"name": "Snow Peak Cleaning", "settings": {"deposit_percent": 30}}]}
    )

    name: Name | None = None
    slug: Slug | None = Field(default=None, description="The booking page's address; old links stop working.")
    timezone: Timezone | None = None
    currency: Currency | None = None
    locale: Locale | None = None
    province: Province | None = None
    address: Annotated[Words, Field(max_length=300)] | None = None
    email: Email | None = None
    phone: Phone | None = None
    tax_number: TaxNumber | None = None
    brand_color: Color | None = None
    settings: dict[str, Any] | None = None

    @field_validator(*NEVER_NULL, mode="before")
    @classmethod
    def _never_null(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("may be left out, but not be null")
        return value

    @field_validator("address", "email", "phone", "tax_number", "brand_color", mode="before")
    @classmethod
    def _empty_is_null(cls, value: Any) -> Any:
        return None if value == "" else value
