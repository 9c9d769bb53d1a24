"""The events that identity listens to."""

from contracts.booking import (
    ClientCreated,
    ClientErased,
    ClientMerged,
    ClientUpdated,
    WorkerCreated,
    WorkerUpdated,
)
from contracts.platform import AuditRecorded
from identity.audit.service import record_entry
from identity.client_accounts.service import forget_client, remember_client
from identity.worker_accounts.service import remember_worker
from shared.messaging.consumer import Consumers

consumers = Consumers("identity")
consumers.on(AuditRecorded)(record_entry)
consumers.on(WorkerCreated)(remember_worker)
consumers.on(WorkerUpdated)(remember_worker)
consumers.on(ClientCreated)(remember_client)
consumers.on(ClientUpdated)(remember_client)
consumers.on(ClientMerged)(forget_client)
consumers.on(ClientErased)(forget_client)
