"""Clients as finance knows them: updated, merged, erased, in whatever order it is told."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select

from contracts.booking import ClientCreated, ClientErased, ClientMerged, ClientUpdated
from finance.clients.models import Client
from finance.clients.service import contact_of, survivors
from finance.clients.tables import ERASED
from finance.collected.models import CollectedVisit
from finance.credit_notes.models import CreditNote
from finance.invoices.models import Invoice
from finance.jobs import JOBS
from finance.revisions.models import InvoiceRevision
from finance.settings import FinanceSettings
from shared.database import Database
from shared.errors import Invalid
from shared.ids import new_id
from shared.jobs import JobContext

from .desk import Story, deliver

Headers = Callable[..., dict[str, str]]


async def client(database: Database, org: UUID, client_id: UUID) -> Client:
    async with database.unit_of_work(org) as uow:
        return (await uow.session.exec(select(Client).where(Client.id == client_id))).one()


async def test_the_newest_of_a_client_stays(database: Database, org: UUID) -> None:
    known = new_id()
    for kind, name, version in (
        (ClientUpdated, "Second", 2),
        (ClientCreated, "First", 1),
        (ClientUpdated, "Third", 3),
    ):
        event = kind.model_validate(kind.EXAMPLE | {"client_id": str(known), "name": name})
        await deliver(database, event, org, version)
    assert (await client(database, org, known)).name == "Third"


async def test_what_a_merged_client_had_follows_to_the_one_who_stays(database: Database, org: UUID) -> None:
    first, second, last = new_id(), new_id(), new_id()
    about = {
        "client": Story(database, org).event(ClientCreated).model_dump(mode="json") | {"client_id": str(first)}
    }
    story = Story(database, org, **about)
    await story.completed()
    await deliver(database, ClientMerged(client_id=second, merged_into=last), org)
    await deliver(database, ClientMerged(client_id=first, merged_into=second), org)
    invoice = await story.invoice()
    assert (invoice.client_id, invoice.client["client_id"]) == (last, str(last))
    async with database.unit_of_work(org) as uow:
        assert await survivors(uow, [first, last]) == {first: last, last: last}
    later = Story(database, org, **about)
    await later.completed()
    assert (await later.invoice()).client_id == last


async def test_an_erased_client_cannot_be_reached_nor_billed(database: Database, org: UUID) -> None:
    story = Story(database, org)
    await story.completed()
    gone = (await story.invoice()).client_id
    await deliver(database, ClientErased(client_id=gone), org)
    await deliver(database, ClientUpdated.model_validate(ClientUpdated.EXAMPLE | {"client_id": str(gone)}), org, 9)
    invoice = await story.invoice()
    assert (invoice.client["email"], invoice.client["phone"], invoice.client["name"]) == (
        None,
        None,
        "Zoë Tremblay",
    )
    assert (await client(database, org, gone)).name == ERASED
    async with database.unit_of_work(org) as uow:
        with pytest.raises(Invalid):
            await contact_of(uow, gone)


async def changed_and_credited(database: Database, org: UUID, invoice: Invoice) -> None:
    """Give an invoice what names its client beside it: a credit note and a revision."""
    cents: dict[str, Any] = {"lines": [], "taxes": [], "subtotal_cents": 5, "total_cents": 5}
    about: dict[str, Any] = {"org_id": org, "invoice_id": invoice.id}
    note = CreditNote(
        **about,
        number=f"CN-{invoice.id}",
        invoice_number=str(invoice.number),
        client_id=invoice.client_id,
        client_name=invoice.client_name,
        currency="CAD",
        issued_on=date(2020, 1, 1),
        reason="Late",
        **cents,
    )
    before, after = {"notes": "Key at no. 4", "total_cents": 4}, {"notes": None, "total_cents": 5}
    said = InvoiceRevision(**about, revision=2, actor="owner@example.com", before=before, after=after)
    async with database.unit_of_work(org) as uow:
        uow.session.add_all([note, said])


async def test_old_invoices_of_an_erased_client_lose_their_name(
    database: Database, org: UUID, settings: FinanceSettings
) -> None:
    old, recent = Story(database, org), Story(database, org)
    for story, year in ((old, 2019), (recent, 2020)):
        await story.completed()
        async with database.unit_of_work(org) as uow:
            changed = select(Invoice).where(Invoice.booking_id == story.booking_id)
            (await uow.session.exec(changed)).one().issued_on = date(year, 12, 31)
        await changed_and_credited(database, org, await story.invoice())
    await deliver(database, ClientErased(client_id=(await old.invoice()).client_id), org)
    await JOBS["client-erasure"].run(JobContext(settings, database))
    assert [(await story.invoice()).client_name for story in (old, recent)] == [ERASED, "Zoë Tremblay"]
    assert (await old.invoice()).client["name"] == ERASED
    async with database.unit_of_work(org) as uow:
        notes = {note.invoice_id: note for note in await uow.session.exec(select(CreditNote))}
        said = {row.invoice_id: row for row in await uow.session.exec(select(InvoiceRevision))}
    for story, name, key in ((old, ERASED, None), (recent, "Zoë Tremblay", "Key at no. 4")):
        invoice_id = (await story.invoice()).id
        assert (notes[invoice_id].client_name, said[invoice_id].before["notes"]) == (name, key)
        assert said[invoice_id].after["total_cents"] == 5


async def test_what_is_written_of_a_client_after_their_erasure_loses_the_name(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, settings: FinanceSettings
) -> None:
    story, admin = Story(database, org), as_staff("admin")
    await story.completed()
    invoice = await story.invoice()
    await deliver(database, ClientErased(client_id=invoice.client_id), org)
    paid = {"invoice_id": str(invoice.id), "amount_cents": 5_000, "method": "cash"}
    assert (await http.post("/v1/admin/payments", headers=admin, json=paid)).status_code == 201
    visit: dict[str, Any] = {
        "client": invoice.client,
        "client_name": invoice.client_name,
        "address": "1 Main St",
        "price": {},
    }
    of: dict[str, Any] = {
        "org_id": org,
        "client_id": invoice.client_id,
        "served_on": date(2026, 11, 1),
        "service": "standard",
    }
    async with database.unit_of_work(org) as uow:
        for invoice_id in (invoice.id, None):
            about: dict[str, Any] = {
                "booking_id": new_id(),
                "reference": "B-1",
                "currency": "CAD",
                "total_cents": 5,
            }
            uow.session.add(CollectedVisit(**visit, **of, **about, invoice_id=invoice_id))
    for _ in range(2):
        await JOBS["client-erasure"].run(JobContext(settings, database))
    (payment,) = await story.payments()
    assert payment.client["name"] == ERASED
    async with database.unit_of_work(org) as uow:
        kept = {row.invoice_id: row for row in await uow.session.exec(select(CollectedVisit))}
    billed, waiting = kept[invoice.id], kept[None]
    assert (billed.client_name, billed.client["name"], billed.address) == (ERASED, ERASED, "")
    assert (waiting.client_name, waiting.address) == ("Zoë Tremblay", "1 Main St")
    assert (await story.invoice()).client["name"] == "Zoë Tremblay"
