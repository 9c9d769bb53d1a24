"""What the accountant takes away."""

import csv
import io
from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import httpx
import pytest

from finance.ledger.chart import ACCOUNTS
from shared.clock import local_today
from shared.database import Database

from .desk import Story

Headers = Callable[..., dict[str, str]]
EXPORTS = "/v1/admin/finance/exports"


def _table(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def test_the_journal_is_balanced_and_names_its_documents(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Headers
) -> None:
    story = Story(database, org)
    await story.completed()
    today = local_today("America/Edmonton").isoformat()
    days = {"from": today, "to": today}
    lines = _table(await http.get(f"{EXPORTS}/journal.csv", headers=as_staff("accountant"), params=days))
    debit, credit = (sum(Decimal(line[side]) for line in lines) for side in ("debit", "credit"))
    assert debit == credit > 0
    assert {line["document_number"] for line in lines} == {(await story.invoice()).number}
    assert {line["client"] for line in lines} == {"Zoë Tremblay"}
    assert [line["tax_code"] for line in lines if line["account"] == "2200"] == ["GST/HST"]
    earlier = await http.get(
        f"{EXPORTS}/journal.csv", headers=as_staff(), params={"from": "2020-01-01", "to": "2020-12-31"}
    )
    assert _table(earlier) == []


async def test_the_chart_and_the_trial_balance_come_as_csv(http: httpx.AsyncClient, as_staff: Headers) -> None:
    chart = _table(await http.get(f"{EXPORTS}/chart-of-accounts.csv", headers=as_staff()))
    assert [line["account"] for line in chart] == sorted(ACCOUNTS)
    days = {"from": "2026-01-01", "to": "2026-12-31"}
    trial = _table(await http.get(f"{EXPORTS}/trial-balance.csv", headers=as_staff(), params=days))
    assert trial[-1]["Debit"] == trial[-1]["Credit"] == "0.00"


@pytest.mark.parametrize("name", ["journal", "trial-balance", "chart-of-accounts"])
async def test_exports_need_their_permission(http: httpx.AsyncClient, as_staff: Headers, name: str) -> None:
    days = {"from": "2026-01-01", "to": "2026-12-31"}
    answer = await http.get(f"{EXPORTS}/{name}.csv", headers=as_staff("viewer"), params=days)
    assert answer.status_code == 403
