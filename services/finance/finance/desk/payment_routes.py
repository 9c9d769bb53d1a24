"""HTTP of payments for staff."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from finance.credits.using import pay_from_credit
from finance.desk.payment_listing import PaymentQuery, payments_page
from finance.payments.models import Payment, Refund
from finance.payments.schemas import PaymentOut, PaymentRequest, RefundOut, RefundRequest
from finance.payments.service import refunds_of
from finance.settlement.desk import record_payment
from finance.settlement.refunding import RefundUnderWay, refund_payment
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized, responses
from shared.web.idempotency import id_when_repeated
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/payments", tags=["payments"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.invoices")]
Recorder = Annotated[StaffCaller, requires("payments.record", module="module.invoices")]


async def _shown(uow: UnitOfWork, payments: Sequence[Payment]) -> list[PaymentOut]:
    refunds: defaultdict[UUID, list[Refund]] = defaultdict(list)
    for refund in await refunds_of(uow, [payment.id for payment in payments]):
        refunds[refund.payment_id].append(refund)
    return [
        PaymentOut.model_validate(
            {
                **payment.model_dump(),
                "client_name": payment.client["name"],
                "refunds": [RefundOut.model_validate(refund.model_dump()) for refund in refunds[payment.id]],
            }
        )
        for payment in payments
    ]


@router.get("", summary="List payments")
async def list_payments(uow: Uow, query: Annotated[PaymentQuery, Query()], _: Viewer) -> Page[PaymentOut]:
    """Return one page of payments, refused ones among them, each with its refunds; the newest first unless asked
    otherwise.
    """
    rows, cursor = await payments_page(uow, query)
    return Page(items=await _shown(uow, rows), next_cursor=cursor)


@router.post("", status_code=201, summary="Record a payment", responses=responses(Conflict))
async def record_a_payment(uow: Uow, body: PaymentRequest, _: Recorder) -> PaymentOut:
    """Record cash, a transfer, a cheque or a card taken on the spot; more than is due is refused."""
    payment = await (pay_from_credit(uow, body) if body.method == "credit" else record_payment(uow, body))
    return (await _shown(uow, [payment]))[0]


@router.post("/{payment_id}/refund", summary="Give a payment back", responses=responses(Conflict, RefundUnderWay))
async def refund_a_payment(
    uow: Uow, payment_id: UUID, body: RefundRequest, request: Request, _: Recorder
) -> PaymentOut:
    """Give back all of a payment, or a part: through Stripe what came through Stripe, else on paper.

    One that Stripe refuses is kept as `FAILED`, with why. One that it doesn't answer to stays `PENDING` and is
    tried again; meanwhile the same amount is refused, so that asking twice doesn't pay twice.
    """
    payment = await refund_payment(uow, payment_id, body, refund_id=id_when_repeated(request))
    return (await _shown(uow, [payment]))[0]
