"""Importing a file of expenses: all of it in one transaction, or nothing."""

import hashlib
from collections.abc import Mapping
from functools import partial
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.expense_imports.checking import Checked, check_table
from finance.expense_imports.models import ExpenseImport
from finance.expense_imports.schemas import ExpenseImportOut, ImportQuery, Remark, SampleLine
from finance.expenses.many import Prepared, prepare, record_many
from finance.vendors.models import Vendor
from finance.vendors.names import ensure_vendors
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import organization
from shared.tables import Table, UnreadableError, read_table
from shared.uploads import in_turn

MOST_BYTES = 2 * 1024 * 1024
MOST_LINES = 2_000
MOST_ERRORS = 200
SAMPLE = 50


class FileImported(Conflict):
    """The very same file was imported before."""

    slug = "file-imported"
    title = "This file was imported already"


class LinesInvalid(Invalid):
    """Lines of the file are wrong, and they are not to be left out."""

    slug = "lines-invalid"
    title = "Some lines of the file are wrong"


async def import_expenses(uow: UnitOfWork, content: bytes, query: ImportQuery) -> ExpenseImportOut:
    """Check a file of expenses and, unless it is only to be checked, record them.

    Raises:
        Invalid: the file can't be read, or it lacks a column.
        LinesInvalid: a line is wrong and it isn't to be left out.
        FileImported: the same file was imported before.
    """
    try:
        table = await in_turn(partial(read_table, of="expenses", most_rows=MOST_LINES), content)
    except UnreadableError as error:
        raise Invalid.field("body", str(error)) from error
    sha256 = hashlib.sha256(content).hexdigest()
    statement = select(ExpenseImport).where(col(ExpenseImport.sha256) == sha256)
    before = (await uow.session.exec(statement)).first()
    checked = await check_table(uow, table, query)
    left_out = checked.duplicates if query.skip_duplicates else frozenset()
    taken = {number: expense for number, expense in checked.wanted.items() if number not in left_out}
    vendors: Mapping[str, Vendor] = checked.vendors
    names = [expense.vendor for expense in taken.values() if expense.vendor]
    if not query.dry_run:
        if before is not None and not query.again:
            raise _imported(before)
        if checked.errors and not query.skip_invalid:
            raise _wrong(table, checked)
        vendors = await ensure_vendors(uow, names)
    company = await organization(uow)
    actor = uow.caller.actor if uow.caller else "system"
    prepared = {
        number: prepare(
            company,
            expense,
            vendors.get(expense.vendor or ""),
            checked.categories,
            source="import",
            recorded_by=actor,
        )
        for number, expense in taken.items()
    }
    import_id = None
    if prepared and not query.dry_run:
        import_id = await _keep(uow, sha256, query, list(prepared.values()))
    return _answer(table, checked, query, prepared, import_id, before)


def _imported(before: ExpenseImport) -> FileImported:
    return FileImported(
        f"This file was imported on {before.created_at:%Y-%m-%d} with {before.expenses} expenses. "
        "Send `again=true` to import it once more.",
        imported_at=before.created_at.isoformat(),
    )


def _wrong(table: Table, checked: Checked) -> LinesInvalid:
    invalid = len(table.rows) - len(checked.wanted)
    return LinesInvalid(
        f"{invalid} of {len(table.rows)} lines are wrong, so nothing was imported. Mend them, "
        "or send `skip_invalid=true` to leave them out.",
        errors=[
            {"field": f"body.line {one.line}", "message": one.message} for one in checked.errors[:MOST_ERRORS]
        ],
        lines=len(table.rows),
        invalid=invalid,
    )


async def _keep(uow: UnitOfWork, sha256: str, query: ImportQuery, prepared: list[Prepared]) -> UUID:
    """Remember the file first: of two that import it at once, the second waits here and is refused."""
    row = ExpenseImport(
        org_id=uow.org_id,
        sha256=sha256,
        filename=query.filename,
        expenses=len(prepared),
        amount_cents=sum(one.expense.amount_cents for one in prepared),
        imported_by=prepared[0].expense.recorded_by,
    )
    values = row.model_dump()
    kept = insert(ExpenseImport).values(values)
    if query.again:
        changes = {name: value for name, value in values.items() if name not in ("id", "org_id", "sha256")}
        kept = kept.on_conflict_do_update(index_elements=["org_id", "sha256"], set_=changes)
    else:
        kept = kept.on_conflict_do_nothing(index_elements=["org_id", "sha256"])
    import_id = (await uow.session.execute(kept.returning(col(ExpenseImport.id)))).scalar_one_or_none()
    if import_id is None:
        raise FileImported("This file was imported a moment ago. Send `again=true` to import it once more.")
    await record_many(uow, prepared)
    uow.audit(
        "expense.import",
        "expense_import",
        import_id,
        filename=query.filename,
        expenses=row.expenses,
        amount_cents=row.amount_cents,
    )
    return import_id  # type: ignore[no-any-return] # of an untyped row


def _answer(
    table: Table,
    checked: Checked,
    query: ImportQuery,
    prepared: Mapping[int, Prepared],
    import_id: UUID | None,
    before: ExpenseImport | None,
) -> ExpenseImportOut:
    layout, header = checked.layout, table.header
    expenses = {number: one.expense for number, one in prepared.items()}
    used = set(layout.columns.values())
    fresh = {expense.vendor.lower() for expense in checked.wanted.values() if expense.vendor} - {
        name.lower() for name in checked.vendors
    }
    warnings = [_warning(number, skipped=query.skip_duplicates) for number in sorted(checked.duplicates)]
    return ExpenseImportOut(
        import_id=import_id,
        dry_run=query.dry_run,
        encoding=table.encoding,
        delimiter=table.delimiter,
        columns={str(field): header[place] for field, place in layout.columns.items()},
        ignored_columns=[title for place, title in enumerate(header) if place not in used],
        dates=layout.order,
        lines=len(table.rows),
        valid=len(checked.wanted),
        invalid=len(table.rows) - len(checked.wanted),
        duplicates=len(checked.duplicates),
        imported=len(prepared) if import_id else 0,
        **{
            name: sum(getattr(expense, name) for expense in expenses.values())
            for name in ("amount_cents", "tax_paid_cents", "provincial_tax_paid_cents")
        },
        new_vendors=len(fresh),
        imported_before=before.created_at if before else None,
        errors=list(checked.errors),
        warnings=warnings,
        sample=[
            SampleLine.model_validate(
                expense.model_dump() | {"line": number, "vendor": checked.wanted[number].vendor or ""}
            )
            for number, expense in list(expenses.items())[:SAMPLE]
        ],
    )


def _warning(number: int, *, skipped: bool) -> Remark:
    done = "It is left out." if skipped else "Leave it out, or send `skip_duplicates=true`."
    said = f"Line {number}: An expense of the same vendor, day and amount is in the books already. {done}"
    return Remark(line=number, column=None, message=said)
