"""Whether a JSON schema still keeps the promises of its released version.

What we *send* may only become narrower: a reader must find everything that it found before. What we *accept* may
only become wider: a writer must be able to send everything that it sent before. An event is both, because old
ones still wait in queues: it may only gain optional fields.

The list of values that an answer's field may have can grow: a reader shows a value that it doesn't know as it is
(as with Stripe's API, and by AIP-180 of Google's).
"""

from collections.abc import Iterator
from enum import Flag, auto
from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]


class Direction(Flag):
    """Which way the data goes, seen from the service that owns the schema."""

    SENT = auto()
    ACCEPTED = auto()
    BOTH = SENT | ACCEPTED


UPPER = ("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties")
LOWER = ("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties")
EXACT = ("format", "pattern", "multipleOf")
BOUNDS = (*UPPER, *LOWER, *EXACT)
LITERALS = ("const", "enum")


class Comparison:
    """Compares schemas of a released document with those of the present one."""

    def __init__(self, released: Schema, present: Schema, direction: Direction) -> None:
        self._released = released
        self._present = present
        self._direction = direction
        self._seen: set[tuple[str, str]] = set()

    def differences(self, old: Schema, new: Schema, where: str) -> Iterator[str]:
        """Yield a sentence for each broken promise under `where`."""
        pair = (old.get("$ref", ""), new.get("$ref", ""))
        if all(pair):
            if pair in self._seen:
                return
            self._seen.add(pair)
        before, after = _kinds(old, self._released), _kinds(new, self._present)
        if Direction.ACCEPTED in self._direction:
            yield from (f"{where}: no longer accepts {kind}" for kind in before.keys() - _covering(after))
        if Direction.SENT in self._direction:
            yield from (f"{where}: may now be {kind}" for kind in after.keys() - _covering(before))
        for kind in sorted(before.keys() & after.keys()):
            yield from self._same_kind(before[kind], after[kind], where)

    def _same_kind(self, old: Schema, new: Schema, where: str) -> Iterator[str]:
        yield from self._values(old, new, where)
        yield from self._bounds(old, new, where)
        yield from self._fields(old, new, where)
        for keyword, suffix in (("items", "[]"), ("additionalProperties", "{}")):
            before, after = old.get(keyword), new.get(keyword)
            if isinstance(before, dict) and isinstance(after, dict):
                yield from self.differences(before, after, where + suffix)
        closed = (schema.get("additionalProperties") is False for schema in (old, new))
        if Direction.ACCEPTED in self._direction and tuple(closed) == (False, True):
            yield f"{where}: no longer accepts unknown fields"

    def _values(self, old: Schema, new: Schema, where: str) -> Iterator[str]:
        before, after = _literals(old), _literals(new)
        if Direction.ACCEPTED in self._direction and after is not None:
            gone = ["other values"] if before is None else sorted(before - after)
            yield from (f"{where}: no longer accepts {value}" for value in gone)
        grows = self._direction is Direction.SENT and "enum" in old
        if Direction.SENT in self._direction and before is not None and not grows:
            added = ["other values"] if after is None else sorted(after - before)
            yield from (f"{where}: may now be {value}" for value in added)

    def _bounds(self, old: Schema, new: Schema, where: str) -> Iterator[str]:
        if self._direction is Direction.ACCEPTED and "enum" in old:
            bounds = Draft202012Validator({keyword: new[keyword] for keyword in BOUNDS if keyword in new})
            gone = [value for value in old["enum"] if not bounds.is_valid(value)]
            yield from (f"{where}: no longer accepts {value!r}" for value in gone)
            return
        for keyword in EXACT:
            if old.get(keyword) != new.get(keyword):
                narrowed, widened = new.get(keyword) is not None, old.get(keyword) is not None
                if (Direction.ACCEPTED in self._direction and narrowed) or (
                    Direction.SENT in self._direction and widened
                ):
                    yield f"{where}: {keyword} changed from {old.get(keyword)} to {new.get(keyword)}"
        if Direction.ACCEPTED not in self._direction:
            return
        for keyword in UPPER:
            if keyword in new and new[keyword] < old.get(keyword, float("inf")):
                yield f"{where}: {keyword} is now {new[keyword]}"
        for keyword in LOWER:
            if keyword in new and new[keyword] > old.get(keyword, float("-inf")):
                yield f"{where}: {keyword} is now {new[keyword]}"

    def _fields(self, old: Schema, new: Schema, where: str) -> Iterator[str]:
        before, after = old.get("properties", {}), new.get("properties", {})
        needed, now_needed = set(old.get("required", ())), set(new.get("required", ()))
        yield from (f"{where}.{name}: was removed" for name in before if name not in after)
        if Direction.ACCEPTED in self._direction:
            yield from (f"{where}.{name}: is now required" for name in sorted(now_needed - needed))
        if Direction.SENT in self._direction:
            missing = needed - now_needed
            yield from (f"{where}.{name}: may now be missing" for name in before if name in missing & after.keys())
        for name in before:
            if name in after:
                yield from self.differences(before[name], after[name], f"{where}.{name}")


def _resolve(schema: Schema, document: Schema) -> Schema:
    while "$ref" in schema:
        target: Any = document
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        schema = target
    return schema


def _kinds(schema: Schema, document: Schema) -> dict[str, Schema]:
    """Return the alternatives of a schema: its types, and several kinds of object by their names."""
    schema = _resolve(schema, document)
    parts = schema.get("anyOf") or schema.get("oneOf")
    if parts is None:
        types = schema.get("type") or _type_of_literals(schema)
        return dict.fromkeys([types] if isinstance(types, str) else types, schema)
    several = len([part for part in parts if "object" in _kinds(part, document)]) > 1 or "discriminator" in schema
    kinds: dict[str, Schema] = {}
    for part in parts:
        for kind, alternative in _kinds(part, document).items():
            named = several and kind == "object"
            kinds[f"object {alternative.get('title', '')}" if named else kind] = alternative
    return kinds


def _covering(kinds: dict[str, Schema]) -> set[str]:
    """Return what the alternatives take in: a number is every integer, and no type at all is everything."""
    if "anything" in kinds:
        return {"anything", "array", "boolean", "integer", "null", "number", "object", "string"} | kinds.keys()
    return kinds.keys() | ({"integer"} if "number" in kinds else set())


def _type_of_literals(schema: Schema) -> str:
    literals = [schema["const"]] if "const" in schema else schema.get("enum", [])
    return "string" if literals and all(isinstance(value, str) for value in literals) else "anything"


def _literals(schema: Schema) -> set[str] | None:
    if "const" in schema:
        return {repr(schema["const"])}
    return {repr(value) for value in schema["enum"]} if "enum" in schema else None
