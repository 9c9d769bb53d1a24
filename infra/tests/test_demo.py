"""The demo organization: there is something to see everywhere, and loading it again adds nothing."""

import pytest

from infra.demo.product import Product
from infra.demo.seed import seed
from infra.native.stack import Stack

pytestmark = pytest.mark.stack
LISTS = {
    "/v1/admin/teams": 2,
    "/v1/admin/certificates": 4,
    "/v1/admin/schedule/blocks": 1,
    "/v1/admin/time-off": 2,
    "/v1/admin/pricing/versions": 2,
    "/v1/admin/pricing/promo-codes": 2,
    "/v1/admin/pricing/zones": 2,
    "/v1/admin/leads": 6,
    "/v1/admin/quotes": 4,
    "/v1/admin/series": 2,
    "/v1/admin/waitlist": 1,
    "/v1/admin/bookings": 15,
    "/v1/admin/time-entries": 6,
    "/v1/admin/quality/reviews": 3,
    "/v1/admin/quality/issues": 1,
    "/v1/admin/inventory/items": 5,
    "/v1/admin/inventory/orders": 1,
    "/v1/admin/training/courses": 1,
    "/v1/admin/training/assignments": 5,
    "/v1/admin/training/sessions": 1,
}
"""What the office can list, and how many there are at least."""


def test_every_list_of_the_demo_has_something_and_loading_it_again_adds_nothing(
    stack: Stack, product: Product
) -> None:
    owner = product.as_operator(stack.env["OWNER_BASIC_USERNAME"], stack.env["OWNER_BASIC_PASSWORD"])

    def counts() -> dict[str, int]:
        return {path: len(owner.call("GET", path, params={"limit": 100})["items"]) for path in LISTS}

    before = counts()
    assert not {path: count for path, count in before.items() if count < LISTS[path]}
    seed(stack.env)
    assert counts() == before
