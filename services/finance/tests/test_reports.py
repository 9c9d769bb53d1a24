"""Reports: they agree with the journal whatever is in it, and say the same in every format."""

import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, get_args
from uuid import UUID

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from contracts.booking import VisitCompleted
from finance.ledger import chart
from finance.ledger.rules import Document, Place, SourceKind, sides
from finance.ledger.service import keep
from finance.reports.making import ROWS
from finance.reports.periods import Span, compared_with, fiscal_year_start
from finance.reports.schemas import ReportName, ReportQuery
from finance.reports.service import make_report
from finance.reports.taxes import percent_of
from finance.visits.service import remember_visit
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

from .desk import Story

Headers = Callable[..., dict[str, str]]
NAMES: tuple[ReportName, ...] = get_args(ReportName)
REPORTS = "/v1/admin/finance/reports"
START = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("span", "compare", "earlier"),
    [
        (("2026-03-01", "2026-03-31"), "previous", ("2026-02-01", "2026-02-28")),
        (("2026-01-01", "2026-03-31"), "previous", ("2025-10-01", "2025-12-31")),
        (("2026-03-10", "2026-03-12"), "previous", ("2026-03-07", "2026-03-09")),
        (("2024-02-01", "2024-02-29"), "last_year", ("2023-02-01", "2023-02-28")),
        (("2025-02-01", "2025-02-28"), "last_year", ("2024-02-01", "2024-02-29")),
    ],
)
def test_a_period_is_compared_with_its_like(span: Any, compare: Any, earlier: Any) -> None:
    start, end = map(date.fromisoformat, span)
    assert compared_with(Span(start, end), compare) == Span(*map(date.fromisoformat, earlier))
    assert compared_with(Span(start, end), "none") is None


def test_a_business_year_begins_in_its_month() -> None:
    assert fiscal_year_start(date(2026, 3, 31), 4) == date(2025, 4, 1)
    assert fiscal_year_start(date(2026, 4, 1), 4) == date(2026, 4, 1)


CENTS = st.integers(1, 1_000_000)
DAYS = st.integers(0, 400).map(lambda days: START + timedelta(days=days))
STORIES = st.lists(
    st.fixed_dictionaries(
        {
            "on": DAYS,
            "sales": CENTS,
            "fee": st.integers(0, 5_000),
            "tip": st.integers(0, 5_000),
            "paid": st.lists(st.tuples(DAYS, st.integers(1, 600_000)), max_size=3),
            "refund": st.integers(0, 50_000),
            "client": st.integers(0, 3),
            "service": st.sampled_from(["standard", "deep", "=cmd()"]),
            "minutes": st.lists(st.integers(0, 500), max_size=3),
            "expense": st.integers(0, 100_000),
        }
    ),
    max_size=6,
)


async def _book(database: Database, org_id: UUID, stories: list[dict[str, Any]]) -> None:
    clients = [new_id() for _ in range(4)]
    async with database.unit_of_work(org_id) as uow:
        for told in stories:
            visit = VisitCompleted.model_validate(
                VisitCompleted.EXAMPLE
                | {
                    "booking_id": new_id(),
                    "service": told["service"],
                    "worked": [{"worker_id": new_id(), "minutes": minutes} for minutes in told["minutes"]],
                }
            )
            await remember_visit(uow, visit)
            await keep(uow, *_documents(told, clients[told["client"]], visit.booking_id))


def _documents(told: dict[str, Any], client_id: UUID, booking_id: UUID) -> list[Document]:
    invoice_id = new_id()
    about: dict[str, Any] = {"client_id": client_id, "invoice_id": invoice_id}

    def document(source: SourceKind, on: date, *amounts: tuple[Place, int], key: UUID | None = None) -> Document:
        return Document(source, key or new_id(), on, "Made up", sides(amounts))

    tax = told["sales"] // 20
    total = told["sales"] + told["fee"] + tax + told["tip"]
    owed, bank = Place(chart.RECEIVABLE, **about), Place(chart.BANK)
    return [
        document(
            "invoice",
            told["on"],
            (owed, total),
            (Place(chart.SALES, **about, booking_id=booking_id), -told["sales"]),
            (Place(chart.FEES, **about), -told["fee"]),
            (Place(chart.GST, **about), -tax),
            (Place(chart.TIPS_PAYABLE, **about), -told["tip"]),
            key=invoice_id,
        ),
        *(document("payment", on, (bank, cents), (owed, -cents)) for on, cents in told["paid"]),
        document("refund", told["on"], (owed, told["refund"]), (bank, -told["refund"])),
        document(
            "expense",
            told["on"],
            (Place(chart.SUPPLIES), told["expense"]),
            (Place(chart.PAYABLE), -told["expense"]),
        ),
    ]


