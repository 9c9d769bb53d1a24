"""The periodic jobs of notification, by name."""

from notification.delivery.service import DeliveryJob
from shared.jobs import Job

JOBS: dict[str, Job] = {"outbox-delivery": Job("outbox-delivery", DeliveryJob(), every_seconds=1)}
