"""The rows of the export's files, as one statement each, and the columns that they fill."""

from dataclasses import dataclass

from finance.ledger import chart


@dataclass(frozen=True, slots=True)
class File:
    """A file of the export: `statement` yields its `columns` in their order."""

    name: str
    columns: tuple[str, ...]
    statement: str


_PAYMENTS = """
    SELECT a.payment_id, a.invoice_id, i.number AS invoice_number, a.booked_on AS paid_at, a.amount_cents,
           p.currency, a.tax_cents AS allocated_tax_cents
    FROM tax_allocations a
    JOIN payments p ON p.org_id = a.org_id AND p.id = a.payment_id
    LEFT JOIN invoices i ON i.org_id = a.org_id AND i.id = a.invoice_id
    WHERE a.org_id = :org_id AND a.booked_on BETWEEN :start AND :end
    ORDER BY a.booked_on, a.id"""
_EXPENSES = f"""
    SELECT l.source_id AS expense_id, min(l.booked_on) AS occurred_on,
           coalesce(min(x.vendor), '') AS vendor, coalesce(min(x.description), min(e.memo)) AS description,
           sum(l.amount_cents) AS amount_cents,
           coalesce(sum(l.amount_cents) FILTER (WHERE l.account = '{chart.GST_CREDITS}'), 0) AS tax_cents,
           coalesce(min(x.payment_method), '') AS payment_method
    FROM journal_lines l
    JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
    LEFT JOIN expenses x ON x.org_id = l.org_id AND x.id = l.source_id
    WHERE l.org_id = :org_id AND l.booked_on BETWEEN :start AND :end AND l.source <> 'tax_return'
        AND (l.account LIKE '5%' OR l.account LIKE '6%'
            OR l.account IN ('{chart.GST_CREDITS}', '{chart.QST_CREDITS}', '{chart.EQUIPMENT}'))
        AND (l.source = 'expense' OR l.source_id IN (
            SELECT source_id FROM journal_lines
            WHERE org_id = :org_id AND account = '{chart.GST_CREDITS}' AND booked_on BETWEEN :start AND :end))
    GROUP BY l.source_id
    HAVING sum(l.amount_cents) <> 0
        OR coalesce(sum(l.amount_cents) FILTER (WHERE l.account = '{chart.GST_CREDITS}'), 0) <> 0
    ORDER BY min(l.booked_on), l.source_id"""  # noqa: S608
_INSTALMENTS = """
    SELECT id AS instalment_id, tax_type, due_on, amount_cents,
           CASE WHEN paid_on <= :end THEN paid_on END AS paid_on, note
    FROM tax_instalments
    WHERE org_id = :org_id AND deleted_at IS NULL
        AND (due_on BETWEEN :start AND :end OR paid_on BETWEEN :start AND :end)
    ORDER BY due_on, id"""
_ACCRUED = f"""
    SELECT l.source_id AS document_id, l.source AS document, l.invoice_id, i.number AS invoice_number,
           l.booked_on, -l.amount_cents AS tax_cents
    FROM journal_lines l LEFT JOIN invoices i ON i.org_id = l.org_id AND i.id = l.invoice_id
    WHERE l.org_id = :org_id AND l.booked_on BETWEEN :start AND :end AND l.account = '{chart.GST}'
        AND l.source <> 'tax_return'
    ORDER BY l.booked_on, l.entry_id, l.position"""  # noqa: S608

PAYMENTS = File(
    "gst_payments.csv",
    (
        *("payment_id", "invoice_id", "invoice_number", "paid_at", "amount_cents", "currency"),
        "allocated_tax_cents",
    ),
    _PAYMENTS,
)
EXPENSES = File(
    "gst_expenses.csv",
    ("expense_id", "occurred_on", "vendor", "description", "amount_cents", "tax_cents", "payment_method"),
    _EXPENSES,
)
INSTALMENTS = File(
    "tax_instalments.csv",
    ("instalment_id", "tax_type", "due_on", "amount_cents", "paid_on", "note"),
    _INSTALMENTS,
)
ACCRUED = File(
    "gst_accrued.csv",
    ("document_id", "document", "invoice_id", "invoice_number", "booked_on", "tax_cents"),
    _ACCRUED,
)
"""On the accrual basis: the entries that make the tax collected, since payments don't."""

SUMMARY = (
    *("from_date", "to_date", "tax_collected_cents", "tax_paid_cents", "tax_owed_cents"),
    "currency_code",
)
