"""Whose a thing of Stripe's is: from its id to the organization."""

from uuid import UUID

from shared.database import UnitOfWork


async def owner_of(uow: UnitOfWork, stripe_id: str) -> UUID | None:
    """Return the organization of a payment intent (or of what else was remembered), or None for a stranger's."""
    await uow.sql("SELECT set_config('app.stripe_object', :stripe_id, true)", stripe_id=stripe_id)
    found = await uow.sql("SELECT org_id FROM stripe_objects WHERE stripe_id = :stripe_id", stripe_id=stripe_id)
    owner: UUID | None = found.scalar_one_or_none()
    return owner


async def remember_owner(uow: UnitOfWork, stripe_id: str) -> None:
    """Make an id of Stripe's lead to the present organization; the first one that it led to stays."""
    await uow.sql(
        "INSERT INTO stripe_objects (stripe_id, org_id) VALUES (:stripe_id, :org_id) ON CONFLICT DO NOTHING",
        stripe_id=stripe_id,
        org_id=uow.org_id,
    )
