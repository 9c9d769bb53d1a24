"""`python -m identity.jobs.run --job NAME --once`."""

from identity.jobs import JOBS
from identity.settings import IdentitySettings
from shared.jobs import main

if __name__ == "__main__":
    main(IdentitySettings(), JOBS)
