"""`python -m notification.jobs.run --job NAME --once`."""

from notification.jobs import JOBS
from notification.settings import NotificationSettings
from shared.jobs import main

if __name__ == "__main__":
    main(NotificationSettings(), JOBS)
