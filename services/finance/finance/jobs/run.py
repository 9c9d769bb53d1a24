"""`python -m finance.jobs.run --job NAME --once`."""

from finance.jobs import JOBS
from finance.runtime import start
from finance.settings import FinanceSettings
from shared.jobs import main

if __name__ == "__main__":
    settings = FinanceSettings()
    start(settings)
    main(settings, JOBS)
