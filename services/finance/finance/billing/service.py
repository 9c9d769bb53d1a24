"""What a client agreed on, over what the organization does by default."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from contracts.identity import OrganizationSettings
from finance.billing.models import ClientBilling
from finance.billing.schemas import BillingInput, BillingOut
from shared.clock import now
from shared.database import UnitOfWork
from shared.ids import new_id
from shared.organizations import Organization


@dataclass(frozen=True, slots=True)
class Terms:
    """How one client is billed."""

    invoice_per: str
    due_days: int
    auto_charge: bool
    reminders: bool
    late_fees: bool


async def billing_of(uow: UnitOfWork, client_id: UUID, *, lock: bool = False) -> ClientBilling | None:
    """Return what was agreed on with a client, if anything."""
    statement = select(ClientBilling).where(col(ClientBilling.client_id) == client_id)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    return (await uow.session.exec(statement)).one_or_none()


async def terms_of(uow: UnitOfWork, company: Organization, client_id: UUID) -> Terms:
    """Return how a client is billed."""
    return terms(company, await billing_of(uow, client_id))


def terms(company: Organization, own: ClientBilling | None) -> Terms:
    """Return a client's terms: what was agreed on, else the organization's."""
    general = OrganizationSettings.model_validate(company.settings)
    own = own or ClientBilling(org_id=company.id, client_id=company.id)
    return Terms(
        invoice_per=own.invoice_per or general.invoice_per,
        due_days=general.invoice_due_days if own.due_days is None else own.due_days,
        auto_charge=general.charge_saved_cards if own.auto_charge is None else own.auto_charge,
        reminders=own.reminders,
        late_fees=own.late_fees,
    )


async def hold_billing(uow: UnitOfWork, client_id: UUID) -> ClientBilling:
    """Return a client's row, made where there is none, and hold it until the commit."""
    row = {
        **ClientBilling(org_id=uow.org_id, client_id=client_id).model_dump(),
        "id": new_id(),
        "version": 0,
        "created_at": now(),
        "updated_at": now(),
    }
    await uow.session.execute(insert(ClientBilling).values(row).on_conflict_do_nothing())
    held = await billing_of(uow, client_id, lock=True)
    assert held is not None  # noqa: S101 - it was just made, and nobody deletes them
    return held


def set_billing(uow: UnitOfWork, held: ClientBilling, wanted: BillingInput) -> None:
    """Agree on something else with a client."""
    for name, value in wanted.model_dump().items():
        setattr(held, name, value)
    held.touch()
    uow.audit("client_billing.update", "client", held.client_id, **wanted.model_dump())


def shown(company: Organization, client_id: UUID, own: ClientBilling | None) -> BillingOut:
    """Return the wire shape of a client's terms."""
    effective = terms(company, own)
    agreed = BillingInput.model_validate(own.model_dump()) if own else BillingInput()
    return BillingOut.model_validate(
        agreed.model_dump()
        | {
            "client_id": client_id,
            "effective_invoice_per": effective.invoice_per,
            "effective_due_days": effective.due_days,
            "effective_auto_charge": effective.auto_charge,
            "version": own.version if own else 0,
        }
    )
