"""Each rule of compatible change, proved by a change that keeps it and one that breaks it."""

from typing import Any

import pytest

from contracts.compatibility.schemas import Comparison, Direction

SENT, ACCEPTED, BOTH = Direction.SENT, Direction.ACCEPTED, Direction.BOTH
TEXT: dict[str, Any] = {"type": "string"}
NULLABLE: dict[str, Any] = {"anyOf": [{"type": "string"}, {"type": "null"}]}


def thing(required: tuple[str, ...] = ("name",), **fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"name": TEXT, **fields}, "required": list(required)}


def broken(old: dict[str, Any], new: dict[str, Any], direction: Direction) -> list[str]:
    return list(Comparison(old, new, direction).differences(old, new, "x"))


@pytest.mark.parametrize("direction", [SENT, ACCEPTED, BOTH])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (thing(), thing()),
        (thing(), thing(note=TEXT)),
        (TEXT, TEXT | {"description": "said better", "title": "Name"}),
        ({"const": "a"}, {"enum": ["a"]}),
        ({}, {}),
    ],
)
def test_what_never_breaks_anybody(old: Any, new: Any, direction: Direction) -> None:
    assert broken(old, new, direction) == []


@pytest.mark.parametrize(
    ("old", "new", "breaks", "sentence"),
    [
        (thing(note=TEXT), thing(), BOTH, "x.note: was removed"),
        (thing(), thing(("name", "note"), note=TEXT), ACCEPTED, "x.note: is now required"),
        (thing(), thing(()), SENT, "x.name: may now be missing"),
        (TEXT, {"type": "integer"}, BOTH, "x: no longer accepts string"),
        (TEXT, NULLABLE, SENT, "x: may now be null"),
        (NULLABLE, TEXT, ACCEPTED, "x: no longer accepts null"),
        ({"type": "integer"}, {"type": "number"}, SENT, "x: may now be number"),
        ({"type": "number"}, {"type": "integer"}, ACCEPTED, "x: no longer accepts number"),
        ({"const": "a"}, {"enum": ["a", "b"]}, SENT, "x: may now be 'b'"),
        ({"enum": ["a", "b"]}, {"enum": ["a"]}, ACCEPTED, "x: no longer accepts 'b'"),
        (TEXT, {"enum": ["a"]}, ACCEPTED, "x: no longer accepts other values"),
        ({"const": "a"}, {"const": "b"}, BOTH, "x: no longer accepts 'a'"),
        (TEXT, TEXT | {"format": "uuid"}, ACCEPTED, "x: format changed from None to uuid"),
        (TEXT | {"format": "uuid"}, TEXT, SENT, "x: format changed from uuid to None"),
        (TEXT | {"pattern": "a"}, TEXT | {"pattern": "b"}, BOTH, "x: pattern changed from a to b"),
        (TEXT | {"maxLength": 9}, TEXT | {"maxLength": 8}, ACCEPTED, "x: maxLength is now 8"),
        (TEXT, TEXT | {"minLength": 1}, ACCEPTED, "x: minLength is now 1"),
        ({"type": "integer"}, {"type": "integer", "maximum": 5}, ACCEPTED, "x: maximum is now 5"),
        (thing(), thing() | {"additionalProperties": False}, ACCEPTED, "x: no longer accepts unknown fields"),
        (
            {"type": "array", "items": thing()},
            {"type": "array", "items": thing(())},
            SENT,
            "x[].name: may now be missing",
        ),
        (
            {"type": "object", "additionalProperties": TEXT},
            {"type": "object", "additionalProperties": NULLABLE},
            SENT,
            "x{}: may now be null",
        ),
        (thing(part=thing()), thing(part=thing(())), SENT, "x.part.name: may now be missing"),
        (TEXT, {}, SENT, "x: may now be anything"),
        ({}, TEXT, ACCEPTED, "x: no longer accepts anything"),
    ],
)
def test_what_breaks_whom(old: Any, new: Any, breaks: Direction, sentence: str) -> None:
    for direction in (SENT, ACCEPTED):
        assert bool(broken(old, new, direction)) == (direction in breaks), direction
    assert sentence in broken(old, new, BOTH)


@pytest.mark.parametrize(
    ("new", "sentence"),
    [({"enum": ["a", "b"]}, "x: may now be 'b'"), (TEXT, "x: may now be other values")],
)
def test_the_values_of_an_answer_may_become_more_but_not_an_event_s(new: Any, sentence: str) -> None:
    old = {"enum": ["a"]}
    assert broken(old, new, SENT) == broken(old, new, ACCEPTED) == []
    assert broken(old, new, BOTH) == [sentence]


@pytest.mark.parametrize("bound", [{"pattern": "^[a-z]{1,3}$"}, {"maxLength": 3}, {"minLength": 1}])
def test_a_list_of_values_may_become_a_rule_that_takes_all_of_them(bound: dict[str, Any]) -> None:
    assert broken({"enum": ["a", "bcd"]}, TEXT | bound, ACCEPTED) == []
    assert broken({"enum": ["", "Bcde"]}, TEXT | bound, ACCEPTED)


def test_one_of_several_objects_is_told_by_its_name() -> None:
    def document(*names: str) -> dict[str, Any]:
        return {"oneOf": [thing() | {"title": name} for name in names], "discriminator": {"propertyName": "kind"}}

    assert broken(document("Card", "Cash"), document("Card"), ACCEPTED) == ["x: no longer accepts object Cash"]
    assert broken(document("Card", "Cash"), document("Card", "Cash", "Cheque"), SENT) == [
        "x: may now be object Cheque"
    ]


def test_references_are_followed_and_may_go_round() -> None:
    def document(required: tuple[str, ...]) -> dict[str, Any]:
        node = thing(required, children={"type": "array", "items": {"$ref": "#/components/schemas/Node"}})
        return {"components": {"schemas": {"Node": node}}}

    reference = {"$ref": "#/components/schemas/Node"}
    comparison = Comparison(document(("name",)), document(()), SENT)
    assert list(comparison.differences(reference, reference, "tree")) == ["tree.name: may now be missing"]
