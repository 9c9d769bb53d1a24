"""The connection to RabbitMQ, lost and found again."""

import asyncio
from urllib.parse import urlsplit

import httpx

from shared.ids import new_token
from shared.messaging.broker import Broker, stay
from shared.testing.servers import Servers
from shared.tests.messaging import until


async def test_a_connection_that_the_broker_closes_is_noticed_while_idle_and_made_again(servers: Servers) -> None:
    """Not only at the next publish: a consumer that waits for messages would wait for ever."""
    name = f"test-{new_token()}"
    broker = Broker(servers.rabbitmq, name)
    api = urlsplit(servers.rabbitmq_api)
    auth = (api.username or "", api.password or "")
    async with httpx.AsyncClient(base_url=f"http://{api.hostname}:{api.port}/api", auth=auth) as http:

        async def connections() -> list[str]:
            found = (await http.get("/connections")).raise_for_status().json()
            return [one["name"] for one in found if one.get("user_provided_name") == name]

        task = asyncio.create_task(broker.run(stay))
        try:
            first = await until(connections, "the connection")
            assert broker.connected
            (await http.delete(f"/connections/{first[0]}")).raise_for_status()

            async def made_again() -> bool:
                return any(other not in first for other in await connections())

            await until(made_again, "a second connection")
        finally:
            task.cancel()
