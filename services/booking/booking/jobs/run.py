"""`python -m booking.jobs.run --job NAME --once`."""

from booking.jobs import JOBS
from booking.settings import BookingSettings
from shared.jobs import main

if __name__ == "__main__":
    main(BookingSettings(), JOBS)