@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(stories=STORIES, bounds=st.tuples(DAYS, DAYS), compare=st.sampled_from(["none", "previous", "last_year"]))
async def test_every_report_agrees_with_any_journal(
    database: Database, stories: list[dict[str, Any]], bounds: tuple[date, date], compare: Any
) -> None:
    org_id = await add_organization(database, locale="fr")
    await _book(database, org_id, stories)
    start, end = sorted(bounds)
    queries = [
        *((name, {}) for name in NAMES),
        *(("revenue", {"by": by}) for by in ("worker", "team", "area", "client", "month")),
        ("profit-and-loss", {"basis": "cash"}),
    ]
    async with database.unit_of_work(org_id) as uow:
        for name, more in queries:
            query = ReportQuery.model_validate({"from": start, "to": end, "compare": compare} | more)
            report = await make_report(uow, name, query)
            assert report.reconciliation.difference_cents == 0, (name, more)
            keys = [column.key for column in report.columns if column.kind == "cents"]
            if name in ("revenue", "tax-collected", "trial-balance", "clients", "receivables-ageing"):
                *lines, last = report.rows
                for key in keys:
                    assert sum(row.values[key] or 0 for row in lines) == last.values[key], (name, more, key)  # type: ignore[misc]


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(stories=STORIES, middle=DAYS)
async def test_income_on_the_cash_basis_of_two_periods_is_that_of_both(
    database: Database, stories: list[dict[str, Any]], middle: date
) -> None:
    org_id = await add_organization(database)
    await _book(database, org_id, stories)
    last = START + timedelta(days=500)
    async with database.unit_of_work(org_id) as uow:
        nets = []
        for start, end in ((START, last), (START, middle), (middle + timedelta(days=1), last)):
            query = ReportQuery.model_validate({"from": start, "to": end, "basis": "cash"})
            nets.append((await make_report(uow, "profit-and-loss", query)).rows[-1].values["amount"])
    assert nets[0] == nets[1] + nets[2]  # type: ignore[operator]


async def _paid_visit(
    database: Database, org: UUID, http: httpx.AsyncClient, staff: dict[str, str]
) -> dict[str, str]:
    story = Story(database, org)
    await story.completed()
    body = {"invoice_id": str((await story.invoice()).id), "amount_cents": 5_000, "method": "cash"}
    await http.post("/v1/admin/payments", headers=staff, json=body)
    today = local_today("America/Edmonton")
    return {"from": today.replace(day=1).isoformat(), "to": today.isoformat()}


async def test_a_paid_visit_shows_in_every_report(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Headers
) -> None:
    staff = as_staff("accountant", org_id=org)
    period = await _paid_visit(database, org, http, staff)

    async def rows(name: str, **more: str) -> dict[str, dict[str, Any]]:
        answer = await http.get(f"{REPORTS}/{name}", headers=staff, params=period | more)
        assert answer.status_code == 200, answer.text
        assert answer.json()["reconciliation"]["difference_cents"] == 0
        return {row["key"]: row["values"] for row in answer.json()["rows"]}

    result = await rows("profit-and-loss", compare="previous")
    assert result["net"] == {"amount": 19_625, "compared": 0, "change": 19_625}
    assert (await rows("profit-and-loss", basis="cash"))["net"]["amount"] == 4_762
    assert (await rows("cash-flow"))["closing"]["amount"] == 5_000
    sheet = await rows("balance-sheet")
    assert (sheet["asset"], sheet["earnings"]) == ({"amount": 20_606}, {"amount": 19_625})
    aged = await rows("receivables-ageing")
    assert (aged["total"]["total"], aged["total"]["current"], aged["total"]["documents"]) == (15_606, 15_606, 1)
    assert (await rows("revenue"))["deep"]["amount"] == 19_625
    assert (await rows("revenue", by="area"))["T5J"]["amount"] == 19_625
    assert (await rows("tax-collected"))["2200:GST:5"]["amount"] == 981
    assert (await rows("clients"))[VisitCompleted.EXAMPLE["client"]["client_id"]]["lifetime"] == 5_000
    assert (await rows("cohorts"))[period["to"][:7]]["m0"] == 1
    summary = (await http.get("/v1/admin/finance/summary", headers=staff)).json()
    assert summary["month"]["revenue_cents"] == 19_625
    assert (summary["outstanding_cents"], summary["cash_cents"], summary["gst_owed_cents"]) == (15_606, 5_000, 981)
    assert len(summary["trend"]) == 12
    moved = await http.get(f"{REPORTS}/general-ledger/1100", headers=staff, params=period | {"limit": "1"})
    assert moved.json()["items"][0]["debit_cents"] == 20_606
    following = {"cursor": moved.json()["next_cursor"], "limit": "1"}
    moved = await http.get(f"{REPORTS}/general-ledger/1100", headers=staff, params=period | following)
    assert moved.json()["items"][0]["credit_cents"] == 5_000


