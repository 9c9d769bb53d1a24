"""HTTP of referral codes: the office's, and the check that the public site makes."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from booking.referrals.lists import list_codes, list_referrals, show_codes
from booking.referrals.schemas import (
    MOST_LETTERS,
    CodeChange,
    CodeInput,
    CodeOut,
    CodeQuery,
    PublicCode,
    ReferralOut,
    ReferralQuery,
)
from booking.referrals.service import change_code, code_of_client, usable_code
from shared.auth.callers import StaffCaller
from shared.auth.guards import public, requires
from shared.database import Page, Uow
from shared.errors import Forbidden, Invalid, NotFound, Unauthorized, responses
from shared.organizations import PublicOrganization
from shared.web.routing import Router

router = Router()
MODULE = "module.leads"
STAFF = responses(Unauthorized, Forbidden)
Reader = Annotated[StaffCaller, requires("leads.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("leads.manage", module=MODULE)]
PATH = "/v1/admin/leads/referrals"


@router.get(
    "/v1/public/{org}/referrals/{code}",
    tags=["public"],
    dependencies=[public()],
    summary="Check a referral code",
    responses=responses(NotFound),
)
async def check_code(
    company: PublicOrganization, uow: Uow, code: Annotated[str, Path(max_length=MOST_LETTERS)]
) -> PublicCode:
    """Return who recommends the company with this code; 404 where it can't be used."""
    try:
        found, referrer = await usable_code(uow, code.strip().upper())
    except Invalid as error:
        raise NotFound(error.detail) from error
    return PublicCode(code=found.code, referrer=(referrer.name.split() or ["?"])[0])


@router.get(PATH, tags=["leads"], summary="List referrals", responses=STAFF)
async def get_referrals(uow: Uow, _: Reader, query: Annotated[ReferralQuery, Query()]) -> Page[ReferralOut]:
    """Return the new clients whom codes brought, newest first, and whether the reward is earned."""
    return await list_referrals(uow, query)


@router.get(f"{PATH}/codes", tags=["leads"], summary="List referral codes", responses=STAFF)
async def get_codes(uow: Uow, _: Reader, query: Annotated[CodeQuery, Query()]) -> Page[CodeOut]:
    """Return the codes with what each brought."""
    return await list_codes(uow, query)


@router.post(
    f"{PATH}/codes",
    tags=["leads"],
    summary="Give a client a referral code",
    responses=STAFF | responses(NotFound),
)
async def make_code(uow: Uow, _: Manager, wanted: CodeInput) -> CodeOut:
    """Return the client's code; it is made when there is none."""
    code = await code_of_client(uow, wanted.client_id)
    uow.audit("referral_code.give", "referral_code", code.id, code=code.code, client_id=str(code.client_id))
    return (await show_codes(uow, [code]))[0]


@router.patch(
    f"{PATH}/codes/{{code_id}}",
    tags=["leads"],
    summary="Withdraw or renew a referral code",
    responses=STAFF | responses(NotFound),
)
async def update_code(uow: Uow, _: Manager, code_id: UUID, change: CodeChange) -> CodeOut:
    """Decide whether the code can be used from now on; whom it brought before still counts."""
    code = await change_code(uow, code_id, active=change.active)
    await uow.session.flush()
    return (await show_codes(uow, [code]))[0]
