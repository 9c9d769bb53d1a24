"""Fixtures of booking's suite."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy.dialects.postgresql import Range

from booking.app import create_app
from booking.bookings.models import Assignment, Booking
from booking.checklists.service import snapshot_checklist
from booking.clients.models import Address, Client
from booking.consumers import consumers
from booking.pricing.estimate import calculate
from booking.pricing.schemas import EstimateRequest
from booking.settings import BookingSettings
from booking.tax_profiles.service import remember_taxes
from booking.workers.models import Worker
from booking.workers.schemas import WorkerInput
from booking.workers.service import create_worker
from contracts.base import Event
from contracts.finance import TaxProfileChanged
from contracts.identity import OrganizationSettings
from shared.clock import local_today, now, to_local, to_utc
from shared.database import Database
from shared.ids import new_id, new_token
from shared.messaging.consumer import Received
from shared.messaging.envelope import Envelope
from shared.storage import Storage
from shared.testing.suite import ServiceSuite

PROMISED_FREE_MINUTES = OrganizationSettings().visit_buffer_minutes
DEEP_CLEAN = {"service": "deep", "beds": 3, "baths": 2, "frequency": "biweekly", "add_ons": {"oven": 1}}

EVERY_DAY = [{"weekday": day, "start": "09:00", "end": "18:00"} for day in range(7)]
SMALL_CLEAN = {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}}


class Stranger:
    """Somebody who visits a company's public pages: `small` work takes one cleaner, `deep` takes two."""

    small: ClassVar[dict[str, Any]] = SMALL_CLEAN
    deep: ClassVar[dict[str, Any]] = DEEP_CLEAN

    def __init__(self, http: httpx.AsyncClient, org_id: UUID) -> None:
        self.http = http
        self.path = f"/v1/public/org-{org_id.hex}"

    async def slots(self, work: dict[str, Any], first: int = 2, last: int = 4) -> list[dict[str, Any]]:
        """Return the free times from `first` to `last` days ahead, in the default zone."""
        today = local_today("America/Edmonton")
        span = {"from": str(today + timedelta(days=first)), "to": str(today + timedelta(days=last))}
        work = work | {"add_ons": ",".join(f"{key}:{count}" for key, count in work["add_ons"].items())}
        answer = await self.http.get(f"{self.path}/slots", params=work | span)
        assert answer.status_code == 200, answer.text
        return [slot for day in answer.json()["days"] for slot in day["slots"]]

    def request(self, work: dict[str, Any], starts_at: str, client: int = 1, **changes: Any) -> dict[str, Any]:
        """Return the body that books `work`, as the client of that number."""
        person = {"name": "Zoë Tremblay", "email": f"zoe{client}@example.com", "phone": f"780 555 {client:04}"}
        home = {"line1": "10020 100 St NW", "city": "Edmonton", "postal_code": "t5j0n3"}
        return {"request": work, "starts_at": starts_at, "client": person, "address": home} | changes

    async def book(self, work: dict[str, Any], starts_at: str, client: int = 1, **changes: Any) -> httpx.Response:
        """Send a booking."""
        return await self.http.post(f"{self.path}/bookings", json=self.request(work, starts_at, client, **changes))


@pytest_asyncio.fixture
async def stranger(http: httpx.AsyncClient, database: Database, org: UUID) -> Stranger:
    """Return a visitor of the test's organization, whose taxes are known."""
    await announce_taxes(database, org)
    return Stranger(http, org)


async def announce_taxes(database: Database, org_id: UUID, *, version: int = 1, **changes: Any) -> None:
    """Tell the organization's taxes as finance does."""
    example = TaxProfileChanged.EXAMPLE | {"organization_id": org_id} | changes
    event = TaxProfileChanged.model_validate(example)
    envelope = Envelope.wrap(event, org_id=org_id, version=version, source="finance")
    async with database.unit_of_work(org_id) as uow:
        await remember_taxes(uow, Received(envelope, event))


@pytest.fixture
def deliver(database: Database) -> Callable[..., Awaitable[None]]:
    """Return a way to hand an event to booking as the consumer does, in the test's process."""

    async def hand_over(event: Event, org_id: UUID, *, version: int = 1) -> None:
        envelope = Envelope.wrap(event, org_id=org_id, version=version, source="finance")
        async with database.unit_of_work(org_id) as uow:
            await consumers.handlers[event.TYPE](uow, Received(envelope, event))

    return hand_over


@pytest.fixture
def announced(emitted: Callable[..., Awaitable[list[Envelope]]]) -> Callable[..., Awaitable[list[Envelope]]]:
    """Return a reader of what was emitted about bookings and visits, oldest first."""

    async def of(org_id: UUID) -> list[Envelope]:
        apart = ("booking.worker.", "booking.client.")
        return [event for event in await emitted(org_id) if not event.type.startswith(apart)]

    return of


@pytest.fixture(scope="session")
def service() -> str:
    """Name the service under test."""
    return "booking"


@pytest.fixture
def settings(suite: ServiceSuite, tmp_path: Path) -> BookingSettings:
    """Return the service's settings; each test keeps its files in a folder of its own."""
    return suite.settings(BookingSettings, uploads_dir=tmp_path / "uploads")


@pytest.fixture(scope="session")
def built() -> list[FastAPI]:
    """Keep the application of this process, once a test has built it."""
    return []


