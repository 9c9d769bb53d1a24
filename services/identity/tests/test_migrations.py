"""What the first migration leaves behind."""

from collections.abc import Awaitable, Callable

import httpx

from contracts.identity import OrganizationCreated
from shared.messaging.envelope import Envelope
from shared.settings import DEFAULT_ORG_ID

Emitted = Callable[..., Awaitable[list[Envelope]]]


async def test_the_default_organization_exists_and_was_told_of(http: httpx.AsyncClient, emitted: Emitted) -> None:
    auth = ("operator", "operator-password")
    profile = (await http.get("/v1/admin/organization", auth=auth)).json()
    assert (profile["id"], profile["slug"]) == (str(DEFAULT_ORG_ID), "default")
    event = (await emitted(DEFAULT_ORG_ID, OrganizationCreated.TYPE))[0]
    assert event.subject == str(DEFAULT_ORG_ID)
    told = OrganizationCreated.model_validate(event.data)
    expected = ("CleanWithSnapshot", "America/Edmonton", "CAD", "en", "AB")
    assert (told.name, told.timezone, told.currency, told.locale, told.province) == expected
