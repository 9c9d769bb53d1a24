"""HTTP of surveys: the client's page and the office's report."""

from typing import Annotated

from fastapi import Path, Query

from booking.nps.schemas import AnswerOut, AnswerQuery, NpsPeriod, NpsReport, SurveyInput, SurveyPage
from booking.nps.service import SurveyClosed, answer, list_answers, report, show_survey, survey_by_token
from shared.auth.callers import StaffCaller
from shared.auth.guards import public, requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.organizations import PublicOrganization
from shared.web.routing import Router

public_router = Router(
    prefix="/v1/public/{org}/nps", tags=["public"], dependencies=[public()], responses=responses(NotFound)
)
router = Router(prefix="/v1/admin/quality/nps", tags=["quality"], responses=responses(Unauthorized, Forbidden))

Token = Annotated[str, Path(max_length=64, description="The token in the client's link.")]
Reader = Annotated[StaffCaller, requires("quality.view", module="quality.nps")]


@public_router.get("/{token}", summary="Show the question")
async def get_survey(company: PublicOrganization, token: Token, uow: Uow) -> SurveyPage:
    """Return the page on which a client answers."""
    return show_survey(company, await survey_by_token(uow, token))


@public_router.post("/{token}", summary="Answer the question", responses=responses(SurveyClosed))
async def post_answer(company: PublicOrganization, token: Token, uow: Uow, said: SurveyInput) -> SurveyPage:
    """Take the answer, once; the same again changes nothing."""
    survey = await survey_by_token(uow, token, lock=True)
    answer(uow, survey, said)
    return show_survey(company, survey)


@router.get("", summary="Show the net promoter score")
async def get_report(uow: Uow, _: Reader, period: Annotated[NpsPeriod, Query()]) -> NpsReport:
    """Return the score of a period, and of each of its months."""
    return await report(uow, period)


@router.get("/answers", summary="List the answers")
async def get_answers(uow: Uow, _: Reader, query: Annotated[AnswerQuery, Query()]) -> Page[AnswerOut]:
    """Return the answers that match."""
    return await list_answers(uow, query)
