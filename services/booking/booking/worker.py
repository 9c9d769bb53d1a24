"""The worker process: `python -m booking.worker`."""

from booking.consumers import consumers
from booking.jobs import JOBS
from booking.settings import BookingSettings
from shared.worker import run_worker

if __name__ == "__main__":
    run_worker(BookingSettings(), consumers, list(JOBS.values()))
