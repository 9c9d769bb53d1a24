"""Events: CloudEvents envelopes, the outbox and its relay, the inbox and its consumer, over RabbitMQ."""
