"""Writing campaigns and listing them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.nurture.models import Campaign, Enrolment
from booking.nurture.schemas import CampaignChange, CampaignInput, CampaignOut, CampaignQuery
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict

SORTS = {"name": Sort(col(Campaign.name), str), "created_at": Sort(col(Campaign.created_at), datetime)}


class NameTaken(Conflict):
    """The company has another campaign of this name."""

    slug = "name-taken"


async def campaign_of(uow: UnitOfWork, campaign_id: UUID, *, lock: bool = False) -> Campaign:
    """Return a campaign of the organization.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Campaign, campaign_id, "There is no such campaign.", lock=lock)


async def create_campaign(uow: UnitOfWork, wanted: CampaignInput) -> Campaign:
    """Add a campaign.

    Raises:
        NameTaken: there is one of this name.
    """
    campaign = Campaign(org_id=uow.org_id, **wanted.model_dump(mode="json"))
    await _keep(uow, campaign)
    uow.audit("nurture_campaign.create", "nurture_campaign", campaign.id, name=campaign.name)
    return campaign


async def change_campaign(uow: UnitOfWork, campaign: Campaign, change: CampaignChange) -> None:
    """Carry out a change of a locked campaign; what is the same already is no change.

    Raises:
        NameTaken: there is another of this name.
    """
    wanted = change.model_dump(mode="json", include=change.model_fields_set)
    different = {name for name, value in wanted.items() if getattr(campaign, name) != value}
    if not different:
        return
    for name in different:
        setattr(campaign, name, wanted[name])
    campaign.touch()
    await _keep(uow, campaign)
    uow.audit("nurture_campaign.update", "nurture_campaign", campaign.id, changed=sorted(different))


async def _keep(uow: UnitOfWork, campaign: Campaign) -> None:
    uow.session.add(campaign)
    name = campaign.name
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise NameTaken(f"There is a campaign named “{name}” already. Choose another name.") from error


async def list_campaigns(uow: UnitOfWork, query: CampaignQuery) -> Page[CampaignOut]:
    """Return a page of the campaigns that match."""
    statement = select(Campaign)
    if query.active is not None:
        statement = statement.where(col(Campaign.active) == query.active)
    if query.trigger:
        statement = statement.where(col(Campaign.trigger) == query.trigger)
    if query.q:
        statement = statement.where(col(Campaign.name).icontains(query.q, autoescape=True))
    campaigns, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Campaign.id))
    return Page(items=await show_campaigns(uow, campaigns), next_cursor=cursor)


async def show_campaigns(uow: UnitOfWork, campaigns: Sequence[Campaign]) -> list[CampaignOut]:
    """Return the campaigns with how many leads are in each state of them, counted in one statement."""
    statement = (
        select(Enrolment.campaign_id, Enrolment.status, func.count())
        .where(col(Enrolment.campaign_id).in_([campaign.id for campaign in campaigns]))
        .group_by(col(Enrolment.campaign_id), col(Enrolment.status))
    )
    counts: dict[UUID, dict[str, int]] = defaultdict(dict)
    for campaign_id, status, count in (await uow.session.exec(statement)).all():
        counts[campaign_id][status] = count
    return [
        CampaignOut.model_validate(campaign.model_dump() | {"enrolled": counts[campaign.id]})
        for campaign in campaigns
    ]
