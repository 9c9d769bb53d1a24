"""Profit and loss, balance sheet and trial balance."""

from collections.abc import Mapping
from datetime import date

from contracts.identity import OrganizationSettings
from finance.cash_snapshots.service import counted_by
from finance.ledger.chart import ACCOUNTS
from finance.reports.cash_basis import cash_income
from finance.reports.making import BOTH_SPANS, SUMS, Making, added
from finance.reports.periods import fiscal_year_start
from finance.reports.schemas import Report, Row

_RESULT = f"""
    SELECT CASE WHEN account >= '4' THEN account ELSE '' END AS account, {SUMS}
    FROM journal_lines WHERE {BOTH_SPANS} GROUP BY 1 ORDER BY 1
"""  # noqa: S608 - made of constants
_STANDING = """
    SELECT account,
        sum(amount_cents) AS cents,
        coalesce(sum(amount_cents) FILTER (WHERE booked_on >= CAST(:year AS date)), 0) AS of_year
    FROM journal_lines WHERE booked_on <= CAST(:day AS date) GROUP BY account ORDER BY account
"""
_TRIAL = """
    SELECT account,
        coalesce(sum(amount_cents) FILTER (WHERE booked_on < CAST(:start AS date)), 0) AS opening,
        coalesce(sum(amount_cents) FILTER (
            WHERE booked_on >= CAST(:start AS date) AND amount_cents > 0), 0) AS debit,
        coalesce(-sum(amount_cents) FILTER (
            WHERE booked_on >= CAST(:start AS date) AND amount_cents < 0), 0) AS credit
    FROM journal_lines WHERE booked_on <= CAST(:end AS date) GROUP BY account ORDER BY account
"""
_SECTIONS = {"4": "income", "5": "cost", "6": "expenses"}


async def profit_and_loss(making: Making) -> Report:
    """Return income, cost of services and expenses; the net is what the other accounts gained meanwhile."""
    if making.basis == "cash":
        income = await cash_income(making)
        accounts, total, ledger = income.accounts, income.applied_cents, income.ledger_cents
        meaning = "Of the money on the receivable, none is without an invoice that it was spread over."
    else:
        found = {
            row.account: (int(row.now), int(row.before)) for row in await making.uow.sql(_RESULT, **making.days)
        }
        others = found.pop("", (0, 0))
        accounts, ledger = found, others[0]
        total = -sum(now for now, _ in accounts.values())
        meaning = "The net income is what assets gained over liabilities and equity."
    return making.report(
        "profit-and-loss", making.amounts(), _result(making, accounts), total=total, ledger=ledger, meaning=meaning
    )


def _result(making: Making, accounts: Mapping[str, tuple[int, int]]) -> list[Row]:
    words, rows, nets = making.words, [], {"4": (0, 0), "5": (0, 0), "6": (0, 0)}
    for digit, section in _SECTIONS.items():
        sign = -1 if digit == "4" else 1
        for number, (now, before) in accounts.items():
            if number.startswith(digit):
                nets[digit] = nets[digit][0] + now, nets[digit][1] + before
                values = making.pair(sign * now, sign * before)
                rows.append(Row(key=number, label=making.account(number), section=words[section], values=values))
        values = making.pair(sign * nets[digit][0], sign * nets[digit][1])
        label = f"{words['total']} – {words[section]}"
        rows.append(Row(key=section, label=label, section=words[section], total=True, values=values))
        if digit == "5":
            rows.append(_net(making, "gross", nets["4"], nets["5"]))
    rows.append(_net(making, "net", *nets.values()))
    return rows


def _net(making: Making, key: str, *parts: tuple[int, int]) -> Row:
    now, before = -sum(part[0] for part in parts), -sum(part[1] for part in parts)
    return Row(key=key, label=making.words[key], total=True, values=making.pair(now, before))


async def balance_sheet(making: Making) -> Report:
    """Return what the company owns and owes at the end of the last day; both sides are equal."""
    month = OrganizationSettings.model_validate(making.company.settings).fiscal_year_starts
    now = await _standing(making, making.span.end, month)
    before = await _standing(making, making.compared.end, month) if making.compared else {}
    words, rows, sides = making.words, [], {}
    for kind in ("asset", "liability", "equity"):
        sign = 1 if kind == "asset" else -1
        lines = []
        for key in sorted({*now, *before}):
            if (ACCOUNTS[key].kind if key in ACCOUNTS else "equity") == kind:
                label = making.account(key) if key in ACCOUNTS else words[key]
                values = making.pair(sign * now.get(key, 0), sign * before.get(key, 0))
                lines.append(Row(key=key, label=label, section=words[kind], values=values))
        summed = added(lines, [column.key for column in making.amounts()])
        sides[kind] = summed
        label = f"{words['total']} – {words[kind]}"
        rows += [*lines, Row(key=kind, label=label, section=words[kind], total=True, values=summed)]
    both = {key: int(sides["liability"][key] or 0) + int(sides["equity"][key] or 0) for key in sides["equity"]}
    rows.append(Row(key="both", label=words["both"], total=True, values=dict(both)))
    rows += await _counted(making)
    return making.report(
        "balance-sheet",
        making.amounts(),
        rows,
        total=int(sides["asset"]["amount"] or 0),
        ledger=both["amount"],
        meaning="Assets are liabilities and equity.",
    )


async def _counted(making: Making) -> list[Row]:
    """Return what was last counted of each account of money, and what the books of that day lack of it."""
    words, rows = making.words, []
    for snapshot in await counted_by(making.uow, making.span.end):
        label = words["counted_on"].format(account=snapshot.account_name, day=snapshot.taken_on)
        for key, text, cents in (
            ("counted", label, snapshot.balance_cents),
            ("lacking", words["lacking"], snapshot.difference_cents),
        ):
            values: dict[str, int | str | None] = {"amount": cents}
            row = Row(key=f"{key}:{snapshot.account}", label=text, section=words["counted"], values=values)
            rows.append(row)
    return rows


async def _standing(making: Making, day: date, month: int) -> dict[str, int]:
    """Return balances by account, with the result of this business year and of those before it."""
    standing: dict[str, int] = {}
    year = fiscal_year_start(day, month)
    for row in (await making.uow.sql(_STANDING, day=day, year=year)).all():
        cents, of_year = int(row.cents), int(row.of_year)
        if row.account < "4":
            standing[row.account] = cents
        else:
            standing["earnings"] = standing.get("earnings", 0) + of_year
            standing["retained"] = standing.get("retained", 0) + cents - of_year
    return {key: cents for key, cents in standing.items() if cents}


async def trial_balance(making: Making) -> Report:
    """Return opening balance, debits, credits and closing balance of each account, debits positive."""
    rows = []
    for found in (await making.uow.sql(_TRIAL, start=making.span.start, end=making.span.end)).all():
        values: dict[str, int | str | None] = {
            "opening": int(found.opening),
            "debit": int(found.debit),
            "credit": int(found.credit),
            "closing": int(found.opening + found.debit - found.credit),
        }
        rows.append(Row(key=found.account, label=making.account(found.account), values=values))
    columns = making.columns(("opening", "cents"), ("debit", "cents"), ("credit", "cents"), ("closing", "cents"))
    summed = added(rows, [column.key for column in columns])
    rows.append(Row(key="total", label=making.words["total"], total=True, values=summed))
    return making.report(
        "trial-balance",
        columns,
        rows,
        total=int(summed["debit"] or 0),
        ledger=int(summed["credit"] or 0),
        meaning="Debits are credits.",
    )
