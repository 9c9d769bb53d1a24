"""The inbox: every e-mail and text that would have left the building, and its JSON interface."""

import json
import time
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException

from infra.sandbox.store import Doc, Store, new_id

Channel = Literal["email", "sms"]
KIND = "message"
_ATTACHMENT = "attachment"
router = APIRouter(prefix="/sandbox/api/messages", tags=["inbox"])


@dataclass(frozen=True)
class File:
    """An attachment as it came."""

    filename: str
    type: str
    content: bytes


def deliver(
    store: Store,
    channel: Channel,
    provider: str,
    sender: str | None,
    to: list[str],
    files: Sequence[File] = (),
    **fields: Any,
) -> Doc:
    """File one message; `fields` are the channel's own (subject, text, html, provider_id, …).

    Attachments are documents beside it, so that a list of messages stays light.
    """
    message: Doc = {
        "id": new_id("msg_"),
        "channel": channel,
        "provider": provider,
        "from": sender,
        "to": to,
        "created_at": time.time(),
        **fields,
    }
    with store.transaction():
        message["attachments"] = [_keep(store, message["id"], place, file) for place, file in enumerate(files)]
        return store.put(message, KIND)


def _keep(store: Store, message_id: str, place: int, file: File) -> Doc:
    content = b64encode(file.content).decode()
    identifier = f"{message_id}-{place}"
    store.put({"id": identifier, "content_base64": content}, _ATTACHMENT)
    return {
        "id": identifier,
        "filename": file.filename,
        "type": file.type,
        "size": len(file.content),
        "url": f"/sandbox/inbox/attachments/{identifier}",
    }


def attachment(store: Store, identifier: str) -> bytes:
    """An attachment's bytes. Raises HTTPException 404."""
    kept = store.get(identifier, _ATTACHMENT)
    if kept is None:
        raise HTTPException(404, "There is no such attachment.")
    return b64decode(kept["content_base64"])


def search(store: Store, *, to: str = "", channel: Channel | None = None, limit: int = 50) -> list[Doc]:
    """Newest first; `to` is a part of a recipient's address or number, in any case."""
    where, args = ["1"], []
    if to.strip():
        where.append("instr(lower(json_extract(body, '$.to')), ?) > 0")
        args.append(json.dumps(to.strip().lower())[1:-1])
    if channel:
        where.append("json_extract(body, '$.channel') = ?")
        args.append(channel)
    return store.find(KIND, " AND ".join(where), tuple(args), limit=limit)


def find(store: Store, identifier: str) -> Doc:
    """One message. Raises HTTPException 404."""
    message = store.get(identifier, KIND)
    if message is None:
        raise HTTPException(404, "There is no such message in the inbox.")
    return message


@router.get("")
async def list_messages(
    request: Request,
    to: Annotated[str, Query(max_length=320)] = "",
    channel: Channel | None = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> dict[str, object]:
    """Messages of every channel, newest first."""
    return {"messages": search(request.app.state.store, to=to, channel=channel, limit=limit)}


@router.get("/{identifier}")
async def get_message(identifier: str, request: Request) -> Doc:
    """One message with everything that was sent."""
    return find(request.app.state.store, identifier)


@router.delete("")
async def clear_messages(request: Request) -> dict[str, int]:
    """Empty the inbox."""
    store: Store = request.app.state.store
    with store.transaction():
        store.delete_kind(_ATTACHMENT)
        return {"deleted": store.delete_kind(KIND)}
