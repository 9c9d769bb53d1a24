"""HTTP of the report on promo codes."""

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, Field

from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.inputs import Day
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/promotions", tags=["reports"], responses=responses(Unauthorized, Forbidden)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]

_BY_CODE = """
    SELECT code, count(*) AS uses, sum(discount_cents) AS discount_cents, sum(subtotal_cents) AS revenue_cents
    FROM (
        SELECT line ->> 'description' AS code, subtotal_cents,
               -sum((line ->> 'amount_cents')::bigint) AS discount_cents
        FROM invoices CROSS JOIN LATERAL jsonb_array_elements(lines) AS line
        WHERE invoices.org_id = :org_id AND line ->> 'kind' = 'promo'
          AND status <> 'DRAFT' AND voided_at IS NULL
          AND issued_on BETWEEN coalesce(CAST(:first AS date), '-infinity')
                            AND coalesce(CAST(:last AS date), 'infinity')
        GROUP BY 1, invoices.id, subtotal_cents
    ) AS invoiced
    GROUP BY code ORDER BY discount_cents DESC, code LIMIT 500
"""


class Promotion(BaseModel):
    """A promo code on invoices that were sent and are not void; amounts are before tax."""

    code: str = Field(description="As it stands on the invoice.")
    uses: int
    discount_cents: int
    revenue_cents: int = Field(description="What those invoices came to, with the discount taken off.")


class PromotionPeriod(BaseModel):
    """Days on which invoices were issued, both included; without them, all."""

    first: Day | None = None
    last: Day | None = None


@router.get("", summary="Report on promo codes")
async def list_promotions(uow: Uow, period: Annotated[PromotionPeriod, Query()], _: Viewer) -> list[Promotion]:
    """Return uses, discount and revenue by code, the costliest first (500 at most)."""
    found = await uow.sql(_BY_CODE, org_id=uow.org_id, first=period.first, last=period.last)
    return [Promotion.model_validate(dict(row)) for row in found.mappings()]
