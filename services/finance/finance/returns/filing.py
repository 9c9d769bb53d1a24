"""File a return and close its period; reopen the newest one; pay what it comes to."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select

from contracts.finance_taxes import TaxReturnFiled
from finance.instalments.models import TaxInstalment
from finance.ledger.service import check_open, keep
from finance.locks.service import filed_through, hold_books
from finance.returns.books import balance, payment_document, return_document, settlement
from finance.returns.figures import claimable
from finance.returns.models import TaxReturn, TaxReturnPayment
from finance.returns.schemas import FileRequest, PaymentInput
from finance.returns.service import check_range, work_out
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict, Invalid
from shared.organizations import organization

_DAY = timedelta(days=1)


class PeriodFiled(Conflict):
    """A return was filed for some of these days."""


class PeriodNotOver(Conflict):
    """A return can be filed once its period is over."""


class ReturnNotLatest(Conflict):
    """Only the newest filed return can be reopened."""


class ReturnReopened(Conflict):
    """The return was reopened: it no longer counts."""


class ReturnPaid(Conflict):
    """Money was paid on the return."""


class BooksClosedFurther(Conflict):
    """The books were closed beyond the return."""


def _actor(uow: UnitOfWork) -> str:
    return uow.caller.actor if uow.caller else "system"


async def _today(uow: UnitOfWork) -> date:
    return local_today((await organization(uow)).timezone)


async def return_of(uow: UnitOfWork, return_id: UUID, *, lock: bool = False) -> TaxReturn:
    """Return a filed return.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    return await row_of(uow, TaxReturn, return_id, "There is no such tax return.", lock=lock)


async def file_return(uow: UnitOfWork, wanted: FileRequest) -> TaxReturn:
    """Keep a return as it was handed in, settle it in the ledger and close the books through its last day.

    Raises:
        PeriodNotOver: its last day has not passed.
        PeriodFiled: some of its days are in a filed return.
        Invalid: it leaves days out between the last return and itself.
    """
    start, end = wanted.start, wanted.end
    check_range(start, end, "body")
    if end >= await _today(uow):
        raise PeriodNotOver(f"This period ends on {end}. File its return once that day is over.")
    books = await hold_books(uow)
    filed = await filed_through(uow)
    if filed is not None and start <= filed:
        raise PeriodFiled(f"Returns are filed through {filed}. The next one begins on {filed + _DAY}.")
    if filed is not None and start > filed + _DAY:
        raise Invalid.field("body.from", f"No return covers the days from {filed + _DAY}. Begin on that day.")
    out = await work_out(uow, start, end, wanted.basis, wanted.method, wanted.typed())
    lines = {line.line: line.amount_cents for line in out.lines}
    row = TaxReturn(
        org_id=uow.org_id,
        from_date=start,
        to_date=end,
        due_on=out.due_on,
        basis=out.basis,
        method=out.method,
        currency=out.currency,
        lines=lines,
        made_of=out.made_of,
        qst=out.qst.model_dump() if out.qst else None,
        settlement=settlement(out),
        net_tax_cents=lines["109"],
        balance_cents=balance(out),
        confirmation=wanted.confirmation,
        filed_by=_actor(uow),
        locked_before=books.locked_through,
    )
    uow.session.add(row)
    await uow.session.flush()
    await uow.session.execute(
        update(TaxInstalment).where(claimable(start, end, filed)).values(return_id=row.id),
        execution_options={"synchronize_session": False},
    )
    await keep(uow, return_document(row))
    books.locked_through = max(end, books.locked_through or end)
    books.version += 1
    _tell(uow, row, "filed")
    return row


def _tell(uow: UnitOfWork, row: TaxReturn, state: str, **about: str) -> None:
    days = {"from_date": row.from_date.isoformat(), "to_date": row.to_date.isoformat()}
    event = TaxReturnFiled.model_validate(
        {
            **days,
            "return_id": row.id,
            "due_on": row.due_on.isoformat(),
            "state": state,
            "net_tax_cents": row.net_tax_cents,
            "balance_cents": row.balance_cents,
            "currency": row.currency,
        }
    )
    uow.publish(event, version=row.version)
    verb = "tax_return.file" if state == "filed" else "tax_return.reopen"
    uow.audit(verb, "tax_return", row.id, balance_cents=row.balance_cents, **days, **about)


