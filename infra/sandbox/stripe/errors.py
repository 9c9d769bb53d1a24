"""Errors as Stripe words and shapes them, so that its SDK raises its own classes."""

from typing import Any

from pydantic import ValidationError


class StripeError(Exception):
    """Rendered as `{"error": {...}}` with `status`."""

    def __init__(self, status: int, message: str, kind: str = "invalid_request_error", **fields: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"message": message, "type": kind, **fields}}


def missing(kind: str, identifier: str, param: str = "id", status: int = 404) -> StripeError:
    """The answer for an object that isn't there; 404 in a path, 400 in a parameter."""
    return StripeError(status, f"No such {kind}: '{identifier}'", code="resource_missing", param=param)


def invalid(message: str, param: str, code: str = "parameter_invalid") -> StripeError:
    return StripeError(400, message, code=code, param=param)


def from_validation(error: ValidationError) -> StripeError:
    """Stripe names the first wrong parameter only, in form notation."""
    first = error.errors()[0]
    head, *rest = [str(part) for part in first["loc"]] or ["body"]
    param = head + "".join(f"[{part}]" for part in rest)
    if first["type"] == "missing":
        return StripeError(400, f"Missing required param: {param}.", code="parameter_missing", param=param)
    shown = str(first["input"])[:80]
    if first["type"].startswith("int"):
        return invalid(f"Invalid integer: {shown}", param, "parameter_invalid_integer")
    if first["type"] in {"dict_type", "model_type", "list_type"}:
        return invalid(f"Invalid {'array' if 'list' in first['type'] else 'object'}", param)
    return invalid(f"Invalid {param}: {first['msg'].removeprefix('Value error, ')}", param)
