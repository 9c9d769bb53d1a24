"""Errors that reach a client, as RFC 9457 `application/problem+json`.

A domain error is a noun (`SlotTaken`), knows its status and carries a sentence that a person can act on.
"""

from typing import Any, ClassVar

from pydantic import BaseModel, Field

PROBLEM_JSON = "application/problem+json"
PROBLEM_BASE = "https://cleanwithsnapshot.dev/problems/"


class FieldError(BaseModel):
    """What is wrong with one field of the request."""

    field: str = Field(examples=["body.email"])
    message: str


class ProblemBody(BaseModel):
    """The wire shape of an error."""

    type: str = Field(examples=[PROBLEM_BASE + "not-found"])
    title: str
    status: int
    detail: str
    instance: str | None = None
    request_id: str | None = None
    errors: list[FieldError] = Field(default_factory=list)


PROBLEM_SCHEMA = {"$ref": f"#/components/schemas/{ProblemBody.__name__}"}


class Problem(Exception):  # noqa: N818 - domain errors are nouns
    """Base of every error that a client is told about."""

    status: ClassVar[int] = 400
    slug: ClassVar[str] = "bad-request"
    title: ClassVar[str] = "The request can't be carried out"

    def __init__(self, detail: str, *, headers: dict[str, str] | None = None, **extras: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.headers = headers or {}
        self.extras = extras

    def body(self, instance: str | None, request_id: str | None) -> dict[str, Any]:
        """Return the problem as a JSON-ready mapping; `extras` become members beside the standard ones."""
        return {
            **self.extras,
            "type": PROBLEM_BASE + self.slug,
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": instance,
            "request_id": request_id,
        }


class BadRequest(Problem):
    """The request itself is malformed."""


class Unauthorized(Problem):
    """Nobody is signed in, or the sign-in is no longer valid."""

    status = 401
    slug = "unauthorized"
    title = "Sign in first"


class Forbidden(Problem):
    """The caller is known but may not do this."""

    status = 403
    slug = "forbidden"
    title = "You may not do this"


class ModuleDisabled(Forbidden):
    """The organization switched the feature off."""

    slug = "module-disabled"
    title = "This feature is switched off"


class NotFound(Problem):
    """There is no such thing, or it belongs to somebody else."""

    status = 404
    slug = "not-found"
    title = "Not found"


class Conflict(Problem):
    """The thing's present state does not allow it."""

    status = 409
    slug = "conflict"
    title = "This conflicts with the present state"


class PreconditionFailed(Problem):
    """Somebody changed it since the caller read it (`If-Match`)."""

    status = 412
    slug = "changed-meanwhile"
    title = "It was changed meanwhile"


class Invalid(Problem):
    """The request is well-formed but its values are not acceptable."""

    status = 422
    slug = "invalid"
    title = "Some values are not acceptable"

    @classmethod
    def field(cls, field: str, message: str) -> "Invalid":
        """Return the error for one field, e.g. `body.email`."""
        return cls(message, errors=[{"field": field, "message": message}])


class TooManyRequests(Problem):
    """The caller is over a rate limit; `Retry-After` says for how long."""

    status = 429
    slug = "too-many-requests"
    title = "Too many requests"


class Internal(Problem):
    """We made a mistake."""

    status = 500
    slug = "internal"
    title = "Internal error"


class Unavailable(Problem):
    """Something that the request needs is down for the moment."""

    status = 503
    slug = "unavailable"
    title = "Please try again in a moment"


def responses(*problems: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """Return OpenAPI `responses` entries for the problems that a route can answer with."""
    documented: dict[int | str, dict[str, Any]] = {}
    for problem in problems:
        entry = documented.setdefault(
            problem.status,
            {"description": problem.title, "content": {PROBLEM_JSON: {"schema": PROBLEM_SCHEMA}}},
        )
        if problem.title not in entry["description"]:
            entry["description"] += f"; {problem.title.lower()}"
    return documented
