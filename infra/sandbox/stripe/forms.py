"""Stripe's form encoding: `line_items[0][price_data][currency]=cad` and `expand[]=customer`."""

import re
from typing import Any
from urllib.parse import parse_qsl

from infra.sandbox.stripe.errors import invalid

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")
_FREE_FORM = {"metadata"}
_DEEPEST = 8


def decode(encoded: str) -> dict[str, Any]:
    """Nested parameters. Raises StripeError for a key that cannot be read.

    Maps whose keys are 0..n become lists, except under `metadata`, where keys are the caller's own.
    """
    root: dict[str, Any] = {}
    for key, value in parse_qsl(encoded, keep_blank_values=True, max_num_fields=5000):
        match = _KEY.fullmatch(key)
        parts = [match[1], *re.findall(r"\[([^\[\]]*)\]", match[2])] if match else []
        if not parts or len(parts) > _DEEPEST:
            raise invalid(f"Invalid parameter name: {key[:80]}", key[:80])
        node = root
        for part in parts[:-1]:
            node = node.setdefault(part or str(len(node)), {})
            if not isinstance(node, dict):
                raise invalid("Invalid object", key[:80])
        last = parts[-1] or str(len(node))
        if isinstance(node.get(last), dict):
            raise invalid("Invalid string", key[:80])
        node[last] = value
    return {key: value if key in _FREE_FORM else _lists(value) for key, value in root.items()}


def _lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(key.isascii() and key.isdigit() for key in value):
        return [_lists(item) for _, item in sorted(value.items(), key=lambda pair: int(pair[0]))]
    return {key: item if key in _FREE_FORM else _lists(item) for key, item in value.items()}