async def reopen_return(uow: UnitOfWork, row: TaxReturn, reason: str) -> None:
    """Take a locked return back: its settlement is reversed and the books stand where they stood before it.

    Raises:
        ReturnReopened, ReturnNotLatest, ReturnPaid, BooksClosedFurther: why it can't be.
    """
    books = await hold_books(uow)
    if row.reopened_at is not None:
        raise ReturnReopened("This return was reopened already.")
    filed = await filed_through(uow)
    if filed is not None and filed > row.to_date:
        raise ReturnNotLatest(f"A later return was filed, through {filed}. Reopen that one first.")
    if row.paid_cents:
        raise ReturnPaid("Money was paid on this return. Take its payments back first.")
    stands = max(row.to_date, row.locked_before or row.to_date)
    if books.locked_through is not None and books.locked_through > stands:
        raise BooksClosedFurther(
            f"The books were closed further, through {books.locked_through}. Open them to {stands} first."
        )
    row.reopened_at, row.reopened_by, row.reopen_reason = now(), _actor(uow), reason
    row.touch()
    books.locked_through = row.locked_before
    books.version += 1
    await uow.session.flush()
    await uow.session.execute(
        update(TaxInstalment).where(col(TaxInstalment.return_id) == row.id).values(return_id=None),
        execution_options={"synchronize_session": False},
    )
    await keep(uow, return_document(row))
    _tell(uow, row, "reopened", reason=reason)


async def pay_return(uow: UnitOfWork, row: TaxReturn, wanted: PaymentInput) -> TaxReturnPayment:
    """Record money paid on a locked return, or received where it claims a refund.

    Raises:
        ReturnReopened: it no longer counts.
        Conflict: nothing is open on it.
        Invalid: it is more than is open, or the day is to come.
        PeriodLocked: the books are closed on that day.
    """
    if row.reopened_at is not None:
        raise ReturnReopened("This return was reopened. File it again, then record the payment.")
    left = row.balance_cents - row.paid_cents
    if left == 0:
        raise Conflict("Nothing is open on this return.")
    if wanted.paid_on > await _today(uow):
        raise Invalid.field("body.paid_on", "This day is still to come.")
    cents = wanted.amount_cents or abs(left)
    if cents > abs(left):
        raise Invalid.field("body.amount_cents", f"Only {abs(left)} cents are open on this return.")
    await check_open(uow, wanted.paid_on)
    signed = cents if left > 0 else -cents
    payment = TaxReturnPayment(
        org_id=uow.org_id, return_id=row.id, paid_on=wanted.paid_on, amount_cents=signed, note=wanted.note
    )
    uow.session.add(payment)
    row.paid_cents += signed
    row.touch()
    await uow.session.flush()
    await keep(uow, payment_document(payment))
    uow.audit("tax_return.pay", "tax_return", row.id, payment_id=str(payment.id), amount_cents=signed)
    return payment


async def take_payment_back(uow: UnitOfWork, row: TaxReturn, payment_id: UUID) -> None:
    """Undo a payment on a locked return.

    Raises:
        NotFound: there is none of this id on the return.
        PeriodLocked: the books are closed on its day.
    """
    payment = await row_of(uow, TaxReturnPayment, payment_id, "There is no such payment.", lock=True)
    if payment.return_id != row.id or payment.deleted_at is not None:
        raise Conflict("This payment is not on this return, or was taken back already.")
    await check_open(uow, payment.paid_on)
    payment.deleted_at = now()
    row.paid_cents -= payment.amount_cents
    row.touch()
    await keep(uow, payment_document(payment))
    uow.audit("tax_return.unpay", "tax_return", row.id, payment_id=str(payment.id))


async def payments_of(uow: UnitOfWork, return_ids: list[UUID]) -> list[TaxReturnPayment]:
    """Return the payments on returns, oldest first."""
    statement = select(TaxReturnPayment).where(
        col(TaxReturnPayment.return_id).in_(return_ids), col(TaxReturnPayment.deleted_at).is_(None)
    )
    return list((await uow.session.exec(statement.order_by(col(TaxReturnPayment.id)))).all())
