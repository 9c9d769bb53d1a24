"""`python -m integration.jobs.run --job NAME --once`."""

from integration.jobs import JOBS
from integration.settings import IntegrationSettings
from shared.jobs import main

if __name__ == "__main__":
    main(IntegrationSettings(), JOBS)
