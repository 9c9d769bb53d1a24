"""What follows a click through every service and event: the request id and the W3C trace context."""

import re
import secrets
from contextvars import ContextVar
from dataclasses import dataclass, replace

_REQUEST_ID = re.compile(r"^[A-Za-z0-9_.-]{8,64}$")
_TRACEPARENT = re.compile(r"^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$")


@dataclass(frozen=True, slots=True)
class Trace:
    """`request_id` names the click for people; `traceparent` is the W3C header for tracing tools."""

    request_id: str
    traceparent: str

    @classmethod
    def begin(cls, request_id: str | None = None, traceparent: str | None = None) -> "Trace":
        """Continue the caller's trace where its headers are well-formed, else start a new one."""
        if not (request_id and _REQUEST_ID.match(request_id)):
            request_id = secrets.token_hex(16)
        if not (traceparent and _TRACEPARENT.match(traceparent)):
            traceparent = f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01"
        return cls(request_id, traceparent)

    def child(self) -> "Trace":
        """Return the same trace with a span of its own."""
        version, trace, _, flags = self.traceparent.split("-")
        return replace(self, traceparent=f"{version}-{trace}-{secrets.token_hex(8)}-{flags}")


current_trace: ContextVar[Trace | None] = ContextVar("current_trace", default=None)


def trace() -> Trace:
    """Return the trace of the work at hand, starting one when there is none."""
    present = current_trace.get()
    if present is None:
        present = Trace.begin()
        current_trace.set(present)
    return present
