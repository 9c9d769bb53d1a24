"""Fixtures of calendar feeds."""

from collections.abc import Callable
from uuid import UUID

import pytest

from shared.auth.callers import Audience
from shared.auth.tokens import Claims, issue_token
from shared.ids import new_id
from shared.settings import Settings


@pytest.fixture
def as_client(settings: Settings, org: UUID) -> Callable[[UUID], dict[str, str]]:
    """Return a maker of headers for a client who is signed in on the portal: `as_client(client_id)`."""

    def headers(client_id: UUID) -> dict[str, str]:
        claims = Claims(Audience.CLIENT, client_id, org, new_id(), "zoe@example.com", "client", frozenset())
        return {"Authorization": f"Bearer {issue_token(settings, claims)[0]}"}

    return headers
