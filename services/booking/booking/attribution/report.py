"""What each channel brought, in one statement: shares of a lead add up to it, to the cent."""

from booking.attribution.schemas import AttributionReport, ChannelShare, ReportQuery
from shared.clock import day_bounds
from shared.database import UnitOfWork
from shared.organizations import Organization

MULTI_TOUCH = "analytics.attribution_multitouch"
MOST_CHANNELS = 200

_CHANNEL = {
    "source": "coalesce(touch.source, lead.source)",
    "medium": "coalesce(touch.medium, lead.medium, 'none')",
    "campaign": "coalesce(touch.campaign, lead.campaign, 'none')",
}
_REPORT = """
    WITH touched AS (
        SELECT
            lead.status,
            lead.value_cents,
            {channel} AS channel,
            row_number() OVER way AS place,
            count(*) OVER (PARTITION BY lead.id) AS touches
        FROM leads lead
        LEFT JOIN lead_touches touch ON touch.org_id = lead.org_id AND touch.lead_id = lead.id
        WHERE lead.org_id = :org_id AND lead.merged_into IS NULL
            AND lead.created_at >= :begins AND lead.created_at < :ends
        WINDOW way AS (PARTITION BY lead.id ORDER BY touch.created_at, touch.id)
    ),
    weighed AS (
        SELECT
            *,
            CASE
                WHEN place = touches OR NOT :split THEN 1.0
                ELSE 0.4 + 0.3 * (place - 1) / greatest(touches - 2, 1)
            END AS until,
            CASE
                WHEN place = 1 THEN 0.0
                WHEN NOT :split THEN 1.0
                ELSE 0.4 + 0.3 * (place - 2) / greatest(touches - 2, 1)
            END AS before
        FROM touched
    ),
    shared AS (
        SELECT
            channel,
            status,
            until - before AS part,
            (round(value_cents * until) - round(value_cents * before))::bigint AS cents
        FROM weighed
    )
    SELECT
        channel,
        sum(part) AS leads,
        coalesce(sum(part) FILTER (WHERE status = 'WON'), 0) AS won,
        coalesce(sum(cents) FILTER (WHERE status IN ('NEW', 'CONTACTED', 'QUOTED')), 0) AS pipeline_cents,
        coalesce(sum(cents) FILTER (WHERE status = 'WON'), 0) AS revenue_cents,
        round(sum(sum(part)) OVER ()) AS all_leads,
        round(coalesce(sum(sum(part) FILTER (WHERE status = 'WON')) OVER (), 0)) AS all_won,
        coalesce(sum(sum(cents) FILTER (WHERE status = 'WON')) OVER (), 0) AS all_revenue_cents
    FROM shared
    GROUP BY channel
    ORDER BY revenue_cents DESC, leads DESC, channel
    LIMIT :most
"""
"""A touch has the part of its lead that lies between `before` and `until`: 40/30/30, or 40/60 of two."""


async def report(uow: UnitOfWork, company: Organization, query: ReportQuery) -> AttributionReport:
    """Return what each channel brought; without the multi-touch report, all goes to a lead's first touch."""
    split = company.enabled(MULTI_TOUCH)
    found = await uow.sql(
        _REPORT.format(channel=_CHANNEL[query.by]),
        org_id=uow.org_id,
        begins=day_bounds(query.from_, company.timezone)[0],
        ends=day_bounds(query.to, company.timezone)[1],
        split=split,
        most=MOST_CHANNELS,
    )
    rows = found.all()
    return AttributionReport(
        model="position" if split else "first_touch",
        currency=company.currency,
        leads=int(rows[0].all_leads) if rows else 0,
        won=int(rows[0].all_won) if rows else 0,
        revenue_cents=int(rows[0].all_revenue_cents) if rows else 0,
        channels=[
            ChannelShare(
                channel=row.channel,
                leads=round(float(row.leads), 2),
                won=round(float(row.won), 2),
                win_rate_percent=round(float(100 * row.won / row.leads), 1) if row.leads else 0,
                pipeline_cents=int(row.pipeline_cents),
                revenue_cents=int(row.revenue_cents),
            )
            for row in rows
            if row.leads
        ],
    )
