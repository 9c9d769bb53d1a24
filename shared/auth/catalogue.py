"""Permissions, roles and feature modules, read from `catalogue.toml`."""

import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from types import MappingProxyType

_DATA = tomllib.loads(Path(__file__).with_name("catalogue.toml").read_text())

PERMISSIONS: Mapping[str, str] = MappingProxyType(_DATA["permissions"])
MODULES: Mapping[str, str] = MappingProxyType(_DATA["modules"])
ROLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        role: frozenset(name for name in PERMISSIONS for pattern in patterns if fnmatchcase(name, pattern))
        for role, patterns in _DATA["roles"].items()
    }
)


def check_catalogue_name(permission: str, module: str | None) -> None:
    """Fail at import of a route that names a permission or module nobody knows.

    Raises:
        KeyError: the name is not in the catalogue.
    """
    if permission not in PERMISSIONS:
        raise KeyError(f"{permission!r} is not a permission of the catalogue.")
    if module is not None and module not in MODULES:
        raise KeyError(f"{module!r} is not a module of the catalogue.")
