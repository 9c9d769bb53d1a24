"""Check the house rules: `python -m infra.lint`."""

import json
import sys

from infra.lint import route_table, rules, size
from infra.lint.sources import ROOT, sources


def route_findings() -> list[str]:
    """Compare the route table with the routes that the OpenAPI documents name."""
    documents = {path.stem: json.loads(path.read_text()) for path in ROOT.glob("contracts/openapi/*.json")}
    routes = {name: list(document["paths"]) for name, document in documents.items() if name != "gateway"}
    table = route_table.entries((ROOT / "Caddyfile").read_text(), routes)
    return [f"Caddyfile:1: routes: {sentence}" for sentence in route_table.findings(table, routes)]


def main() -> int:
    """Return the exit code."""
    every = list(sources())
    found = [finding for source in every for finding in rules.findings(source)]
    found += size.findings(every) + route_findings()
    for finding in found:
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
