"""The worker's part: what identity did itself reaches its own log over the broker."""

import asyncio
import contextlib

import aio_pika
import httpx

from identity.consumers import consumers
from identity.settings import IdentitySettings
from shared.messaging.consumer import Consumer
from shared.messaging.relay import Relay
from shared.testing.suite import ServiceSuite

from .conftest import SignUp


async def test_identitys_own_deeds_reach_the_log(
    http: httpx.AsyncClient, sign_up: SignUp, suite: ServiceSuite
) -> None:
    owner = await sign_up()
    settings = suite.settings(IdentitySettings, rabbitmq_url=await suite.prepare_virtual_host())
    database = suite.database(settings)
    async with await aio_pika.connect(settings.rabbitmq_url) as connection:
        work = [
            asyncio.create_task(Relay(settings, database).run(connection)),
            asyncio.create_task(Consumer(settings, database, consumers).run(connection)),
        ]
        try:
            async with asyncio.timeout(20):
                while True:
                    page = (await http.get("/v1/admin/audit", headers=owner.headers)).json()
                    if page["items"]:
                        break
                    await asyncio.sleep(0.05)
        finally:
            for task in work:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
    (entry,) = page["items"]
    assert (entry["action"], entry["actor"], entry["admin_role"]) == ("organization.create", owner.email, "owner")
    assert entry["resource_id"] == str(owner.org_id)
