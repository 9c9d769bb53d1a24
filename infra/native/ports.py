"""Which port each process of an instance listens on, and what happens when one is taken."""

import json
import socket
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

TEST_OFFSET = 10_000
HIGHEST_PORT = 65_535
GATEWAY = 8080
PRIVATE = {
    "health": 18100,
    "identity": 18101,
    "booking": 18102,
    "finance": 18103,
    "notification": 18104,
    "integration": 18105,
    "identity-worker": 18111,
    "booking-worker": 18112,
    "finance-worker": 18113,
    "notification-worker": 18114,
    "integration-worker": 18115,
    "sandbox": 18120,
    "sandbox-smtp": 18125,
    "postgres": 18132,
    "rabbitmq": 18172,
    "rabbitmq-management": 18173,
    "rabbitmq-distribution": 18174,
    "rabbitmq-epmd": 18175,
    "redis": 18179,
}
FIRST_OF_FURTHER_SERVICES = 18140

Ports = dict[str, int]


def wanted(instance: str, services: Iterable[str], gateway: int | None) -> Ports:
    """Return the ports that the instance has when nobody else holds them.

    `gateway` is the user's own choice (`GATEWAY_PORT`). Services beyond the known ones get the numbers from
    `FIRST_OF_FURTHER_SERVICES` on, in the order of their names.
    """
    ports = dict(PRIVATE)
    further = FIRST_OF_FURTHER_SERVICES
    for service in services:
        for name in (service, f"{service}-worker"):
            if name not in ports:
                ports[name] = further
                further += 1
    ports["gateway"] = GATEWAY
    if instance != "dev":
        ports = {name: port + TEST_OFFSET for name, port in ports.items()}
    if gateway:
        ports["gateway"] = gateway
    return ports


def assign(
    wishes: Mapping[str, int],
    previous: Mapping[str, tuple[int, int]],
    is_free: Callable[[int], bool],
    report: Callable[[str], None],
) -> dict[str, tuple[int, int]]:
    """Return for each name the wished port and the one it gets.

    A name whose wish is as before keeps its port while that is free; a taken port is replaced by the next free
    one above that no other name wishes or keeps, and reported.
    """
    chosen: dict[str, tuple[int, int]] = {}
    kept = {
        name: previous[name][1]
        for name, wish in wishes.items()
        if name in previous and previous[name][0] == wish and is_free(previous[name][1])
    }
    used: set[int] = {*wishes.values(), *kept.values()}
    given: set[int] = set()
    for name, wish in wishes.items():
        port = kept.get(name, wish)
        if port in given or not is_free(port):
            port = next(
                (p for p in range(wish + 1, HIGHEST_PORT) if p not in used and is_free(p)),
                wish,
            )
            report(f"port {wish} for {name} is taken by {holder(wish)}; using {port} instead")
        used.add(port)
        given.add(port)
        chosen[name] = (wish, port)
    return chosen


def load(file: Path) -> dict[str, tuple[int, int]]:
    """Return the ports chosen earlier, none if there are no readable ones."""
    try:
        return {name: (wish, port) for name, (wish, port) in json.loads(file.read_text()).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def save(file: Path, chosen: Mapping[str, tuple[int, int]]) -> None:
    """Remember the choice, one name a line."""
    lines = [f"  {json.dumps(name)}: {json.dumps(ports)}" for name, ports in sorted(chosen.items())]
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def is_free(port: int) -> bool:
    """Tell whether a server could listen on the port of this machine's loopback address now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def listened_on(pids: Iterable[int]) -> set[int]:
    """Return the ports on which these processes listen, as far as this user may know."""
    listening = _listening()
    return {listening[inode] for pid in pids for inode in _sockets(Path("/proc", str(pid))) if inode in listening}


def holder(port: int) -> str:
    """Describe the process that listens on the port, as far as this user may know."""
    inodes = {inode for inode, number in _listening().items() if number == port}
    for process in Path("/proc").glob("[0-9]*"):
        if inodes & _sockets(process):
            try:
                return f"{(process / 'comm').read_text().strip()} (process {process.name})"
            except OSError:
                continue
    return "another process"


def tell(message: str) -> None:
    """Report a replaced port to the person at the terminal."""
    print(f"      {message}", file=sys.stderr)


def _listening() -> dict[str, int]:
    """Return the port of every listening TCP socket by the socket's inode."""
    lines = (line.split() for table in ("/proc/net/tcp", "/proc/net/tcp6") for line in _lines(table))
    return {fields[9]: int(fields[1].rpartition(":")[2], 16) for fields in lines if fields[3] == "0A"}


def _sockets(process: Path) -> set[str]:
    """Return the inodes of the sockets that the process holds, none if it ended or is another user's."""
    try:
        targets = [_target(descriptor) for descriptor in (process / "fd").iterdir()]
    except OSError:
        return set()
    return {target[8:-1] for target in targets if target.startswith("socket:[")}


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:
        return ""  # closed since it was listed


def _lines(table: str) -> list[str]:
    try:
        return Path(table).read_text().splitlines()[1:]
    except OSError:
        return []
