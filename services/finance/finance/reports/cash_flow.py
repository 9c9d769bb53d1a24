"""Where money came from and where it went: by the accounts that moved with cash, bank and Stripe balance."""

from finance.ledger.chart import BANK, CASH, STRIPE
from finance.reports.making import Making
from finance.reports.schemas import Report, Row

_MONEY = [CASH, BANK, STRIPE]
_BALANCES = """
    SELECT coalesce(sum(amount_cents) FILTER (WHERE booked_on < CAST(:start AS date)), 0) AS opening,
        coalesce(sum(amount_cents), 0) AS closing
    FROM journal_lines WHERE account = ANY (:money) AND booked_on <= CAST(:end AS date)
"""
_MOVES = """
    SELECT account,
        coalesce(-sum(amount_cents) FILTER (WHERE amount_cents < 0), 0) AS came,
        coalesce(sum(amount_cents) FILTER (WHERE amount_cents > 0), 0) AS went
    FROM (
        SELECT account, amount_cents, bool_or(account = ANY (:money)) OVER (PARTITION BY entry_id) AS moved
        FROM journal_lines WHERE booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)
    ) AS line
    WHERE moved AND account <> ALL (:money)
    GROUP BY account ORDER BY account
"""


async def cash_flow(making: Making) -> Report:
    """Return opening cash, what came in and went out by account, and closing cash; transfers cancel out."""
    words = making.words
    spans = [making.span, *([making.compared] if making.compared else [])]
    opening, closing, came, went = [], [], [], []
    accounts: set[str] = set()
    for span in spans:
        days = {"start": span.start, "end": span.end, "money": _MONEY}
        balances = (await making.uow.sql(_BALANCES, **days)).one()
        opening.append(int(balances.opening))
        closing.append(int(balances.closing))
        moves = (await making.uow.sql(_MOVES, **days)).all()
        came.append({row.account: int(row.came) for row in moves})
        went.append({row.account: int(row.went) for row in moves})
        accounts |= {row.account for row in moves}
    columns = making.amounts()

    def line(key: str, label: str, section: str, amounts: list[int], *, total: bool = True) -> Row:
        values = making.pair(amounts[0], amounts[-1])
        return Row(key=key, label=label, section=section, total=total, values=values)

    rows = [line("opening", words["opening"], words["cash"], opening)]
    net = [0] * len(spans)
    for key, sign, moved in (("in", 1, came), ("out", -1, went)):
        for number in sorted(accounts):
            amounts = [sign * part.get(number, 0) for part in moved]
            if any(amounts):
                rows.append(line(f"{key}:{number}", making.account(number), words[key], amounts, total=False))
        sums = [sign * sum(part.values()) for part in moved]
        net = [so_far + more for so_far, more in zip(net, sums, strict=True)]
        rows.append(line(key, f"{words['total']} – {words[key]}", words[key], sums))
    rows.append(line("net", words["change"], words["cash"], net))
    rows.append(line("closing", words["closing"], words["cash"], closing))
    return making.report(
        "cash-flow",
        columns,
        rows,
        total=opening[0] + net[0],
        ledger=closing[0],
        meaning="Opening cash and all movements come to the closing cash.",
    )
