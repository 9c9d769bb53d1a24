"""The events that identity listens to."""

from contracts.booking import WorkerCreated, WorkerUpdated
from contracts.platform import AuditRecorded
from identity.audit.service import record_entry
from identity.worker_accounts.service import remember_worker
from shared.messaging.consumer import Consumers

consumers = Consumers("identity")
consumers.on(AuditRecorded)(record_entry)
consumers.on(WorkerCreated)(remember_worker)
consumers.on(WorkerUpdated)(remember_worker)
