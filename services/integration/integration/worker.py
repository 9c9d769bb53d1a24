"""The worker process: `python -m integration.worker`."""

from integration.consumers import consumers
from integration.jobs import JOBS
from integration.settings import IntegrationSettings
from shared.worker import run_worker

if __name__ == "__main__":
    run_worker(IntegrationSettings(), consumers, list(JOBS.values()))
