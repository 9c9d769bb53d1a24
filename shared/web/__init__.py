"""HTTP: the application, its routers, idempotency keys, rate limits, health and metrics."""
