"""The hosted payment page: plain forms, so that a browser without scripts, a test or a demo can pay."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from infra.sandbox import checkout_words
from infra.sandbox.pages import render
from infra.sandbox.store import Doc, now
from infra.sandbox.stripe import cards, checkout

router = APIRouter(prefix="/sandbox/checkout", tags=["checkout"])


def _session(request: Request, identifier: str) -> Doc:
    """The session, expired first if its time is over. Raises HTTPException 404."""
    state = request.app.state
    checkout.expire_due(state.store, state.events)
    session: Doc | None = state.store.get(identifier, "checkout.session")
    if session is None:
        raise HTTPException(404, "There is no checkout session of this number.")
    return session


def _success_url(session: Doc) -> str:
    return str(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", session["id"])


def _page(request: Request, session: Doc, *, error: str | None = None, status: int = 200) -> Response:
    words = checkout_words.of(session["locale"])
    name = "checkout.html" if session["status"] == "open" else "checkout_closed.html"
    return render(
        request,
        name,
        status,
        session=session,
        items=session["_line_items"]["data"],
        merchant=session["_merchant"] or "CleanWithSnapshot",
        success_url=_success_url(session),
        error=words.refusals.get(error, error) if error else None,
        words=words,
    )


@router.get("/{identifier}")
async def show(identifier: str, request: Request) -> Response:
    """The page to pay on; for a session that is over, a page that says so (410 when expired)."""
    session = _session(request, identifier)
    return _page(request, session, status=410 if session["status"] == "expired" else 200)


@router.post("/{identifier}/pay")
async def pay(
    identifier: str,
    request: Request,
    card_number: Annotated[str, Form(max_length=40)],
    email: Annotated[str, Form(max_length=320)] = "",
    name: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Pay: 303 to the success address, also when it was paid before; 402 and the form again when refused."""
    session = _session(request, identifier)
    if session["status"] == "expired":
        return _page(request, session, status=410)
    if session["status"] == "open":
        state, card = request.app.state, cards.by_number(card_number)
        refused = checkout.pay_session(
            state.store, state.events, session, card, email.strip() or None, name.strip() or None
        )
        if refused is not None:
            return _page(request, session, error=refused, status=402)
    return RedirectResponse(_success_url(session), 303)


@router.post("/{identifier}/lapse", status_code=204)
async def lapse(identifier: str, request: Request) -> None:
    """Let an open session's time run out now; for tests of what follows an unpaid checkout."""
    session = _session(request, identifier)
    if session["status"] == "open":
        request.app.state.store.put({**session, "expires_at": now()})
