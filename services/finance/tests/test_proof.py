"""The proof of the books, and the opening of those of a company that was here before the ledger."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import text
from sqlmodel import select

from finance.invoices.models import Invoice
from finance.jobs import JOBS
from finance.ledger import chart
from finance.proof.models import LedgerProof
from shared.database import Database
from shared.ids import new_id, new_token
from shared.jobs import JobContext, run_once
from shared.settings import Settings

from .desk import Story

Headers = Callable[..., dict[str, str]]
PROOF = "/v1/admin/finance/ledger/proof"


async def test_books_that_follow_their_documents_are_proven(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Headers
) -> None:
    staff = as_staff("owner", org_id=org)
    assert (await http.get(PROOF, headers=staff)).status_code == 404
    story = Story(database, org)
    await story.completed()
    body = {"invoice_id": str((await story.invoice()).id), "amount_cents": 5_000, "method": "cash"}
    paid = await http.post("/v1/admin/payments", headers=staff, json=body)
    reason = {"amount_cents": 1_000, "reason": "Too much"}
    await http.post(f"/v1/admin/payments/{paid.json()['id']}/refund", headers=staff, json=reason)
    proof = (await http.post(PROOF, headers=staff)).json()
    assert (proof["proven"], proof["invoices"], proof["differences"]) == (True, 1, [])
    assert (await http.get(PROOF, headers=staff)).json() == proof


async def test_a_document_that_was_changed_behind_the_ledger_is_found_and_told_once(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Headers, emitted: Any
) -> None:
    staff = as_staff("owner", org_id=org)
    story = Story(database, org)
    await story.completed()
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE invoices SET total_cents = total_cents + 1"))
    for _ in range(2):
        proof = (await http.post(PROOF, headers=staff)).json()
        assert proof["differences_total"] == 1
        assert proof["differences"][0] == {
            "kind": "invoice",
            "id": str((await story.invoice()).id),
            "label": (await story.invoice()).number,
            "expected_cents": 20_607,
            "ledger_cents": 20_606,
        }
    assert len([event for event in await emitted(org) if event.type == "finance.ledger.differed.v1"]) == 1


async def test_history_from_before_the_ledger_is_booked_once(
    database: Database, org: UUID, ledger: Any, settings: Settings
) -> None:
    story = Story(database, org)
    await story.completed()
    former = (await story.invoice()).model_dump()
    async with database.unit_of_work(org) as uow:
        old = {"id": new_id(), "number": "INV-2020-000001", "booking_id": None, "token": new_token()}
        uow.session.add(Invoice(**(former | old | {"issued_on": date(2020, 5, 1)})))
    for _ in range(2):
        await run_once(JOBS["ledger-check"], JobContext(settings, database))
    assert (await ledger.balances())[chart.RECEIVABLE] == 2 * 20_606
    assert [entry.booked_on for entry in await ledger.entries(memo="Invoice INV-2020-000001")] == [
        date(2020, 5, 1)
    ]


async def test_the_job_proves_books_that_moved_and_all_of_them_once_a_day(
    database: Database, org: UUID, settings: Settings
) -> None:
    async def proofs() -> int:
        await run_once(JOBS["ledger-check"], JobContext(settings, database))
        async with database.unit_of_work(org) as uow:
            return len((await uow.session.exec(select(LedgerProof))).all())

    async def age(days: int) -> None:
        async with database.unit_of_work(org) as uow:
            await uow.sql(f"UPDATE ledger_proofs SET checked_at = checked_at - interval '{days} days'")

    assert [await proofs(), await proofs()] == [1, 1]
    await Story(database, org).completed()
    assert [await proofs(), await proofs()] == [2, 2]
    await age(2)
    assert [await proofs(), await proofs()] == [3, 3]
    await age(89)
    assert await proofs() == 2, "what is older than 90 days goes"


async def test_the_job_looks_again_while_it_finds_differences(
    database: Database, org: UUID, settings: Settings
) -> None:
    await Story(database, org).completed()
    await run_once(JOBS["ledger-check"], JobContext(settings, database))
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE invoices SET total_cents = total_cents + 1")
        await uow.sql("UPDATE ledger_proofs SET checked_at = checked_at - interval '2 days'")
    for expected in (1, 2):
        await run_once(JOBS["ledger-check"], JobContext(settings, database))
        async with database.unit_of_work(org) as uow:
            found = (await uow.session.exec(select(LedgerProof.differences_total))).all()
        assert sorted(found) == [0, *[1] * expected]
