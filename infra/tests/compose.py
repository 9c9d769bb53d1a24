"""Reads `docker-compose.yml` as Docker Compose does: anchors, then variables."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docker-compose.yml"
VARIABLE = re.compile(r"(?<!\$)\$\{(?P<name>[A-Z_0-9]+)(?::(?P<kind>[-?])(?P<rest>(?:[^${}]|\$\{[^}]*\})*))?\}")


@cache
def compose() -> dict[str, Any]:
    """Return the file with its anchors carried out and its variables as they stand."""
    loaded: dict[str, Any] = yaml.safe_load(FILE.read_text())
    return loaded


def containers() -> dict[str, dict[str, Any]]:
    """Return the file's services by name."""
    found: dict[str, dict[str, Any]] = compose()["services"]
    return found


def our_services() -> list[str]:
    """Return the names of the folders under `services/`."""
    return sorted(project.parent.name for project in ROOT.glob("services/*/pyproject.toml"))


def variables(text: str) -> set[str]:
    """Return the names of all variables in the text, nested ones included."""
    found = set()
    for match in VARIABLE.finditer(text):
        found |= {match["name"]} | variables(match["rest"] or "")
    return found


def required(text: str) -> set[str]:
    """Return the names of the variables without which Docker Compose refuses to start."""
    return {match["name"] for match in VARIABLE.finditer(text) if match["kind"] == "?"}


def interpolate(text: str, values: Mapping[str, str]) -> str:
    """Put the variables' values in; KeyError names a required one that is missing."""

    def value(match: re.Match[str]) -> str:
        given = values.get(match["name"], "")
        if given or match["kind"] is None:
            return given
        if match["kind"] == "?":
            raise KeyError(match["name"])
        return interpolate(match["rest"], values)

    return VARIABLE.sub(value, text).replace("$$", "$")
