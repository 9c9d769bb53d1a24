"""Statements of account, from the ledger's receivable alone."""

from datetime import date
from uuid import UUID

from sqlmodel import col, select

from finance.clients.models import Client
from finance.clients.service import survivors
from finance.ledger import chart
from finance.statements.schemas import Ages, Statement, StatementLine
from shared.database import UnitOfWork
from shared.errors import Invalid, NotFound
from shared.organizations import organization

MOST_LINES = 2_000
MOST_DAYS = 1_100

_MINE = (
    "WITH RECURSIVE mine (id) AS (SELECT CAST(:client_id AS uuid) UNION SELECT clients.id FROM clients "
    "JOIN mine ON clients.merged_into = mine.id WHERE clients.org_id = :org_id) "
)
"""The client and everybody who was merged into them: the journal keeps former ids."""

_LINES = (
    _MINE + "SELECT booked_on, lines.source, lines.invoice_id, number, sum(amount_cents) AS cents "  # noqa: S608
    "FROM journal_lines AS lines "
    "LEFT JOIN invoices ON invoices.org_id = lines.org_id AND invoices.id = lines.invoice_id "
    "WHERE lines.org_id = :org_id AND lines.client_id IN (SELECT id FROM mine) AND account = :account "
    "AND booked_on BETWEEN :first AND :last "
    "GROUP BY booked_on, lines.source, source_id, lines.invoice_id, number, entry_id "
    "HAVING sum(amount_cents) <> 0 ORDER BY booked_on, entry_id LIMIT :most"
)
_BALANCES = (
    _MINE + "SELECT coalesce(sum(amount_cents) FILTER (WHERE booked_on < :first), 0) AS opening, "  # noqa: S608
    "coalesce(sum(amount_cents), 0) AS closing FROM journal_lines "
    "WHERE org_id = :org_id AND client_id IN (SELECT id FROM mine) AND account = :account AND booked_on <= :last"
)
_AGES = (
    _MINE + ", owed AS (SELECT lines.invoice_id, CAST(:last AS date) - coalesce(due_on, :last) AS days, "  # noqa: S608
    "sum(amount_cents) AS cents FROM journal_lines AS lines "
    "LEFT JOIN invoices ON invoices.org_id = lines.org_id AND invoices.id = lines.invoice_id "
    "WHERE lines.org_id = :org_id AND lines.client_id IN (SELECT id FROM mine) AND account = :account "
    "AND booked_on <= :last GROUP BY lines.invoice_id, due_on) "
    "SELECT coalesce(sum(cents) FILTER (WHERE days <= 0), 0) AS not_due_cents, "
    "coalesce(sum(cents) FILTER (WHERE days BETWEEN 1 AND 30), 0) AS days_1_30_cents, "
    "coalesce(sum(cents) FILTER (WHERE days BETWEEN 31 AND 60), 0) AS days_31_60_cents, "
    "coalesce(sum(cents) FILTER (WHERE days BETWEEN 61 AND 90), 0) AS days_61_90_cents, "
    "coalesce(sum(cents) FILTER (WHERE days > 90), 0) AS days_over_90_cents FROM owed"
)


async def statement_of(uow: UnitOfWork, client_id: UUID, first: date, last: date) -> Statement:
    """Return a client's account from `first` through `last`, days in the organization's zone.

    Raises:
        NotFound: there is no such client.
        Invalid: the period is backwards, too long, or has too many movements.
    """
    if last < first or (last - first).days > MOST_DAYS:
        raise Invalid.field("query.to", "Give a period of at most three years, its first day before its last.")
    survivor = (await survivors(uow, [client_id]))[client_id]
    client = (await uow.session.exec(select(Client).where(col(Client.id) == survivor))).one_or_none()
    if client is None:
        raise NotFound("There is no such client.")
    values = {
        "org_id": uow.org_id,
        "client_id": client.id,
        "account": chart.RECEIVABLE,
        "first": first,
        "last": last,
    }
    balances = (await uow.sql(_BALANCES, **values)).one()
    found = (await uow.sql(_LINES, **values, most=MOST_LINES + 1)).all()
    if len(found) > MOST_LINES:
        raise Invalid.field("query.from", f"More than {MOST_LINES} movements: choose a shorter period.")
    ages = (await uow.sql(_AGES, **{name: value for name, value in values.items() if name != "first"})).one()
    lines, balance = [], int(balances.opening)
    for row in found:
        balance += int(row.cents)
        lines.append(
            StatementLine(
                on=row.booked_on,
                kind=row.source,
                document=row.number,
                invoice_id=row.invoice_id,
                amount_cents=int(row.cents),
                balance_cents=balance,
            )
        )
    return Statement(
        client_id=client.id,
        client_name=client.name,
        locale=client.locale,
        from_date=first,
        to_date=last,
        currency=(await organization(uow)).currency,
        opening_cents=int(balances.opening),
        charged_cents=sum(max(line.amount_cents, 0) for line in lines),
        settled_cents=sum(max(-line.amount_cents, 0) for line in lines),
        closing_cents=int(balances.closing),
        lines=lines,
        ages=Ages.model_validate(dict(ages._mapping)),
    )
