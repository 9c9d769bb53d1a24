"""Events of finance about the pay of workers."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Event, Payload


class WorkerGross(Payload):
    """What one worker gets, before any deduction at source."""

    worker_id: UUID
    name: str
    minutes: int
    gross_cents: Cents = Field(description="Without tips.")
    tips_cents: Cents


class _PayRun(Event):
    AGGREGATE: ClassVar[str] = "pay_run_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "pay_run_id": "01980a57-2000-7000-8000-00000000fa01",
        "starts_on": "2026-11-02",
        "ends_on": "2026-11-15",
        "paid_on": None,
        "gross_cents": 7_692,
        "tips_cents": 1_000,
        "workers": [
            {
                "worker_id": "01980a57-2000-7000-8000-00000000d001",
                "name": "Maria Santos",
                "minutes": 142,
                "gross_cents": 7_692,
                "tips_cents": 1_000,
            }
        ],
    }

    pay_run_id: UUID
    starts_on: date
    ends_on: date
    paid_on: date | None = None
    gross_cents: Cents
    tips_cents: Cents
    workers: list[WorkerGross]


class PayRunApproved(_PayRun):
    """The office approved what is paid for a period: wages are owed."""

    TYPE: ClassVar[str] = "finance.pay_run.approved.v1"


class PayRunPaid(_PayRun):
    """The workers were paid."""

    TYPE: ClassVar[str] = "finance.pay_run.paid.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _PayRun.EXAMPLE | {"paid_on": "2026-11-20"}
