"""One action on many invoices, and the history that they leave."""

from collections.abc import Callable
from typing import Any

import httpx

from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

from .test_editing import PATH, client_id, draft, line, sent

Headers = Callable[..., dict[str, str]]
__all__ = ["client_id"]


async def bulk(http: httpx.AsyncClient, headers: dict[str, str], **body: Any) -> dict[str, Any]:
    answer = await http.post(f"{PATH}/bulk", headers=headers, json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_what_one_refuses_stops_no_other(
    http: httpx.AsyncClient,
    as_staff: Headers,
    client_id: str,
) -> None:
    drafts = [(await draft(http, as_staff(), client_id))["id"] for _ in range(3)]
    done = await sent(http, as_staff(), client_id)
    unknown = str(new_id())
    ids = [drafts[0], done["id"], unknown, *drafts[1:], drafts[0]]
    result = await bulk(http, as_staff(), action="send", invoice_ids=ids)
    assert (result["done"], result["failed"]) == (3, 2)
    assert [item["done"] for item in result["items"]] == [True, False, False, True, True]
    assert sorted(item["number"][-6:] for item in result["items"] if item["done"]) == [
        "000002",
        "000003",
        "000004",
    ]
    assert "was sent already" in result["items"][1]["problem"]
    again = await bulk(http, as_staff(), action="remind", invoice_ids=drafts)
    assert again["done"] == 3
    assert (await bulk(http, as_staff(), action="remind", invoice_ids=drafts))["failed"] == 3
    voided = await bulk(http, as_staff(), action="void", invoice_ids=drafts, reason="Sent by mistake.")
    assert [item["status"] for item in voided["items"]] == ["VOID"] * 3


async def test_bulk_refusals(
    http: httpx.AsyncClient,
    as_staff: Headers,
    client_id: str,
    database: Database,
) -> None:
    made = await draft(http, as_staff(), client_id)
    for body in (
        {"action": "void", "invoice_ids": [made["id"]]},
        {"action": "send", "invoice_ids": []},
        {"action": "send", "invoice_ids": [str(new_id()) for _ in range(101)]},
        {"action": "burn", "invoice_ids": [made["id"]]},
    ):
        assert (await http.post(f"{PATH}/bulk", headers=as_staff(), json=body)).status_code == 422
    body = {"action": "send", "invoice_ids": [made["id"]]}
    viewer = as_staff(permissions=["invoices.view"])
    assert (await http.post(f"{PATH}/bulk", headers=viewer, json=body)).status_code == 403
    other = as_staff(org_id=await add_organization(database))
    assert (await bulk(http, other, **body))["failed"] == 1


async def test_history_tells_everything_in_its_order(
    http: httpx.AsyncClient,
    as_staff: Headers,
    client_id: str,
    database: Database,
) -> None:
    made = await sent(http, as_staff(), client_id)
    path = f"{PATH}/{made['id']}"
    await http.patch(path, headers=as_staff(), json={"lines": [line(9_000)], "reason": "One window less."})
    await http.post(f"{path}/remind", headers=as_staff())
    paid = {"invoice_id": made["id"], "amount_cents": 1_000, "method": "cash"}
    payment = (await http.post("/v1/admin/payments", headers=as_staff(), json=paid)).json()
    back = f"/v1/admin/payments/{payment['id']}/refund"
    await http.post(back, headers=as_staff(), json={"reason": "A mistake."})
    note = await http.post(
        f"{path}/credit-notes", headers=as_staff(), json={"amount_cents": 500, "reason": "Late."}
    )
    undo = f"/v1/admin/finance/credit-notes/{note.json()['id']}/void"
    await http.post(undo, headers=as_staff(), json={"reason": "Not late."})
    await http.post(f"{path}/void", headers=as_staff(), json={"reason": "Cancelled."})
    told = (await http.get(f"{path}/history", headers=as_staff())).json()
    expected = ["created", "sent", "edited", "reminded", "payment", "refund"]
    expected += ["credit_note", "credit_note_voided", "voided"]
    assert [item["kind"] for item in told["items"]] == expected
    edit = told["items"][2]
    assert (edit["actor"], edit["amount_cents"], edit["text"]) == ("owner@example.com", -1_050, "One window less.")
    assert edit["before"]["total_cents"] == 10_500
    assert not told["truncated"]
    other = as_staff(org_id=await add_organization(database))
    assert (await http.get(f"{path}/history", headers=other)).status_code == 404
