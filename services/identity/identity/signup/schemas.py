"""Wire shape of signing up."""

from pydantic import BaseModel, Field, field_validator

from identity.inputs import Email, Locale, Name, NewPassword, Province, Slug, Timezone


class SignUp(BaseModel):
    """The company and its owner's account."""

    organization_name: Name = Field(examples=["Snow Peak Cleaning"])
    slug: Slug | None = Field(
        default=None, examples=["snow-peak"], description="Left out, it is made of the name, with a free suffix."
    )
    timezone: Timezone = Field(default="America/Edmonton")
    province: Province = "AB"
    locale: Locale = "en"
    name: Name = Field(examples=["Zoë Tremblay"])
    email: Email = Field(examples=["owner@snowpeak.example"])
    password: NewPassword = Field(examples=["a sentence that only I know"])

    @field_validator("slug", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value
