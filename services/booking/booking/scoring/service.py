"""The company's rules, each version kept."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.scoring.models import RuleSet
from booking.scoring.rules import DEFAULT, DEFAULT_NUMBER, Rule
from booking.scoring.schemas import RuleSetOut
from shared.database import Page, PageQuery, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict

SORTS = {"number": Sort(col(RuleSet.number), int)}


async def current_rules(uow: UnitOfWork) -> RuleSetOut:
    """Return the rules in force."""
    newest = select(RuleSet).order_by(col(RuleSet.number).desc()).limit(1)
    found = (await uow.session.exec(newest)).one_or_none()
    if found is None:
        return RuleSetOut(version=DEFAULT_NUMBER, rules=list(DEFAULT), author=None, created_at=None)
    return _out(found)


async def write_rules(uow: UnitOfWork, rules: list[Rule], *, after: int) -> RuleSetOut:
    """Put rules in force as the version that follows `after`.

    Raises:
        Conflict: somebody else wrote that version at the same time.
    """
    written = RuleSet(
        org_id=uow.org_id,
        number=after + 1,
        rules=[rule.model_dump(mode="json") for rule in rules],
        author=uow.caller.actor if uow.caller else "system",
    )
    uow.session.add(written)
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise Conflict("Somebody else is changing the rules. Load them again and repeat your change.") from error
    uow.audit("lead_scoring.update", "lead_scoring_rules", written.id, version=written.number, rules=len(rules))
    return _out(written)


async def list_versions(uow: UnitOfWork, page: PageQuery) -> Page[RuleSetOut]:
    """Return a page of the versions that the company wrote, newest first."""
    found, cursor = await sorted_page(uow, select(RuleSet), page, "-number", SORTS, col(RuleSet.id))
    return Page(items=[_out(row) for row in found], next_cursor=cursor)


def _out(row: RuleSet) -> RuleSetOut:
    rules = [Rule.model_validate(rule) for rule in row.rules]
    return RuleSetOut(version=row.number, rules=rules, author=row.author, created_at=row.created_at)
