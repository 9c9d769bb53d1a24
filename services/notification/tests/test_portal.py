"""The link that signs a client in."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.identity import PortalLinkIssued
from shared.clock import now

from .conftest import Receive, Written

TOKEN = PortalLinkIssued.EXAMPLE["token"]


def link(**changes: Any) -> PortalLinkIssued:
    soon = {"expires_at": now() + timedelta(minutes=30)}
    return PortalLinkIssued.model_validate(PortalLinkIssued.EXAMPLE | soon | changes)


@pytest.mark.parametrize("channel", ["email", "sms"])
async def test_the_link_goes_by_the_channel_that_was_asked_by(
    receive: Receive, written: Written, org: UUID, channel: str
) -> None:
    await receive(link(channel=channel))
    (message,) = await written()
    assert (message.channel, message.template) == (channel, "portal_link")
    assert f"/client/org-{org.hex}/sign-in#{TOKEN}" in message.body


async def test_an_expired_link_is_not_sent(receive: Receive, written: Written) -> None:
    await receive(link(expires_at=now()))
    assert await written() == []


async def test_the_office_sees_the_message_without_the_token(
    receive: Receive, written: Written, http: httpx.AsyncClient, as_staff: Any
) -> None:
    await receive(link())
    (message,) = await written()
    assert TOKEN in (message.html or "")
    shown = (await http.get(f"/v1/admin/messages/{message.id}", headers=as_staff("owner"))).text
    assert TOKEN not in shown
    assert "/sign-in#…" in shown
