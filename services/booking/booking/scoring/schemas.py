"""Wire shapes of scoring."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from booking.scoring.rules import Facts, Rule

Rules = Annotated[list[Rule], Field(max_length=100)]


class RulesInput(BaseModel):
    """The rules that shall hold from now on; none at all gives every lead a score of 0."""

    rules: Rules


class RuleSetOut(BaseModel):
    """A version of the rules."""

    version: int = Field(description="1 is the default.")
    rules: list[Rule]
    author: str | None
    created_at: datetime | None


class PreviewInput(BaseModel):
    """A lead made up to try rules on: the present ones, or those given."""

    lead: Facts
    rules: Rules | None = None

    @model_validator(mode="after")
    def _some_fact(self) -> Self:
        if not self.lead.model_fields_set:
            raise ValueError("say something about the lead, such as its service")
        return self
