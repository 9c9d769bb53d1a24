"""The one place where exceptions become `application/problem+json`."""

from collections.abc import Iterable

from asyncpg import DataError, PostgresError
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.routing import Match

from shared.context import trace
from shared.errors import PROBLEM_JSON, BadRequest, Conflict, Internal, Invalid, NotFound, Problem, Unavailable
from shared.logging import get_logger

log = get_logger(__name__)
RETRY = {"Retry-After": "2"}
LONGEST_NAME = 100


def render(request: Request, error: Exception) -> Response:
    """Return what a client is told about an error; one that nobody foresaw is logged whole and not told."""
    problem = to_problem(error)
    if problem is None:
        log.error("unhandled error", exc_info=error)
        problem = Internal(
            "Something went wrong on our side. It was logged; quote the request id when you ask us."
        )
    if problem.status == 405:
        problem.headers["Allow"] = ", ".join(sorted(_methods(request)))
    body = problem.body(request.url.path, trace().request_id)
    return JSONResponse(body, problem.status, headers=problem.headers, media_type=PROBLEM_JSON)


def to_problem(error: BaseException) -> Problem | None:
    """Return the problem that an error amounts to, or None where it is our own mistake."""
    match error:
        case Problem():
            return error
        case HTTPException():
            return _from_http(error)
        case RequestValidationError():
            return _from_validation(error)
        case ExceptionGroup():
            problems = [to_problem(part) for part in error.exceptions]
            return None if None in problems else problems[0]
        case DBAPIError() | PostgresError():
            return _from_database(error)
        case PoolTimeout() | OSError():
            log.warning("out of reach", error=repr(error))
            return Unavailable("Something this needs can't be reached. Try again in a moment.", headers=RETRY)
        case OverflowError():
            return Invalid("A date or number is too large or too small.")
    return None


def _from_http(error: HTTPException) -> Problem:
    if error.status_code == 404:
        return NotFound("There is nothing at this address.")
    problem = BadRequest(f"{str(error.detail).rstrip('.')}.", headers=dict(error.headers or {}))
    problem.status = error.status_code  # type: ignore[misc] # an HTTP error of the framework keeps its own status
    problem.slug = {405: "method-not-allowed", 413: "too-large"}.get(error.status_code, problem.slug)  # type: ignore[misc]
    return problem


def _from_validation(error: RequestValidationError) -> Problem:
    fields = [{"field": _name(item["loc"]), "message": item["msg"]} for item in error.errors()]
    if any(item["type"] == "json_invalid" for item in error.errors()):
        return BadRequest("The body is not valid JSON.", errors=fields)
    first = fields[0] if fields else {"field": "body", "message": "is not valid"}
    return Invalid(f"{first['field']}: {first['message']}", errors=fields)


def _name(location: Iterable[object]) -> str:
    """Return a field's name; its parts may be keys that the caller made up."""
    name = ".".join(str(part) for part in location)[:LONGEST_NAME]
    return name.encode(errors="replace").decode()


def _from_database(error: DBAPIError | PostgresError) -> Problem | None:
    """By SQLSTATE: 22 and 54 bad data (also NUL bytes and values too long to index), 23 constraints,
    08/28/3D/40/53/55P03/57 connection, deadlock, resources, lock and statement time-outs."""
    cause = error if isinstance(error, PostgresError) else getattr(error.orig, "__cause__", None)
    state = str(getattr(cause, "sqlstate", None) or "")
    log.warning("database refused", sqlstate=state, constraint=getattr(cause, "constraint_name", None))
    if isinstance(cause, DataError) or state.startswith(("22", "54")) or state == "23514":
        return Invalid("A value has characters or a size that can't be stored.")
    if state in {"23505", "23P01", "23503"}:
        return Conflict("This conflicts with something that exists already, or refers to something that doesn't.")
    if not state or state.startswith(("08", "28", "3D", "40", "53", "55P03", "57")):
        return Unavailable("The database is busy or restarting. Try again in a moment.", headers=RETRY)
    return None


def _methods(request: Request) -> set[str]:
    return {
        method
        for route in iter_route_contexts(request.app.routes)
        if route.matches(request.scope)[0] is not Match.NONE
        for method in route.methods or ()
    }


def install_error_handlers(app: FastAPI) -> None:
    """Render the errors that `to_problem` knows; `TraceAndLog` renders all others."""

    async def on_error(request: Request, error: Exception) -> Response:
        return render(request, error)

    known = (Problem, HTTPException, RequestValidationError, ExceptionGroup, DBAPIError, PostgresError)
    for kind in (*known, PoolTimeout, OSError, OverflowError):
        app.add_exception_handler(kind, on_error)
