"""Customers: a name to hang payments on."""

from fastapi import APIRouter
from stripe.params import CustomerCreateParams

from infra.sandbox.store import Doc, new_id, now
from infra.sandbox.stripe import payment_methods
from infra.sandbox.stripe.call import CallDep, StripeRoute
from infra.sandbox.stripe.params import CustomerList, CustomerParams, NoParams

router = APIRouter(prefix="/stripe/v1/customers", route_class=StripeRoute)
_KNOWN = set(CustomerCreateParams.__annotations__)


@router.post("")
async def create_customer(call: CallDep) -> Doc:
    """A customer; every field is optional, as at Stripe."""
    params = call.params(CustomerParams, _KNOWN)
    customer = {
        "id": new_id("cus_", 14),
        "object": "customer",
        "created": now(),
        "livemode": False,
        **params.model_dump(),
    }
    return call.render(call.store.put(customer))


@router.get("")
async def list_customers(call: CallDep) -> Doc:
    """Customers, newest first, by e-mail if asked."""
    params = call.params(CustomerList)
    return call.render(call.listing("customer", params, {"email": params.email}))


@router.post("/{identifier}")
async def update_customer(identifier: str, call: CallDep) -> Doc:
    """Change what is given; metadata is merged."""
    params = call.params(CustomerParams, _KNOWN)
    customer = call.load("customer", identifier)
    changes = params.model_dump(exclude_unset=True)
    customer |= changes | {"metadata": {**customer["metadata"], **changes.get("metadata", {})}}
    return call.render(call.store.put(customer))


@router.get("/{identifier}")
async def retrieve_customer(identifier: str, call: CallDep) -> Doc:
    """One customer."""
    call.params(NoParams)
    return call.render(call.load("customer", identifier))


@router.delete("/{identifier}")
async def delete_customer(identifier: str, call: CallDep) -> Doc:
    """Forget a customer for good, with the cards that hang on it."""
    call.params(NoParams)
    customer = call.load("customer", identifier)
    condition = "json_extract(body, '$.customer') = ?"
    with call.store.transaction():
        for method in call.store.find("payment_method", condition, (identifier,)):
            payment_methods.detach(call.store, call.state.events, method)
        call.store.db.execute("DELETE FROM objects WHERE id = ?", (identifier,))
        call.state.events.emit("customer.deleted", customer, key=call.idempotency_key)
    return {"id": identifier, "object": "customer", "deleted": True}
