"""HTTP of scoring rules."""

from typing import Annotated

from fastapi import Request, Response

from booking.scoring.rules import Score, assess
from booking.scoring.schemas import PreviewInput, RuleSetOut, RulesInput
from booking.scoring.service import current_rules, list_versions, write_rules
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Cursor, Page, Uow
from shared.errors import Conflict, Forbidden, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/leads/scoring", tags=["leads"], responses=responses(Unauthorized, Forbidden))

MODULE = "leads.scoring"
Reader = Annotated[StaffCaller, requires("leads.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("leads.manage", module=MODULE)]


@router.get("", summary="Show the scoring rules")
async def get_scoring_rules(uow: Uow, _: Reader, response: Response) -> RuleSetOut:
    """Return the rules in force; the `ETag` is for `If-Match` at a change."""
    rules = await current_rules(uow)
    set_etag(response, rules.version)
    return rules


@router.put("", summary="Change the scoring rules", responses=responses(Conflict, PreconditionFailed))
async def put_scoring_rules(
    uow: Uow, _: Manager, wanted: RulesInput, request: Request, response: Response
) -> RuleSetOut:
    """Put a new version in force. Open leads are scored again by it within minutes; the old version is kept."""
    before = await current_rules(uow)
    check_if_match(request, before.version)
    rules = await write_rules(uow, wanted.rules, after=before.version)
    set_etag(response, rules.version)
    return rules


@router.get("/versions", summary="List the versions of the scoring rules")
async def get_scoring_versions(uow: Uow, _: Reader, page: Cursor) -> Page[RuleSetOut]:
    """Return the versions that the company wrote, newest first."""
    return await list_versions(uow, page)


@router.post("/preview", summary="Try scoring rules on a sample")
async def preview_score(uow: Uow, _: Reader, wanted: PreviewInput) -> Score:
    """Return the score that a lead would get by the rules in force, or by those given; nothing is kept."""
    current = await current_rules(uow)
    return assess(wanted.lead, current.rules if wanted.rules is None else wanted.rules, current.version)
