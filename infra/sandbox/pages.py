"""The pages for people: overview, inbox, checkout sessions, webhooks."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response
from fastapi.templating import Jinja2Templates
from starlette.exceptions import HTTPException

from infra.sandbox import messages, twilio
from infra.sandbox.checkout_words import ENGLISH, money
from infra.sandbox.stripe import payment_methods

router = APIRouter(prefix="/sandbox", include_in_schema=False)
_templates = Jinja2Templates(directory=Path(__file__).with_name("templates"))
_PAGE = 100


def _when(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%d %b %Y, %H:%M:%S UTC")


_templates.env.filters |= {"money": money, "when": _when, "sms_status": twilio.status_of}


def render(request: Request, name: str, status: int = 200, **context: Any) -> Response:
    """A page from templates/."""
    return _templates.TemplateResponse(request, name, {"words": ENGLISH} | context, status_code=status)


def error_page(request: Request, status: int, message: str) -> Response:
    """What a person sees instead of a problem document."""
    return render(request, "error.html", status, message=message)


@router.get("")
@router.get("/")
async def overview(request: Request) -> Response:
    """What has happened lately, and the ways on."""
    state = request.app.state
    sessions = "checkout.session"
    status = "json_extract(body, '$.status') = ?"
    return render(
        request,
        "overview.html",
        messages=messages.search(state.store, limit=6),
        message_count=state.store.count(messages.KIND),
        open_count=state.store.count(sessions, status, ("open",)),
        paid_count=state.store.count(sessions, status, ("complete",)),
        waiting=state.webhooks.waiting(),
        event_count=state.store.count("event"),
        settings=state.settings,
    )


@router.get("/inbox")
async def inbox(
    request: Request,
    to: Annotated[str, Query(max_length=320)] = "",
    channel: Annotated[str, Query(pattern="^(email|sms|)$")] = "",
    message: Annotated[str, Query(alias="open", max_length=60)] = "",
) -> Response:
    """The list of messages beside the one that is open."""
    store = request.app.state.store
    wanted: Any = channel or None
    found = messages.search(store, to=to, channel=wanted, limit=_PAGE)
    chosen = messages.find(store, message) if message else None
    thread = []
    if chosen and chosen["channel"] == "sms":
        thread = messages.search(store, to=chosen["to"][0], channel="sms", limit=_PAGE)[::-1]
    return render(request, "inbox.html", found=found, chosen=chosen, thread=thread, to=to, channel=channel)


@router.get("/inbox/attachments/{identifier}")
async def attachment(identifier: str, request: Request) -> Response:
    """An attachment's bytes, always as a download."""
    headers = {"Content-Disposition": "attachment", "Content-Security-Policy": "sandbox"}
    content = messages.attachment(request.app.state.store, identifier)
    return Response(content, headers=headers, media_type="application/octet-stream")


@router.get("/stripe")
async def sessions_page(request: Request) -> Response:
    """Checkout sessions, newest first."""
    found = request.app.state.store.find("checkout.session", limit=_PAGE)
    return render(request, "sessions.html", sessions=found)


@router.get("/webhooks")
async def webhooks_page(request: Request) -> Response:
    """Every post to the services, with its fate."""
    state = request.app.state
    rows = state.webhooks.deliveries(limit=_PAGE)
    for row in rows:
        event = state.store.get(row["subject"], "event")
        row["title"] = event["type"] if event else "message status"
        row["host"], row["path"] = urlsplit(row["url"]).netloc, urlsplit(row["url"]).path
        row["resendable"] = event is not None
    return render(request, "webhooks.html", deliveries=rows)


@router.get("/api/deliveries")
async def deliveries(request: Request, subject: Annotated[str | None, Query(max_length=60)] = None) -> Any:
    """The same as JSON, of one event if asked."""
    return {"deliveries": request.app.state.webhooks.deliveries(subject=subject)}


@router.post("/stripe/payment_methods/{identifier}/renew", status_code=204)
async def renew(
    identifier: str,
    request: Request,
    exp_month: Annotated[int, Form(ge=1, le=12)],
    exp_year: Annotated[int, Form(ge=2000, le=2100)],
) -> None:
    """Give a kept card another expiry, as its bank does by the networks' updater."""
    state = request.app.state
    method = state.store.get(identifier, "payment_method")
    if method is None:
        raise HTTPException(404, "There is no payment method of this number.")
    payment_methods.renew(state.store, state.events, method, exp_month, exp_year)


@router.post("/stripe/events/{identifier}/resend")
async def resend(identifier: str, request: Request) -> Response:
    """Send an event once more; back to the page for a browser, 202 for a program."""
    if not request.app.state.events.resend(identifier):
        raise HTTPException(404, "There is no event of this number.")
    if "text/html" in request.headers.get("accept", ""):
        return RedirectResponse("/sandbox/webhooks", 303)
    return Response(status_code=202)
