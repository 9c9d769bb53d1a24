"""The handlers of the playground; a test says what they do."""

from collections.abc import Awaitable, Callable
from typing import Any

from contracts.booking import BookingRequested, VisitStarted
from shared.database import UnitOfWork
from shared.messaging.consumer import Consumers, Received

SUBSCRIPTIONS = (BookingRequested, VisitStarted)
Behaviour = Callable[[UnitOfWork, Received[Any]], Awaitable[None]]


def consumers_that(behaviour: Behaviour) -> Consumers:
    """Return handlers that all do the same."""
    consumers = Consumers("playground")
    for event in SUBSCRIPTIONS:
        consumers.on(event)(behaviour)
    return consumers
