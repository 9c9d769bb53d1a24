"""From what a template says to the invoice of one client."""

from contracts.base import Contact
from finance.editing.schemas import PricedRequest
from finance.editing.service import includes_tax, price
from finance.editing.typed import typed_lines
from finance.invoices.create import NewInvoice
from finance.recurring.schemas import Content
from shared.database import UnitOfWork
from shared.errors import Invalid


async def check_content(uow: UnitOfWork, content: Content) -> None:
    """Refuse what would come to no charge.

    Raises:
        Invalid: it comes to nothing, to less, or to more than an invoice may.
    """
    told = content.model_dump(include={"lines", "discount", "province", "prices_include_tax"})
    prices, _, _ = await price(uow, PricedRequest.model_validate(told))
    if prices.total_cents == 0:
        raise Invalid.field("body.content.lines", "The invoice would be for nothing. Give a line a price.")


async def invoice_of(
    uow: UnitOfWork, content: Content, client: Contact, source: str, due_days: int | None
) -> NewInvoice:
    """Return what is to be invoiced to a client."""
    return NewInvoice(
        client=client,
        lines=typed_lines(content.lines, content.discount),
        source=source,
        province=content.province,
        prices_include_tax=await includes_tax(uow, content.prices_include_tax),
        service_address=content.service_address,
        due_days=due_days,
        notes=content.notes,
    )
