"""Income as it is paid.

What came in for an invoice until a day is spread over what the invoice is made of (income by account, taxes, the
tip) in proportion, without loss: each part is the difference of two rounded running sums. A period is the
difference of its last day and the eve of its first, so that periods add up.
"""

from dataclasses import dataclass

from finance.reports.making import BOTH_SPANS, MONEY_SOURCES, SUMS, Making

_SHARES = """
    WITH days AS (SELECT unnest(CAST(:days AS date[])) AS day),
    parts AS (
        SELECT day, invoice_id, account, sum(amount_cents) AS cents
        FROM days JOIN journal_lines ON booked_on <= day
        WHERE invoice_id IS NOT NULL AND ((account = '1100') = (source = ANY (:money)))
        GROUP BY day, invoice_id, account
    ),
    made AS (
        SELECT day, account, -cents AS cents,
            sum(CASE account WHEN '1100' THEN -cents ELSE 0 END) OVER invoice AS paid,
            sum(CASE account WHEN '1100' THEN 0 ELSE -cents END) OVER invoice AS total,
            sum(CASE account WHEN '1100' THEN 0 ELSE -cents END) OVER (
                PARTITION BY day, invoice_id ORDER BY account) AS upto
        FROM parts WINDOW invoice AS (PARTITION BY day, invoice_id)
    ),
    shares AS (
        SELECT day, account,
            sum(round(least(paid, total) * upto / total) - round(least(paid, total) * (upto - cents) / total))
                AS cents
        FROM made WHERE account <> '1100' AND total > 0 GROUP BY day, account
    )
    SELECT day, account, cents FROM shares
    UNION ALL
    SELECT day, '', sum(cents) - (SELECT coalesce(sum(cents), 0) FROM shares WHERE shares.day = made.day)
    FROM made WHERE account = '1100' GROUP BY day
"""
_DIRECT = f"""
    SELECT CASE WHEN account = '1100' THEN '' ELSE account END AS account, {SUMS}
    FROM journal_lines
    WHERE {BOTH_SPANS} AND (account >= '4' AND invoice_id IS NULL OR account = '1100' AND source = ANY (:money))
    GROUP BY 1 ORDER BY 1
"""  # noqa: S608 - made of constants


@dataclass(frozen=True, slots=True)
class CashIncome:
    """The result by account (credits negative, as in the journal), for the period and the compared one.

    `applied_cents` is what invoices were paid by all their parts, `ledger_cents` what the receivable was credited:
    they differ by money that names no invoice. Both are read from the journal, so they don't prove it.
    """

    accounts: dict[str, tuple[int, int]]
    applied_cents: int
    ledger_cents: int


async def cash_income(making: Making) -> CashIncome:
    """Return the result with invoiced income as it was paid; all else counts on the day it was booked."""
    money = list(MONEY_SOURCES)
    spans = [making.span, *([making.compared] if making.compared else [])]
    days = sorted({day for span in spans for day in (span.eve, span.end)})
    until = {
        (row.day, row.account): int(row.cents) for row in await making.uow.sql(_SHARES, days=days, money=money)
    }
    numbers = {account for _, account in until}
    shares = {
        number: [until.get((span.end, number), 0) - until.get((span.eve, number), 0) for span in spans]
        for number in numbers
    }
    direct = {
        row.account: (int(row.now), int(row.before))
        for row in await making.uow.sql(_DIRECT, money=money, **making.days)
    }
    received = direct.pop("", (0, 0))
    accounts = {}
    for number in sorted({*direct, *(number for number in numbers if number >= "4")}):
        now, before = direct.get(number, (0, 0))
        part = [*shares.get(number, []), 0, 0]
        accounts[number] = now - part[0], before - part[1]
    return CashIncome(accounts, sum(part[0] for part in shares.values()), -received[0])
