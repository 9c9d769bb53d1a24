"""Faults on request: the next calls of a provider fail, so that callers' retries can be seen and tested."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.middleware.base import RequestResponseEndpoint

Provider = Literal["stripe", "sendgrid", "twilio", "smtp"]


class Fault(BaseModel):
    """`after` lets the call take effect and then loses its answer, as a broken connection would.

    `late` lets it take effect and gives its answer after `hold_seconds`, or as soon as another fault is set.
    `method`: other calls are let through and not counted.
    """

    provider: Provider
    status: int = Field(503, ge=400, le=599)
    count: int = Field(1, ge=0, le=10_000)
    when: Literal["before", "after", "late"] = "before"
    method: Literal["GET", "POST", "DELETE"] | None = None
    hold_seconds: float = Field(30, gt=0, le=600)


@dataclass
class _Pending:
    fault: Fault
    left: int
    replaced: asyncio.Event = field(default_factory=asyncio.Event)


class Faults:
    """Faults still to be given, one kind per provider; forgotten at restart."""

    def __init__(self) -> None:
        self._pending: dict[str, _Pending] = {}

    def set(self, fault: Fault) -> None:
        """Replace the provider's fault; a count of 0 clears it. Answers that are held back are given."""
        former = self._pending.get(fault.provider)
        if former is not None:
            former.replaced.set()
        self._pending[fault.provider] = _Pending(fault, fault.count)

    def take(self, provider: str, method: str | None = None) -> _Pending | None:
        """The fault that the call being made must suffer, if any; each is given `count` times."""
        pending = self._pending.get(provider)
        if pending is None or pending.left == 0 or pending.fault.method not in (None, method):
            return None
        pending.left -= 1
        return pending

    def listing(self) -> list[dict[str, object]]:
        return [{**p.fault.model_dump(), "left": p.left} for p in self._pending.values() if p.left]


def _body(provider: str, status: int) -> dict[str, object]:
    """The provider's own error shape."""
    text = "The sandbox was told to fail this call."
    if provider == "stripe":
        return {"error": {"type": "api_error", "message": text}}
    if provider == "twilio":
        return {"code": 20500, "message": text, "more_info": "", "status": status}
    return {"errors": [{"message": text, "field": None, "help": None}]}


async def inject(request: Request, call_next: RequestResponseEndpoint) -> Response:
    """HTTP middleware over the providers' own paths."""
    provider = request.url.path.split("/")[1]
    pending: _Pending | None = None
    if provider in {"stripe", "sendgrid", "twilio"}:
        pending = request.app.state.faults.take(provider, request.method)
    if pending is None:
        return await call_next(request)
    fault = pending.fault
    if fault.when == "late":
        answer = await call_next(request)
        with suppress(TimeoutError):
            await asyncio.wait_for(pending.replaced.wait(), fault.hold_seconds)
        return answer
    if fault.when == "after":
        await call_next(request)
    return JSONResponse(_body(provider, fault.status), fault.status)


router = APIRouter(prefix="/sandbox/api/faults", tags=["faults"])


@router.post("")
async def set_fault(fault: Fault, request: Request) -> dict[str, object]:
    """Make the provider's next `count` calls fail with `status`."""
    request.app.state.faults.set(fault)
    return {"faults": request.app.state.faults.listing()}


@router.get("")
async def list_faults(request: Request) -> dict[str, object]:
    """Faults not yet given."""
    return {"faults": request.app.state.faults.listing()}
