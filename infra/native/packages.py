"""Debian packages that the native stack needs, installed without starting any service of theirs."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from infra.native import postgres, rabbitmq
from infra.native.steps import StepFailed, run

PRESENT: dict[str, Callable[[], bool]] = {
    "postgresql": lambda: postgres.binaries() is not None,
    "rabbitmq-server": lambda: rabbitmq.script() is not None,
    "redis-server": lambda: shutil.which("redis-server") is not None,
    "chromium": lambda: shutil.which("chromium") is not None,
}
STACK = ("postgresql", "rabbitmq-server", "redis-server")
TESTS = (*STACK, "chromium")
SYSTEM_UNITS = {
    "postgresql": ["postgresql.service"],
    "rabbitmq-server": ["rabbitmq-server.service", "epmd.socket", "epmd.service"],
    "redis-server": ["redis-server.service"],
}
POLICY = Path("/usr/sbin/policy-rc.d")
NO_CLUSTER = Path("/etc/postgresql-common/createcluster.d/cleanwithsnapshot.conf")
ADVICE = "Check this machine's package sources and connection, then run the same command again."


def ensure(wanted: tuple[str, ...]) -> str:
    """Install those of the packages that are missing; return a remark for the progress line.

    Raises:
        StepFailed: some are missing and this user isn't root, or apt fails.
    """
    missing = [package for package in wanted if not PRESENT[package]()]
    if not missing:
        return "present"
    if os.geteuid() != 0:
        raise StepFailed(
            f"missing: {', '.join(missing)}",
            f"As root: apt-get install --no-install-recommends {' '.join(missing)}",
        )
    apt_env = dict(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    with _services_kept_quiet():
        run(["apt-get", "update", "-q"], ADVICE, env=apt_env)
        options = ["-qy", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold"]
        run(["apt-get", "install", *options, *missing], ADVICE, env=apt_env)
    if shutil.which("systemctl"):
        for unit in (unit for package in missing for unit in SYSTEM_UNITS.get(package, [])):
            _disable(unit)
    return "installed " + " ".join(missing)


@contextmanager
def _services_kept_quiet() -> Iterator[None]:
    """While packages install, let none start a service or make a default PostgreSQL cluster."""
    saved = POLICY.with_name("policy-rc.d.before-cleanwithsnapshot")
    if POLICY.exists():
        POLICY.rename(saved)
    POLICY.write_text("#!/bin/sh\nexit 101\n")
    POLICY.chmod(0o755)
    made = [directory for directory in (NO_CLUSTER.parent.parent, NO_CLUSTER.parent) if not directory.exists()]
    NO_CLUSTER.parent.mkdir(parents=True, exist_ok=True)
    NO_CLUSTER.write_text("create_main_cluster = false\n")
    try:
        yield
    finally:
        NO_CLUSTER.unlink()
        for directory in reversed(made):
            if not any(directory.iterdir()):
                directory.rmdir()
        POLICY.unlink()
        if saved.exists():
            saved.rename(POLICY)


def _disable(unit: str) -> None:
    """Keep a unit that came with a package just installed from starting at the next boot."""
    try:
        run(["systemctl", "disable", unit], ADVICE)
    except StepFailed:
        return  # the package has no such unit
