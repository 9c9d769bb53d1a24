"""The periodic jobs of integration, by name."""

from shared.jobs import Job

JOBS: dict[str, Job] = {}
