"""The supervisor that keeps an instance's processes up: its configuration and its remote control."""

import http.client
import os
import signal
import socket
import subprocess
import time
import xmlrpc.client
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, cast

from infra.native.environment import inherited
from infra.native.paths import ROOT, VENV_PYTHON, Instance
from infra.native.programs import SERVERS, Program
from infra.native.steps import StepFailed

STOP_SECONDS = 30
RUNNING = ("RUNNING", "STARTING", "BACKOFF")


def configuration(instance: Instance, programs: Sequence[Program]) -> str:
    """Return `supervisord.conf`.

    Nothing starts by itself: `up` starts what it needs. A program's checksum stands in its environment, so that
    a changed program is a changed configuration.
    """
    sockets, logs = instance.sockets, instance.logs
    head = f"""\
[supervisord]
nodaemon = false
directory = {_plain(ROOT)}
logfile = {_plain(logs)}/supervisord.log
logfile_maxbytes = 5MB
logfile_backups = 2
pidfile = {_plain(sockets)}/supervisord.pid
childlogdir = {_plain(logs)}
umask = 022

[unix_http_server]
file = {_plain(sockets)}/supervisor.sock
chmod = 0700

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
"""
    return head + "".join(_section(instance, program) for program in programs)


def _section(instance: Instance, program: Program) -> str:
    group = "true" if program.signals_group else "false"
    return f"""
[program:{program.name}]
command = {_plain(instance.launchers / program.name)}
environment = LAUNCH_CHECKSUM="{program.checksum()}"
priority = {program.priority}
autostart = false
autorestart = true
startsecs = 1
startretries = 20
stopsignal = {program.stop_signal}
stopwaitsecs = {STOP_SECONDS}
stopasgroup = {group}
killasgroup = true
redirect_stderr = true
stdout_logfile = {_plain(instance.logs / program.name)}.log
stdout_logfile_maxbytes = 10MB
stdout_logfile_backups = 3
"""


def _plain(path: Path) -> str:
    return str(path).replace("%", "%%")


def write(instance: Instance, programs: Sequence[Program]) -> None:
    """Write configuration and launch scripts, readable by their owner only: the scripts hold secrets."""
    for directory in (instance.directory, instance.logs, instance.launchers, instance.sockets):
        directory.mkdir(parents=True, exist_ok=True)
    instance.launchers.chmod(0o700)
    instance.sockets.chmod(0o700)
    for program in programs:
        script = instance.launchers / program.name
        script.touch(mode=0o700)
        script.chmod(0o700)
        if script.read_text() != program.launcher():
            script.write_text(program.launcher())
    (instance.directory / "supervisord.conf").write_text(configuration(instance, programs))


class Supervisor:
    """Talks to the instance's supervisor."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        transport = _UnixTransport(instance.sockets / "supervisor.sock")
        proxy = xmlrpc.client.ServerProxy("http://supervisor", transport=transport)
        self.remote: Any = proxy.supervisor
        self.multicall: Any = proxy.system.multicall

    def alive(self) -> bool:
        """Tell whether the supervisor runs."""
        try:
            return cast("str", self.remote.getState()["statename"]) == "RUNNING"
        except (OSError, http.client.HTTPException):
            return False

    def start_daemon(self) -> None:
        """Start the supervisor."""
        command = [
            str(VENV_PYTHON),
            "-m",
            "supervisor.supervisord",
            "-c",
            str(self.instance.directory / "supervisord.conf"),
        ]
        log = self.instance.logs / "supervisord.log"
        finished = subprocess.run(
            command, check=False, capture_output=True, text=True, env=inherited(), stdin=subprocess.DEVNULL
        )
        if finished.returncode != 0 or not _wait(self.alive, 10):
            raise StepFailed(f"the supervisor did not start: {finished.stderr.strip()}", f"Read {log}.")

    def apply(self) -> list[str]:
        """Take the written configuration over: stop what left it or changed; return the names stopped."""
        added, changed, removed = self.remote.reloadConfig()[0]
        self.stop([*changed, *removed])
        for name in (*changed, *removed):
            self.remote.removeProcessGroup(name)
        for name in (*added, *changed):
            self.remote.addProcessGroup(name)
        return [*changed, *removed]

    def start(self, names: Iterable[str]) -> list[str]:
        """Start those of the programs that don't run, all at once; return their names."""
        states = self.states()
        wanted = [name for name in names if states.get(name, {}).get("statename") not in RUNNING]
        self._each("startProcess", wanted, False)
        return wanted

    def stop(self, names: Iterable[str]) -> None:
        """Stop those of the programs that run, all at once, and wait until they ended."""
        states = self.states()
        wanted = [name for name in names if states.get(name, {}).get("statename") in RUNNING]
        self._each("stopProcess", wanted, False)
        _wait(
            lambda: all(self.states()[name]["statename"] not in (*RUNNING, "STOPPING") for name in wanted),
            STOP_SECONDS,
        )

    def shutdown(self) -> None:
        """Stop applications, then servers, then the supervisor itself; wait until all ended.

        The supervisor would say goodbye to each program for up to a second, so all are taken from it before.
        """
        names = list(self.states())
        pid = int(self.remote.getPID())
        self.stop(name for name in names if name not in SERVERS)
        self.stop(name for name in names if name in SERVERS and name != "epmd")
        self.stop(["epmd"])
        self._each("removeProcessGroup", names)
        self.remote.shutdown()
        _wait(lambda: not Path("/proc", str(pid)).exists(), STOP_SECONDS)

    def states(self) -> dict[str, dict[str, Any]]:
        """Return the supervisor's view of each program by name.

        Raises:
            StepFailed: the supervisor ended meanwhile.
        """
        try:
            return {info["name"]: info for info in self.remote.getAllProcessInfo()}
        except (OSError, http.client.HTTPException) as ended:
            raise StepFailed(f"the supervisor ended: {ended}", "Run the same command again.") from ended

    def _each(self, method: str, names: Iterable[str], *further: bool) -> None:
        calls = [{"methodName": f"supervisor.{method}", "params": [name, *further]} for name in names]
        if calls:
            self.multicall(calls)


def end_leftovers(instance: Instance) -> None:
    """End processes of the instance that no supervisor looks after any more."""
    left = processes(instance)
    for sent in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        for pid in left:
            try:
                os.kill(pid, sent)
            except ProcessLookupError:
                continue
        if _wait(lambda: not any(_runs(pid) for pid in left), 5):
            return


def processes(instance: Instance) -> list[int]:
    """Return the processes that a supervisor of the instance started, also when it no longer runs."""
    mark = f"INSTANCE_DIRECTORY={instance.directory}".encode()
    script = b"LAUNCH_CHECKSUM="
    found = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        try:
            variables = environ.read_bytes().split(b"\0")
        except OSError:
            continue
        if mark in variables and any(variable.startswith(script) for variable in variables):
            found.append(int(environ.parts[2]))
    return found


def _runs(pid: int) -> bool:
    """Tell whether the process still holds its files and ports; one that only waits to be reaped doesn't."""
    try:
        return Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False


def _wait(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=60)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(str(self.path))


class _UnixTransport(xmlrpc.client.Transport):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        return _UnixConnection(self.path)
