"""The worker process: `python -m identity.worker`."""

from identity.consumers import consumers
from identity.jobs import JOBS
from identity.settings import IdentitySettings
from shared.worker import run_worker

if __name__ == "__main__":
    run_worker(IdentitySettings(), consumers, list(JOBS.values()))