@pytest.mark.parametrize("name", NAMES)
async def test_files_say_what_the_report_says(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Headers, name: str
) -> None:
    staff = as_staff("accountant", org_id=org)
    period = await _paid_visit(database, org, http, staff)
    report = (await http.get(f"{REPORTS}/{name}", headers=staff, params=period)).json()
    answer = await http.get(f"{REPORTS}/{name}.csv", headers=staff, params=period)
    heads, *lines = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert len(lines) == len(report["rows"])
    assert [line[0] for line in lines] == [row["key"] for row in report["rows"]]
    first = report["columns"][0]
    if first["kind"] == "cents":
        assert round(float(lines[-1][3]) * 100) == report["rows"][-1]["values"][first["key"]]
    assert len(heads) == 3 + len(report["columns"])
    book = await http.get(f"{REPORTS}/{name}.xlsx", headers=staff, params=period)
    assert book.content.startswith(b"PK")
    assert name in book.headers["content-disposition"]


@pytest.mark.parametrize(
    "query",
    [
        {"from": "2026-02-01", "to": "2026-01-01"},
        {"from": "1999-01-01", "to": "2026-01-01"},
        {"from": "x\x00", "to": "2026-01-01"},
        {"to": "2026-01-01"},
        {"from": "2026-01-01", "to": "2026-01-31", "compare": "😀"},
    ],
)
async def test_bad_questions_are_told_why(
    http: httpx.AsyncClient, as_staff: Headers, query: dict[str, str]
) -> None:
    answer = await http.get(f"{REPORTS}/revenue", headers=as_staff(), params=query)
    assert answer.status_code == 422


async def test_reports_need_the_permission_the_module_and_a_name(
    http: httpx.AsyncClient, database: Database, as_staff: Headers
) -> None:
    period = {"from": "2026-01-01", "to": "2026-01-31"}
    assert (await http.get(f"{REPORTS}/revenue", headers=as_staff("dispatcher"), params=period)).status_code == 403
    assert (await http.get(f"{REPORTS}/nothing", headers=as_staff(), params=period)).status_code == 422
    unknown = await http.get(f"{REPORTS}/general-ledger/12345", headers=as_staff(), params=period)
    assert unknown.status_code == 404
    closed = await add_organization(database, disabled_modules=["module.finance"])
    answer = await http.get(f"{REPORTS}/revenue", headers=as_staff(org_id=closed), params=period)
    assert answer.status_code == 403


async def test_another_company_sees_nothing_of_it(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Headers
) -> None:
    period = await _paid_visit(database, org, http, as_staff("owner", org_id=org))
    other = await add_organization(database)
    answer = await http.get(f"{REPORTS}/revenue", headers=as_staff(org_id=other), params=period)
    assert [row["key"] for row in answer.json()["rows"]] == ["total"]


async def test_what_is_beyond_the_longest_list_is_summed_up(database: Database, org: UUID) -> None:
    async with database.unit_of_work(org) as uow:
        for _ in range(ROWS // 250 + 1):
            await keep(
                uow,
                *(
                    Document(
                        "invoice",
                        new_id(),
                        START,
                        "Made up",
                        sides([(Place(chart.SALES, client_id=new_id()), -100), (Place(chart.BANK), 100)]),
                    )
                    for _ in range(250)
                ),
            )
        query = ReportQuery.model_validate({"from": START, "to": START, "by": "client"})
        report = await make_report(uow, "revenue", query)
    assert len(report.rows) == ROWS + 2
    assert (report.rows[-2].key, report.rows[-2].values["amount"]) == ("others", 25_000)
    assert report.reconciliation.difference_cents == 0


@pytest.mark.parametrize(
    ("rate_bp", "shown"), [("500", "5"), ("997.5", "9.975"), ("1000", "10"), ("1300.0", "13")]
)
def test_rates_are_shown_in_percent(rate_bp: str, shown: str) -> None:
    assert percent_of(Decimal(rate_bp)) == shown
