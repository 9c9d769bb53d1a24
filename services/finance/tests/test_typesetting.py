"""A company's colour on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finance.typesetting import readable


def contrast_with_white(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)


@pytest.mark.parametrize("color", ["#0f766e", "#1D4ED8", "#000000"])
def test_a_dark_colour_is_printed_as_it_is(color: str) -> None:
    assert readable(color) == color


@pytest.mark.parametrize(("color", "printed"), [("#ffffff", "#767676"), ("#fde047", "#867621")])
def test_a_light_one_is_darkened_and_keeps_its_hue(color: str, printed: str) -> None:
    assert readable(color) == printed


@given(st.integers(0, 0xFFFFFF))
def test_words_in_any_colour_can_be_read(color: int) -> None:
    assert contrast_with_white(readable(f"#{color:06x}")) >= 4.5
