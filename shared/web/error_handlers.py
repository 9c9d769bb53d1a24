"""The one place where exceptions become `application/problem+json`."""

from typing import Any

from asyncpg.exceptions import DataError as AsyncpgDataError
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from shared.context import trace
from shared.errors import PROBLEM_JSON, BadRequest, Conflict, Invalid, NotFound, Problem, Unavailable
from shared.logging import get_logger

log = get_logger(__name__)
RETRY = {"Retry-After": "2"}
UNAVAILABLE_STATES = ("08", "53", "57", "40")


def render(request: Request, problem: Problem) -> Response:
    """Return the problem as a response."""
    return JSONResponse(
        problem.body(request.url.path, trace().request_id),
        problem.status,
        headers=problem.headers,
        media_type=PROBLEM_JSON,
    )


def _from_http(error: HTTPException) -> Problem:
    if error.status_code == 404:
        return NotFound("There is nothing at this address.")
    problem = BadRequest(str(error.detail), headers=dict(error.headers or {}))
    problem.status = error.status_code  # type: ignore[misc] # an HTTP error of the framework keeps its own status
    problem.slug = {405: "method-not-allowed", 413: "too-large"}.get(error.status_code, problem.slug)  # type: ignore[misc]
    return problem


def _from_validation(error: RequestValidationError) -> Problem:
    fields = [
        {"field": ".".join(str(part) for part in item["loc"]), "message": item["msg"]} for item in error.errors()
    ]
    if any(item["type"] == "json_invalid" for item in error.errors()):
        return BadRequest("The body is not valid JSON.", errors=fields)
    first = fields[0] if fields else {"field": "body", "message": "is not valid"}
    return Invalid(f"{first['field']}: {first['message']}", errors=fields)


def from_database(error: DBAPIError) -> Problem | None:
    """Return what a client is told about a database error, or None where it is our own mistake.

    By SQLSTATE class: 22 bad data (also NUL bytes and numbers out of range), 23 constraints,
    08/40/53/57 connection, deadlock, resources and time-out.
    """
    cause = getattr(error.orig, "__cause__", None) or error.orig
    state = str(getattr(cause, "sqlstate", None) or "")
    if state.startswith("22") or isinstance(cause, AsyncpgDataError):
        return Invalid("A value has characters or a size that can't be stored.")
    if state in {"23505", "23P01", "23503"}:
        return Conflict("This conflicts with something that exists already, or refers to something that doesn't.")
    if state.startswith(UNAVAILABLE_STATES) or isinstance(error, OperationalError | InterfaceError):
        return Unavailable("The database is busy or restarting. Try again in a moment.", headers=RETRY)
    return None


def install_error_handlers(app: FastAPI) -> None:
    """Render every error of the application as a problem."""

    async def on_problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, Problem)  # noqa: S101 - registered for this class
        return render(request, error)

    async def on_http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class
        return render(request, _from_http(error))

    async def on_validation(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this class
        return render(request, _from_validation(error))

    async def on_database(request: Request, error: Exception) -> Response:
        assert isinstance(error, DBAPIError)  # noqa: S101 - registered for this class
        problem = from_database(error)
        if problem is None:
            return await on_crash(request, error)
        log.warning("database refused", error=str(error.orig), status_code=problem.status)
        return render(request, problem)

    async def on_disconnected(request: Request, error: Exception) -> Response:
        log.warning("database unreachable", error=str(error))
        return render(request, Unavailable("The database can't be reached. Try again in a moment.", headers=RETRY))

    async def on_crash(request: Request, error: Exception) -> Response:
        log.error("unhandled error", exc_info=error)
        problem = Problem("Something went wrong on our side. It was logged; quote the request id when you ask us.")
        body: dict[str, Any] = problem.body(request.url.path, trace().request_id)
        body |= {
            "status": 500,
            "title": "Internal error",
            "type": body["type"].replace("bad-request", "internal"),
        }
        return JSONResponse(body, 500, media_type=PROBLEM_JSON)

    app.add_exception_handler(Problem, on_problem)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_validation)
    app.add_exception_handler(DBAPIError, on_database)
    for error in (PoolTimeout, ConnectionError, OSError):
        app.add_exception_handler(error, on_disconnected)
    app.add_exception_handler(Exception, on_crash)
