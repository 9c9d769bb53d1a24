"""The journey from a stranger's question to a paid invoice, through Caddy, with nothing faked in between."""

import pytest

from infra.demo import journey
from infra.demo.product import Product
from infra.demo.story import Story

pytestmark = pytest.mark.stack


def test_a_cleaning_goes_from_an_online_booking_to_a_paid_invoice(product: Product) -> None:
    taken: list[str] = []
    journey.play(Story(product), lambda title, _remark, _seconds: taken.append(title))
    assert taken == [title for title, _ in journey.STEPS]
