"""Which services this checkout holds: a folder under `services/` with a `pyproject.toml` is one."""

from dataclasses import dataclass
from pathlib import Path

from infra.native.paths import ROOT


@dataclass(frozen=True)
class Service:
    """A service's folder and what can be run in it."""

    name: str
    directory: Path

    @property
    def package(self) -> Path:
        """The service's Python package."""
        return self.directory / self.name

    @property
    def has_worker(self) -> bool:
        """Whether there is a worker process beside the API."""
        return (self.package / "worker.py").is_file() or (self.package / "worker").is_dir()

    @property
    def has_migrations(self) -> bool:
        """Whether the service owns a database schema."""
        return (self.directory / "migrations").is_dir()


def discover(root: Path = ROOT) -> list[Service]:
    """Return the services in order of their names."""
    found = sorted(root.glob("services/*/pyproject.toml"))
    services = [Service(project.parent.name, project.parent) for project in found]
    return [service for service in services if (service.package / "app.py").is_file()]
