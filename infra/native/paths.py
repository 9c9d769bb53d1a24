"""Where everything of one instance lives."""

import hashlib
import os
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
STATE_OF_UNREACHABLE_CHECKOUTS = Path("/var/lib/cleanwithsnapshot")
LONGEST_SOCKET_PATH = 107


@dataclass(frozen=True)
class Instance:
    """One running copy of the product with data, ports, secrets and supervisor of its own."""

    name: str

    @property
    def directory(self) -> Path:
        """`var/<name>`, where the instance keeps everything."""
        return ROOT / "var" / self.name

    @property
    def env_file(self) -> Path:
        """Secrets and settings; the development instance uses `.env`, which its user edits."""
        return ROOT / ".env" if self.name == "dev" else self.directory / "env"

    @property
    def logs(self) -> Path:
        """One file per process, rotated by the supervisor."""
        return self.directory / "log"

    @property
    def launchers(self) -> Path:
        """One shell script per process: its environment and its command."""
        return self.directory / "launch"

    @cached_property
    def sockets(self) -> Path:
        """Directory of the supervisor's socket, short enough for the kernel's limit."""
        return _short(self.directory / "run", f"{self.identity}-{self.name}")

    @cached_property
    def postgres(self) -> Path:
        """Directory of PostgreSQL's data and socket.

        PostgreSQL refuses to run as root and then runs as `postgres`, which can't enter a checkout below,
        say, `/root`: the data then lives in /var/lib/cleanwithsnapshot, and `var/<name>/postgres` links there.
        """
        inside = self.directory / "postgres"
        if os.geteuid() != 0 or _reachable_by_postgres(ROOT):
            return inside
        return STATE_OF_UNREACHABLE_CHECKOUTS / f"{self.identity}-{self.name}"

    @cached_property
    def postgres_socket(self) -> Path:
        """Directory of PostgreSQL's unix socket."""
        return _short(self.postgres / "socket", f"{self.identity}-{self.name}-postgres")

    @property
    def identity(self) -> str:
        """Tells this checkout from others on the same machine."""
        return hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]


def _short(path: Path, fallback: str) -> Path:
    longest_name = 32
    if len(str(path)) + longest_name <= LONGEST_SOCKET_PATH:
        return path
    return Path(tempfile.gettempdir()) / f"cleanwithsnapshot-{os.geteuid()}-{fallback}"


def _reachable_by_postgres(path: Path) -> bool:
    command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "test", "-x", str(path)]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0
