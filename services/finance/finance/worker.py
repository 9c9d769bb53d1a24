"""The worker process: `python -m finance.worker`."""

from finance.consumers import consumers
from finance.jobs import JOBS
from finance.runtime import start
from finance.settings import FinanceSettings
from shared.worker import run_worker

if __name__ == "__main__":
    settings = FinanceSettings()
    start(settings)
    run_worker(settings, consumers, list(JOBS.values()))
