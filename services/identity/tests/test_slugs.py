"""Slugs made of names."""

import re

from hypothesis import given
from hypothesis import strategies as st

from identity.organizations.slugs import FALLBACK, first_free, slug_of

SHAPE = re.compile(r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")


def test_accents_ligatures_and_signs_are_folded() -> None:
    assert slug_of("Maple & Fils Ménage inc.") == "maple-and-fils-menage-inc"
    assert slug_of("L'Œuf à la Coque") == "l-oeuf-a-la-coque"
    assert slug_of("ÎLE-DES-SŒURS") == "ile-des-soeurs"
    assert slug_of("清洁") == FALLBACK


@given(st.text(max_size=200))
def test_whatever_the_name_the_slug_has_its_shape_and_takes_a_suffix(name: str) -> None:
    slug = slug_of(name)
    assert SHAPE.match(slug)
    assert SHAPE.match(f"{slug}-999999")
    assert slug_of(slug) == slug


@given(st.integers(min_value=0, max_value=30))
def test_the_first_free_slug_is_free_and_the_smallest(taken: int) -> None:
    names = {"snow", *(f"snow-{number}" for number in range(2, taken + 2))}
    slug = first_free("snow", names)
    assert slug not in names
    assert slug == f"snow-{taken + 2}"
    assert first_free("ice", names) == "ice"
