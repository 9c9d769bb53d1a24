"""The client portal's money: one's own, and nobody else's."""

from collections.abc import Callable
from uuid import UUID

import httpx
import pytest

from shared.auth.callers import Audience
from shared.auth.tokens import Claims, issue_token
from shared.database import Database
from shared.ids import new_id
from shared.settings import Settings

from .desk import Story

Headers = Callable[..., dict[str, str]]


@pytest.fixture
def as_client(settings: Settings, org: UUID) -> Headers:
    """Return a maker of headers for a client."""

    def headers(client_id: UUID) -> dict[str, str]:
        claims = Claims(Audience.CLIENT, client_id, org, new_id(), "ada@example.com", "client", frozenset())
        return {"Authorization": f"Bearer {issue_token(settings, claims)[0]}"}

    return headers


async def test_a_client_sees_and_pays_what_is_theirs(
    http: httpx.AsyncClient, as_client: Headers, as_staff: Headers, database: Database, org: UUID
) -> None:
    ada, story = new_id(), None
    for client_id in (new_id(), ada):
        story = Story(database, org, client={"client_id": str(client_id), "name": "Ada Roy"})
        await story.completed()
    assert story is not None
    invoice, mine = await story.invoice(), as_client(ada)
    listed = (await http.get("/v1/client/invoices", headers=mine)).json()["items"]
    assert [item["id"] for item in listed] == [str(invoice.id)]
    grant = {"amount_cents": 700, "reason": "Goodwill"}
    await http.post(f"/v1/admin/finance/credits/{ada}/grant", headers=as_staff("admin"), json=grant)
    assert (await http.get("/v1/client/credit", headers=mine)).json()["balance_cents"] == 700
    address = f"/v1/client/invoices/{invoice.id}"
    for page in (address, f"/v1/pay/invoices/{invoice.token}"):
        assert (await http.get(page, headers=mine)).json()["account_credit_cents"] == 700
    assert (await http.post(f"{address}/apply-credit", headers=mine, json={})).json()["paid_cents"] == 700
    shown = (await http.get(address, headers=mine)).json()
    assert (shown["due_cents"], len(shown["payments"])) == (invoice.total_cents - 700, 1)
    moved = (await http.get("/v1/client/credit/movements", headers=mine)).json()["items"]
    assert [item["kind"] for item in moved] == ["used", "grant"]
    pay = await http.post(f"{address}/checkout", headers=mine)
    assert pay.status_code == 200, pay.text
    tipped = await http.post(f"{address}/checkout", headers=mine, json={"tip_percent": 10})
    assert tipped.json()["checkout_url"] != pay.json()["checkout_url"]
    for path in (f"{address}/pdf", "/v1/client/statement.pdf"):
        pdf = await http.get(path, headers=mine)
        assert pdf.content.startswith(b"%PDF"), pdf.text
    stranger = as_client(new_id())
    assert (await http.get(address, headers=stranger)).status_code == 404
    assert (await http.post(f"{address}/apply-credit", headers=stranger, json={})).status_code == 404
    assert (await http.post(f"{address}/gift-card", headers=mine, json={"code": "XXXX-YYYY"})).status_code == 404
    assert (await http.get("/v1/client/invoices", headers=as_staff("admin"))).status_code == 401
