"""What may change in the HTTP interfaces: answers keep their fields, requests ask for nothing new."""

from collections.abc import Iterator
from typing import Any

from contracts.compatibility.schemas import Comparison, Direction

Document = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "patch")


def broken_routes(released: Document, present: Document) -> Iterator[str]:
    """Yield a sentence for each promise of the released OpenAPI document that the present one breaks."""
    for path, item in released["paths"].items():
        for method in (method for method in METHODS if method in item):
            where = f"{method.upper()} {path}"
            now = present["paths"].get(path, {}).get(method)
            if now is None:
                yield f"{where}: was removed"
                continue
            yield from _security(item[method], now, where)
            yield from _parameters(released, present, item[method], now, where)
            yield from _body(released, present, item[method], now, where)
            yield from _answers(released, present, item[method], now, where)


def _security(old: Document, new: Document, where: str) -> Iterator[str]:
    before = [next(iter(scheme)) for scheme in old.get("security", [])]
    after = [next(iter(scheme)) for scheme in new.get("security", [])]
    if not before and after:
        yield f"{where}: now needs {' or '.join(after)}"
    elif after:
        yield from (f"{where}: no longer takes {scheme}" for scheme in before if scheme not in after)


def _parameters(released: Document, present: Document, old: Document, new: Document, where: str) -> Iterator[str]:
    before = {(item["in"], item["name"]): item for item in old.get("parameters", [])}
    after = {(item["in"], item["name"]): item for item in new.get("parameters", [])}
    for key, item in after.items():
        if item.get("required") and not before.get(key, {}).get("required"):
            yield f"{where}: {key[0]} parameter {key[1]} is now required"
    for key, item in before.items():
        if key not in after:
            yield f"{where}: {key[0]} parameter {key[1]} was removed"
            continue
        comparison = Comparison(released, present, Direction.ACCEPTED)
        name = f"{where}: {key[0]}.{key[1]}"
        yield from comparison.differences(_one_of(item["schema"]), _one_of(after[key]["schema"]), name)


def _one_of(schema: Document) -> Document:
    """Return what one occurrence of a parameter may be: a list is the name repeated, and null is its absence."""
    choices = [part for part in schema.get("anyOf", [schema]) if part.get("type") != "null"]
    if len(choices) != 1:
        return schema
    single: Document = choices[0]
    return single["items"] if single.get("type") == "array" and "items" in single else single


def _body(released: Document, present: Document, old: Document, new: Document, where: str) -> Iterator[str]:
    before, after = old.get("requestBody", {}), new.get("requestBody", {})
    if after.get("required") and not before.get("required"):
        yield f"{where}: a body is now required"
    if before and after:
        yield from _content(Comparison(released, present, Direction.ACCEPTED), before, after, f"{where}: body")


def _answers(released: Document, present: Document, old: Document, new: Document, where: str) -> Iterator[str]:
    for status, answer in old["responses"].items():
        if not status.startswith("2"):
            continue
        if status not in new["responses"]:
            yield f"{where}: no longer answers {status}"
            continue
        comparison = Comparison(released, present, Direction.SENT)
        yield from _content(comparison, answer, new["responses"][status], f"{where}: {status}")


def _content(comparison: Comparison, old: Document, new: Document, where: str) -> Iterator[str]:
    for media_type, entry in old.get("content", {}).items():
        if media_type not in new.get("content", {}):
            yield f"{where}: {media_type} was removed"
            continue
        now = new["content"][media_type]
        yield from comparison.differences(entry.get("schema", {}), now.get("schema", {}), where)
