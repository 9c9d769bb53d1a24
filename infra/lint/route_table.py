"""The route table in `Caddyfile` against the routes of the services: each address has exactly one owner."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LINE = re.compile(r"^\s*import\s+(?P<service>[a-z]+)\s+(?P<pattern>/\S+)\s*$", re.MULTILINE)
PARAMETER = re.compile(r"\{[^}]+\}")


@dataclass(frozen=True)
class Entry:
    """One line of the table: addresses that match `pattern` go to `service`."""

    service: str
    pattern: str

    def matches(self, address: str) -> bool:
        """Tell whether the line takes the address; a trailing `*` takes all that goes on from there."""
        if self.pattern.endswith("*"):
            return address.startswith(self.pattern[:-1])
        return address == self.pattern


def entries(caddyfile: str, services: Iterable[str]) -> list[Entry]:
    """Return the lines of the table, of known services."""
    known = set(services)
    return [
        Entry(found["service"], found["pattern"])
        for found in LINE.finditer(caddyfile)
        if found["service"] in known and found["pattern"].startswith("/v1/")
    ]


def owner(table: Iterable[Entry], address: str) -> Entry | None:
    """Return the line that Caddy takes: of those that match, the longest."""
    return max((entry for entry in table if entry.matches(address)), key=lambda e: len(e.pattern), default=None)


def findings(table: list[Entry], routes: Mapping[str, Iterable[str]]) -> list[str]:
    """Return a sentence for each address without an owner or with a wrong one, and for each idle line.

    Args:
        routes: paths (`/v1/things/{id}`) by service.
    """
    found = [
        f"{entry.pattern}: is in the table twice"
        for index, entry in enumerate(table)
        if entry.pattern in [other.pattern for other in table[:index]]
    ]
    used: set[Entry] = set()
    owners: dict[str, str] = {}
    for service, paths in routes.items():
        for path in paths:
            if not path.startswith("/v1/"):
                continue
            entry = owner(table, PARAMETER.sub("x", path))
            if entry is None:
                found.append(f"{path}: no line of the table leads to {service}")
            elif entry.service != service:
                found.append(f"{path}: belongs to {service}, but {entry.pattern} leads to {entry.service}")
            else:
                used.add(entry)
            shape = PARAMETER.sub("{}", path)
            if owners.setdefault(shape, service) != service:
                found.append(f"{path}: both {owners[shape]} and {service} own it")
    idle = [entry for entry in table if entry not in used and entry.service in routes]
    return found + [f"{entry.pattern}: {entry.service} has no route there" for entry in idle]
