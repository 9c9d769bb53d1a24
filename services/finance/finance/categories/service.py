"""Expense categories: the default set, and what companies make of it."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from finance.categories.defaults import ACCOUNTS, DEFAULTS
from finance.categories.models import ExpenseCategory
from finance.categories.schemas import CategoryChange, CategoryInput, CategoryOut, CategoryQuery
from finance.ledger.chart import ACCOUNTS as CHART
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.ids import new_id
from shared.organizations import organization

MOST = 200
SORTS = {"name": Sort(col(ExpenseCategory.name), str), "account": Sort(col(ExpenseCategory.account), str)}
_USES = (
    ("expense_lines", "category_id"),
    ("expense_budgets", "category_id"),
    ("vendors", "category_id"),
)


class CategoryNameTaken(Conflict):
    """Another category has this name, whatever its capitals."""

    slug = "category-name-taken"
    title = "There is a category of this name"


class CategoryUsed(Conflict):
    """Expenses, budgets or vendors name the category."""

    slug = "category-used"
    title = "The category is in use"


async def ensure_categories(uow: UnitOfWork) -> None:
    """Give a company that has no categories the default set, named in its language; two at once do it once."""
    if (await uow.session.exec(select(ExpenseCategory.id).limit(1))).first() is not None:
        return
    locale = (await organization(uow)).locale
    rows = [
        {
            "id": new_id(),
            "org_id": uow.org_id,
            "created_at": now(),
            "updated_at": now(),
            "version": 1,
            "code": default.code,
            "name": CHART[default.account].named(locale),
            "account": default.account,
            "tax_treatment": default.tax_treatment,
            "itc_percent": default.itc_percent,
        }
        for default in DEFAULTS
    ]
    await uow.session.execute(insert(ExpenseCategory).values(rows).on_conflict_do_nothing())


async def categories_by_id(uow: UnitOfWork, ids: Iterable[UUID]) -> Mapping[UUID, ExpenseCategory]:
    """Return the categories that expenses are to be put in.

    Raises:
        Invalid: one doesn't exist or is archived.
    """
    await ensure_categories(uow)
    wanted = set(ids)
    statement = select(ExpenseCategory).where(col(ExpenseCategory.id).in_(wanted))
    found = {row.id: row for row in (await uow.session.exec(statement)).all()}
    if wanted - found.keys():
        raise Invalid.field("body.lines", "There is no such category. Load the categories again.")
    if gone := [row.name for row in found.values() if row.archived_at is not None]:
        raise Invalid.field("body.lines", f"The category “{gone[0]}” is archived. Choose another one.")
    return found


async def category_by_code(uow: UnitOfWork, code: str) -> ExpenseCategory:
    """Return one of the default set."""
    await ensure_categories(uow)
    return (await uow.session.exec(select(ExpenseCategory).where(col(ExpenseCategory.code) == code))).one()


async def list_categories(uow: UnitOfWork, query: CategoryQuery) -> Page[CategoryOut]:
    """Return a page of the categories."""
    await ensure_categories(uow)
    statement = select(ExpenseCategory).where(col(ExpenseCategory.archived_at).is_not(None) == query.archived)
    if query.q:
        statement = statement.where(col(ExpenseCategory.name).icontains(query.q, autoescape=True))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(ExpenseCategory.id))
    return Page(items=[await show_category(uow, row) for row in rows], next_cursor=cursor)


async def show_category(uow: UnitOfWork, row: ExpenseCategory) -> CategoryOut:
    """Return the wire shape of a category, its account named in the company's language."""
    named = CHART[row.account].named((await organization(uow)).locale)
    return CategoryOut.model_validate(row.model_dump() | {"account_name": named})


async def category_of(uow: UnitOfWork, category_id: UUID, *, lock: bool = False) -> ExpenseCategory:
    """Return a category.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, ExpenseCategory, category_id, "There is no such category.", lock=lock)


async def add_category(uow: UnitOfWork, wanted: CategoryInput) -> ExpenseCategory:
    """Add a category.

    Raises:
        CategoryNameTaken: one has the name.
        Invalid: nothing can be booked on the account.
    """
    await ensure_categories(uow)
    _check_account(wanted.account)
    count = (await uow.session.exec(select(func.count()).select_from(ExpenseCategory))).one()
    if count >= MOST:
        raise Conflict(f"There are {MOST} categories already. Rename or delete one of them.")
    category = ExpenseCategory(org_id=uow.org_id, **wanted.model_dump())
    uow.session.add(category)
    await _flush(uow, category.name)
    uow.audit("expense_category.create", "expense_category", category.id, name=category.name)
    return category


async def change_category(uow: UnitOfWork, category: ExpenseCategory, change: CategoryChange) -> None:
    """Change a locked category; what was recorded under it keeps its account and its taxes.

    Raises:
        CategoryNameTaken: another has the name.
        CategoryUsed: its account should change, but it is in use.
        Invalid: nothing can be booked on the account.
    """
    wanted = change.model_dump(exclude_unset=True)
    if "archived" in wanted:
        wanted["archived_at"] = (category.archived_at or now()) if wanted.pop("archived") else None
    different = sorted(name for name, value in wanted.items() if getattr(category, name) != value)
    if not different:
        return
    if "account" in different:
        _check_account(wanted["account"])
        await _check_unused(uow, category, "Its account can't change any more. Add another category instead.")
    for name in different:
        setattr(category, name, wanted[name])
    category.touch()
    uow.session.add(category)
    await _flush(uow, category.name)
    if "name" in different:
        await uow.sql(
            "UPDATE expenses SET category = :name WHERE org_id = :org_id AND id IN (SELECT expense_id FROM "
            "expense_lines WHERE org_id = :org_id AND category_id = :id AND position = 1)",
            name=category.name,
            org_id=uow.org_id,
            id=category.id,
        )
    uow.audit("expense_category.update", "expense_category", category.id, changed=different)


async def delete_category(uow: UnitOfWork, category: ExpenseCategory) -> None:
    """Delete a locked category that nothing names.

    Raises:
        CategoryUsed: something does, or it is one of the default set.
    """
    if category.code is not None:
        raise CategoryUsed(f"“{category.name}” belongs to the default set. Archive it to hide it.")
    await _check_unused(uow, category, "Archive it to hide it.")
    await uow.session.delete(category)
    uow.audit("expense_category.delete", "expense_category", category.id, name=category.name)


async def _check_unused(uow: UnitOfWork, category: ExpenseCategory, advice: str) -> None:
    for table, column in _USES:
        used = await uow.sql(
            f"SELECT 1 FROM {table} WHERE org_id = :org_id AND {column} = :id LIMIT 1",  # noqa: S608 - ours
            org_id=uow.org_id,
            id=category.id,
        )
        if used.first() is not None:
            raise CategoryUsed(f"“{category.name}” is in use. {advice}")


def _check_account(account: str) -> None:
    if account not in ACCOUNTS:
        raise Invalid.field(
            "body.account", "Expenses can't be booked on this account. Choose one of 5xxx or 6xxx."
        )


async def _flush(uow: UnitOfWork, name: str) -> None:
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise CategoryNameTaken(f"There is a category called “{name}” already.") from error
