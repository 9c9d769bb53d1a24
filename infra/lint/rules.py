"""The rules over single files. Each yields the line and the sentence of what it finds."""

import ast
from collections.abc import Callable, Iterator

from infra.lint.sources import Source

Found = Iterator[tuple[int, str]]
LONGEST_FILE = 400
ZONE_NAMES = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "ZoneInfo", "zoneinfo.ZoneInfo")


def commit_only_at_the_edge(source: Source) -> Found:
    """A service never commits: the request's route, the consumer and the job runner do."""
    if not source.name.startswith("services/") or source.is_test or "/migrations/" in source.name:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and _dotted(node.func).endswith((".commit", ".rollback")):
            yield node.lineno, "commits or rolls back; the edge does that"


def clock_in_one_place(source: Source) -> Found:
    """The present and time zones come from `shared.clock`, which knows where zones come from."""
    if not source.name.startswith(("services/", "shared/", "contracts/")) or source.is_test:
        return
    if source.name == "shared/clock.py":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and _dotted(node.func) in ZONE_NAMES:
            yield node.lineno, f"calls {_dotted(node.func)}; use shared.clock"


def events_named_explicitly(source: Source) -> Found:
    """The name of an event on the wire is written out, so that renaming a class changes nothing."""
    if not source.name.startswith("contracts/") or source.is_test:
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.AnnAssign) or _dotted(node.target) != "TYPE" or node.value is None:
            continue
        if not (isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)):
            yield node.lineno, "the name of an event is computed; write it out"


def routes_in_the_open(source: Source) -> Found:
    """Every route of a service is in its OpenAPI document, which the route table is checked against."""
    if not source.name.startswith("services/") or source.is_test:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.keyword) and node.arg == "include_in_schema":
            yield node.value.lineno, "hides a route from the OpenAPI document"


RULES: dict[str, Callable[[Source], Found]] = {
    "commit": commit_only_at_the_edge,
    "clock": clock_in_one_place,
    "event-name": events_named_explicitly,
    "hidden-route": routes_in_the_open,
}


def findings(source: Source) -> list[str]:
    """Return what the rules find in a file, as `path:line: rule: sentence`."""
    found = []
    if len(source.lines) > LONGEST_FILE and not source.is_test and "/generated/" not in source.name:
        found.append(f"{source.name}:1: length: {len(source.lines)} lines; split it by use case at {LONGEST_FILE}")
    if source.is_python:
        for rule, check in RULES.items():
            found += [
                f"{source.name}:{line}: {rule}: {sentence}"
                for line, sentence in check(source)
                if not source.allows(rule, line)
            ]
    return found


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""
