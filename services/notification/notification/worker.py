"""The worker process: `python -m notification.worker`."""

from notification.consumers import build_consumers
from notification.dead_letters.collector import collect
from notification.jobs import JOBS
from notification.settings import NotificationSettings
from shared.worker import run_worker

if __name__ == "__main__":
    settings = NotificationSettings()
    run_worker(settings, build_consumers(settings), list(JOBS.values()), extra=[collect])
