"""A client with an invoice and, once asked, cards on file: saved on the hosted page, told by webhooks."""

import json
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import text
from sqlmodel import col, select

from contracts.finance import InvoiceSent
from finance.cards.models import CardCharge, SavedCard
from finance.dunning.models import Dunning
from finance.invoices.models import Invoice
from finance.jobs.dunning import dun
from finance.settings import FinanceSettings
from shared.auth.callers import Audience
from shared.auth.tokens import Claims, issue_token
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext

from .conftest import Sandbox
from .desk import Story, deliver, send

VISA = "4242424242424242"
MASTERCARD = "5555555555554444"
FAILS_LATER = "4000000000000341"
WANTS_OWNER = "4000002760003184"


class CardStory(Story):
    """One client's story in an organization."""

    def __init__(
        self,
        database: Database,
        org_id: UUID,
        http: httpx.AsyncClient,
        sandbox: Sandbox,
        settings: FinanceSettings,
        staff: dict[str, str],
    ) -> None:
        client = {
            "client_id": str(new_id()),
            "name": "Zoë Tremblay",
            "email": "zoe@example.com",
            "phone": None,
            "locale": "en",
        }
        super().__init__(database, org_id, client=client)
        self.client_id = UUID(str(client["client_id"]))
        self.http, self.sandbox, self.settings, self.staff = http, sandbox, settings, staff
        self.told: set[str] = set()

    def as_client(self, client_id: UUID | None = None) -> dict[str, str]:
        """Return headers of the client on the portal."""
        who = client_id or self.client_id
        claims = Claims(Audience.CLIENT, who, self.org_id, new_id(), "zoe@example.com", "client", frozenset())
        return {"Authorization": f"Bearer {issue_token(self.settings, claims)[0]}"}

    async def webhooks(self) -> None:
        """Deliver what Stripe has to tell of the organization and wasn't delivered yet."""
        for event in await self.sandbox.events(about=str(self.org_id)):
            if event["id"] not in self.told:
                self.told.add(event["id"])
                assert (await send(self.http, event)).status_code == 200

    async def save(self, number: str = VISA, *, tell: bool = True) -> dict[str, Any]:
        """Save a card behind a link of the office; return the link's answer."""
        path = f"/v1/admin/finance/clients/{self.client_id}/cards/setup-link"
        asked = await self.http.post(path, headers=self.staff)
        assert asked.status_code == 201, asked.text
        assert await self.sandbox.pay(asked.json()["setup_url"], number) == 303
        if tell:
            await self.webhooks()
        found: dict[str, Any] = asked.json()
        return found

    async def charge(self, **body: Any) -> httpx.Response:
        """Charge the invoice from the office."""
        invoice = await self.invoice()
        return await self.http.post(f"/v1/admin/invoices/{invoice.id}/charge", headers=self.staff, json=body)

    async def cards(self) -> list[SavedCard]:
        """Return every card, oldest first."""
        async with self.database.unit_of_work(self.org_id) as uow:
            return list((await uow.session.exec(select(SavedCard).order_by(col(SavedCard.id)))).all())

    async def charges(self) -> list[CardCharge]:
        """Return every charge, oldest first."""
        async with self.database.unit_of_work(self.org_id) as uow:
            return list((await uow.session.exec(select(CardCharge).order_by(col(CardCharge.id)))).all())

    async def dunning(self) -> Dunning | None:
        """Return the invoice's dunning."""
        async with self.database.unit_of_work(self.org_id) as uow:
            return (await uow.session.exec(select(Dunning))).one_or_none()

    async def sent(self) -> Invoice:
        """Deliver what was told of the invoice to finance itself, as the worker does."""
        invoice = await self.invoice()
        event = InvoiceSent.model_validate(InvoiceSent.EXAMPLE | {"invoice_id": str(invoice.id)})
        await deliver(self.database, event, self.org_id)
        return invoice

    async def set(self, **settings: Any) -> None:
        """Change the organization's terms."""
        async with self.database.unit_of_work(self.org_id) as uow:
            await uow.session.execute(
                text("UPDATE organizations SET settings = :settings WHERE id = :id"),
                {"settings": json.dumps(settings), "id": self.org_id},
            )

    async def come_round(self) -> None:
        """Run the job, with every planned try due."""
        async with self.database.unit_of_work(self.org_id) as uow:
            for row in (await uow.session.exec(select(Dunning).where(col(Dunning.next_at).is_not(None)))).all():
                row.next_at = now()
        await self.dun()

    async def dun(self) -> None:
        """Run the job."""
        await dun(JobContext(self.settings, self.database))
