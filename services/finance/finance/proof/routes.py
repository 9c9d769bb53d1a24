"""HTTP of proofs."""

from typing import Annotated

from finance.proof.schemas import ProofOut
from finance.proof.service import latest_proof, prove, shown
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/ledger/proof",
    tags=["ledger"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)


@router.get("", summary="Show the last proof of the books")
async def show_proof(
    uow: Uow, _: Annotated[StaffCaller, requires("finance.view", module="module.finance")]
) -> ProofOut:
    """Return whether every entry balances and the ledger equals invoices, payments, deposits and their taxes."""
    return await latest_proof(uow)


@router.post("", summary="Prove the books now")
async def prove_books(
    uow: Uow, _: Annotated[StaffCaller, requires("finance.manage", module="module.finance", sensitive=True)]
) -> ProofOut:
    """Compare the ledger with the documents and return what was found."""
    return shown(await prove(uow))
