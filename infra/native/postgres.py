"""A PostgreSQL server of our own: its files, its command, its superuser and its database."""

import os
import pwd
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

from infra.native.environment import inherited
from infra.native.paths import Instance
from infra.native.ports import Ports
from infra.native.steps import StepFailed, run

SYSTEM_USER = "postgres"
START_SECONDS = 30
ADVICE = "See `infra/just logs postgres`; `infra/just reset` starts over with empty data."


def binaries() -> Path | None:
    """Return the folder of the newest installed PostgreSQL's programs."""
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if packaged:
        return packaged[-1].parent
    found = shutil.which("postgres")
    return Path(found).resolve().parent if found else None


def prepare(instance: Instance, env: Mapping[str, str], ports: Ports) -> None:
    """Make the data directory if there is none, and write the server's configuration."""
    home, data, socket = instance.postgres, instance.postgres / "data", instance.postgres_socket
    linked = instance.directory / "postgres"
    if home != linked and not linked.is_symlink():
        shutil.rmtree(home, ignore_errors=True)
        linked.symlink_to(home)
    for directory in (home, socket):
        directory.mkdir(parents=True, exist_ok=True)
        _hand_over(directory)
    if not (data / "PG_VERSION").exists():
        shutil.rmtree(data, ignore_errors=True)
        options = [
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "--auth-local=peer",
            "--auth-host=scram-sha-256",
        ]
        initdb = [str(_programs() / "initdb"), "-D", str(data), "-U", env["POSTGRES_USER"], *options]
        run([*_as_owner(), *initdb], ADVICE, cwd=home, env=inherited())
    _write(data / "postgresql.conf", configuration(instance.name, socket, ports["postgres"]))
    _write(data / "pg_hba.conf", "local all all peer map=owner\nhost all all 127.0.0.1/32 scram-sha-256\n")
    _write(data / "pg_ident.conf", f'owner {_owner()} "{env["POSTGRES_USER"]}"\n')


def configuration(instance: str, socket: Path, port: int) -> str:
    """Return `postgresql.conf`. The test instance gives up durability for speed."""
    lines = [
        "# Written by infra/native at every start.",
        "listen_addresses = '127.0.0.1'",
        f"port = {port}",
        f"unix_socket_directories = '{socket}'",
        "max_connections = 300",
        "shared_buffers = 128MB",
        "password_encryption = scram-sha-256",
        "timezone = 'UTC'",
        "log_timezone = 'UTC'",
        "log_line_prefix = '%m [%p] %q%u@%d '",
    ]
    if instance == "test":
        lines += ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]
    return "\n".join(lines) + "\n"


def command(instance: Instance) -> list[str]:
    """Return the command that runs the server in the foreground."""
    return [*_as_owner(), str(_programs() / "postgres"), "-D", str(instance.postgres / "data")]


def wait_and_provision(instance: Instance, env: Mapping[str, str], ports: Ports) -> None:
    """Wait for the server, then set the superuser's password and make the database, as the environment says.

    Raises:
        StepFailed: the server doesn't answer within `START_SECONDS`.
    """
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            wanted = _text(env["POSTGRES_DB"])
            database = psql(instance, env, ports, f"SELECT 1 FROM pg_database WHERE datname = {wanted}")  # noqa: S608
            break
        except StepFailed:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
    psql(
        instance,
        env,
        ports,
        f"ALTER ROLE {_name(env['POSTGRES_USER'])} PASSWORD {_text(env['POSTGRES_PASSWORD'])}",
    )
    if not database.strip():
        psql(instance, env, ports, f"CREATE DATABASE {_name(env['POSTGRES_DB'])}")


def psql(instance: Instance, env: Mapping[str, str], ports: Ports, statement: str) -> str:
    """Run one statement as the superuser through the server's socket; return its bare output."""
    address = ["-h", str(instance.postgres_socket), "-p", str(ports["postgres"]), "-U", env["POSTGRES_USER"]]
    client = [
        str(_programs() / "psql"),
        "-X",
        "-q",
        "-A",
        "-t",
        "-v",
        "ON_ERROR_STOP=1",
        *address,
        "-d",
        "postgres",
    ]
    return run([*_as_owner(), *client], ADVICE, cwd=Path("/"), env=inherited(), stdin=statement + ";\n")


def _programs() -> Path:
    found = binaries()
    if found is None:
        raise StepFailed("PostgreSQL is not installed", "As root: apt-get install postgresql")
    return found


def _as_owner() -> list[str]:
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={SYSTEM_USER}", f"--regid={SYSTEM_USER}", "--init-groups", "--"]


def _owner() -> str:
    return SYSTEM_USER if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name


def _hand_over(path: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(path, SYSTEM_USER, SYSTEM_USER)


def _write(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o600)
    _hand_over(path)


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _name(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'