@pytest.fixture
def app(settings: BookingSettings, built: list[FastAPI]) -> FastAPI:
    """Return the service's application under the test's settings; its hundreds of routes are built once."""
    if not built:
        built.append(create_app(settings))
    app = built[0]
    app.state.settings, app.state.storage = settings, Storage(settings)
    return app


@pytest.fixture
def at() -> Callable[[int, str], datetime]:
    """Return a maker of instants: `at(3, "09:00")` is nine o'clock three days ahead, in the default zone."""

    def instant(days: int, wall: str) -> datetime:
        return to_utc(
            local_today("America/Edmonton") + timedelta(days=days), time.fromisoformat(wall), "America/Edmonton"
        )

    return instant


@pytest.fixture
def add_worker(database: Database, org: UUID) -> Callable[..., Awaitable[Worker]]:
    """Return a maker of workers who can do everything: `await add_worker("Maria Santos")`."""

    async def add(name: str = "Maria Santos", *, org_id: UUID | None = None, **changes: Any) -> Worker:
        wanted: dict[str, Any] = {
            "name": name,
            "phone": f"+1780555{new_id().int % 10_000:04}",
            "skills": ["standard", "deep", "move_out_empty", "move_in_empty"],
        }
        async with database.unit_of_work(org_id or org) as uow:
            return await create_worker(uow, WorkerInput.model_validate(wanted | changes))

    return add


@pytest.fixture
def hire(add_worker: Callable[..., Awaitable[Worker]]) -> Callable[..., Awaitable[list[Worker]]]:
    """Return a maker of workers who work every day from 9 to 18: `maria, noor = await hire("Maria", "Noor")`."""

    async def several(*names: str, **changes: Any) -> list[Worker]:
        return [await add_worker(name, **({"working_hours": EVERY_DAY} | changes)) for name in names]

    return several


@pytest.fixture
def add_booking(database: Database, org: UUID) -> Callable[..., Awaitable[Booking]]:
    """Return a maker of bookings as they stand later in their life.

    `await add_booking(worker, status="IN_PROGRESS")` starts half an hour from now unless `starts_at` is given.
    """

    async def add(
        *crew: Worker,
        starts_at: datetime | None = None,
        status: str = "CONFIRMED",
        org_id: UUID | None = None,
        timezone: str = "America/Edmonton",
        client_name: str = "Zoë Tremblay",
        **changes: Any,
    ) -> Booking:
        begin = starts_at or now() + timedelta(minutes=30)
        within: dict[str, Any] = {"org_id": org_id or org}
        wanted = EstimateRequest.model_validate(DEEP_CLEAN)
        estimate = calculate(wanted, taxes={"GST": Decimal(500)}, currency="CAD")
        end = begin + timedelta(minutes=estimate.visit_minutes)
        client = Client(**within, name=client_name, email=f"{new_id()}@example.com", phone="+17805550123")
        home = Address(
            **within,
            client_id=client.id,
            line1="10020 100 St NW",
            city="Edmonton",
            province="AB",
            postal_code="T5J 0N3",
            access_notes="Key under the mat",
        )
        facts: dict[str, Any] = {
            "reference": f"B-{new_id().hex[-6:].upper()}",
            "public_token": new_token(),
            "status": status,
            "source": "web",
            "client_id": client.id,
            "address_id": home.id,
            "service": "deep",
            "request": wanted.model_dump(mode="json"),
            "estimate": estimate.model_dump(mode="json"),
            "price_list": estimate.price_list,
            "price_list_version": estimate.price_list_version,
            "currency": "CAD",
            "total_cents": estimate.total_cents,
            "starts_at": begin,
            "ends_at": end,
            "local_start": to_local(begin, timezone).replace(tzinfo=None),
            "timezone": timezone,
            "crew_size": estimate.crew_size,
            "policy": {
                "version": 1,
                "deposit": None,
                "cancellation": {"free_until_hours": 72, "half_until_hours": 48, "half_refund_percent": 50},
                "risk": {"score": 0, "level": "low", "reasons": []},
            },
        }
        booking = Booking(**within, **(facts | changes))
        during = Range(begin, end + timedelta(minutes=PROMISED_FREE_MINUTES))
        async with database.unit_of_work(within["org_id"]) as uow:
            for row in (client, home, booking):
                uow.session.add(row)
                await uow.session.flush()
            active = status not in {"CANCELLED", "NO_SHOW"}
            uow.session.add_all(
                Assignment(**within, booking_id=booking.id, worker_id=worker.id, during=during, active=active)
                for worker in crew
            )
            await snapshot_checklist(uow, booking.id, "deep", wanted.add_ons)
        return booking

    return add


class Office:
    """One member of staff."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str]) -> None:
        self.http = http
        self.headers = headers

    async def post(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """Post to a path below the bookings."""
        return await self.http.post(f"/v1/admin/bookings{path}", json=body, headers=self.headers | headers)

    async def get(self, path: str = "", **query: Any) -> httpx.Response:
        """Read a path below the bookings."""
        return await self.http.get(f"/v1/admin/bookings{path}", params=query, headers=self.headers)

    async def patch(self, booking_id: Any, body: Any, **headers: str) -> httpx.Response:
        """Edit a booking."""
        return await self.http.patch(f"/v1/admin/bookings/{booking_id}", json=body, headers=self.headers | headers)


@pytest.fixture
def office(http: httpx.AsyncClient, as_staff: Any) -> Callable[..., Office]:
    """Return a maker of members of staff: `office("owner")`, or with certain permissions only."""

    def member(role: str = "dispatcher", **claims: Any) -> Office:
        return Office(http, as_staff(role, **claims))

    return member
