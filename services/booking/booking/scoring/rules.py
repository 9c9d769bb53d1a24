"""Scoring: pure rules. Each rule looks at one fact and adds its points; the sum is kept between 0 and 100."""

from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, model_validator

from shared.inputs import Words

DEFAULT_NUMBER = 1
WARM = 40
Band = Literal["hot", "warm", "cold"]

Number = Literal["beds", "baths", "value_cents", "days_ahead", "message_length", "touches"]
Text = Literal["service", "frequency", "source", "medium", "campaign", "postal_code"]
YesNo = Literal["has_email", "has_phone", "referred"]
_NUMBERS = ("beds", "baths", "value_cents", "days_ahead", "message_length", "touches")
_YES_NO = ("has_email", "has_phone", "referred")

Short = Annotated[Words, Field(min_length=1, max_length=100)]
Count = Annotated[float, Field(ge=0, le=100_000_000, allow_inf_nan=False)]


class Facts(BaseModel):
    """What the rules can look at; a fact that isn't known matches no rule."""

    service: Short | None = Field(default=None, examples=["deep"])
    frequency: Short | None = Field(default=None, examples=["biweekly"])
    beds: Count | None = None
    baths: Count | None = None
    value_cents: Count | None = Field(default=None, examples=[20606])
    source: Short | None = Field(default=None, examples=["google"])
    medium: Short | None = None
    campaign: Short | None = None
    postal_code: Short | None = Field(default=None, examples=["T5J 0N3"])
    has_email: bool = False
    has_phone: bool = False
    referred: bool = Field(default=False, description="A client's referral code was named.")
    days_ahead: Count | None = Field(default=None, description="From asking to the first preferred day.")
    message_length: Count = 0
    touches: Count = 0


class Rule(BaseModel):
    """One rule: where `field` `operator` `value` holds, `points` are added for `reason`."""

    field: Number | Text | YesNo
    operator: Literal["is", "is_not", "in", "at_least", "at_most", "starts_with", "contains"]
    value: bool | Count | Short | Annotated[list[Short], Field(min_length=1, max_length=100)]
    points: int = Field(ge=-100, le=100)
    reason: Annotated[Words, Field(min_length=1, max_length=120)]

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        kind = bool if self.field in _YES_NO else float if self.field in _NUMBERS else str
        wanted = list if self.operator == "in" else kind
        allowed = {
            bool: ("is",),
            float: ("is", "is_not", "at_least", "at_most"),
            str: ("is", "is_not", "in", "starts_with", "contains"),
        }[kind]
        if self.operator not in allowed:
            raise ValueError(f"{self.field!r} can be compared by {', '.join(allowed)}")
        if type(self.value) is not wanted:
            names = {bool: "true or false", float: "a number", str: "a text", list: "a list of texts"}
            raise ValueError(f"{self.field!r} {self.operator!r} needs {names[wanted]} as its value")
        return self

    def holds(self, facts: Facts) -> bool:
        """Tell whether the facts are such; texts are compared without regard to case."""
        fact = getattr(facts, self.field)
        if fact is None:
            return False
        if isinstance(fact, str):
            return self._text_holds(fact.casefold())
        match self.operator:
            case "at_least":
                return bool(fact >= self.value)
            case "at_most":
                return bool(fact <= self.value)
            case "is_not":
                return bool(fact != self.value)
        return bool(fact == self.value)

    def _text_holds(self, fact: str) -> bool:
        if isinstance(self.value, list):
            return fact in {value.casefold() for value in self.value}
        value = str(self.value).casefold()
        match self.operator:
            case "starts_with":
                return fact.startswith(value)
            case "contains":
                return value in fact
            case "is_not":
                return fact != value
        return fact == value


class Reason(BaseModel):
    """A rule that held."""

    reason: str
    points: int


class Score(BaseModel):
    """How promising a lead is, why, and by which version of the rules."""

    score: int = Field(ge=0, le=100)
    reasons: list[Reason]
    rules_version: int


def assess(facts: Facts, rules: Iterable[Rule], number: int) -> Score:
    """Return the score with the reasons that made it up, the weightiest first."""
    held = [Reason(reason=rule.reason, points=rule.points) for rule in rules if rule.holds(facts)]
    total = sum(reason.points for reason in held)
    ordered = sorted(held, key=lambda reason: -abs(reason.points))
    return Score(score=min(max(total, 0), 100), reasons=ordered, rules_version=number)


def band_of(score: int, hot_from: int) -> Band:
    """Return the band that a score is in."""
    return "hot" if score >= hot_from else "warm" if score >= min(WARM, hot_from) else "cold"


DEFAULT = (
    Rule(field="referred", operator="is", value=True, points=25, reason="A client recommended us"),
    Rule(field="frequency", operator="in", value=["weekly", "biweekly"], points=20, reason="Wants regular visits"),
    Rule(
        field="service",
        operator="in",
        value=["deep", "move_out_empty", "move_in_empty"],
        points=15,
        reason="Deep or move cleaning",
    ),
    Rule(field="value_cents", operator="at_least", value=20_000.0, points=10, reason="Worth 200 or more"),
    Rule(field="value_cents", operator="at_least", value=30_000.0, points=15, reason="Worth 300 or more"),
    Rule(field="has_phone", operator="is", value=True, points=10, reason="Left a phone number"),
    Rule(field="has_email", operator="is", value=True, points=5, reason="Left an e-mail address"),
    Rule(field="days_ahead", operator="at_most", value=3.0, points=15, reason="Wants it within three days"),
    Rule(field="message_length", operator="at_least", value=40.0, points=5, reason="Wrote about the home"),
    Rule(field="touches", operator="at_least", value=3.0, points=5, reason="Came back several times"),
)
"""The rules, number 1, of a company that has written none."""
