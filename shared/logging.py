"""Logs as JSON lines on standard output, one event a line, with the request's context bound to each."""

import logging
import re
import sys
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

from shared.context import current_trace

_SECRET = re.compile(r"(?i)(password|secret|token|authorization|cookie|api_key|code)$")


def _add_trace(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    trace = current_trace.get()
    if trace:
        event.setdefault("request_id", trace.request_id)
    return event


def _hide_secrets(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    for key, value in event.items():
        if _SECRET.search(key) and key != "status_code":
            event[key] = "[hidden]"
        elif isinstance(value, dict):
            event[key] = _hide_secrets(_, __, dict(value))
    return event


def configure_logging(service: str, level: str = "INFO") -> None:
    """Send every log line, also those of libraries, through one JSON renderer."""
    processors: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        _add_trace,
        _hide_secrets,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="timestamp"),
        structlog.processors.format_exc_info,
        structlog.processors.EventRenamer("message"),
        lambda _, __, event: {"service": service, **event},
    ]
    structlog.configure(
        processors=[*processors[:-2], structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=processors[:-2],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *processors[-2:],
                structlog.processors.JSONRenderer(default=str),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for noisy in ("uvicorn.access", "aio_pika", "aiormq", "httpx", "httpcore", "stripe"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True


def get_logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return the logger of a module."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger
