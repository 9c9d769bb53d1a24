"""Leads in every state, and quotes."""

from typing import Any

from infra.demo import company
from infra.demo.office import Office


def _lead(name: str, number: int, postal_code: str, request: dict[str, Any], **arrival: str) -> dict[str, Any]:
    contact = {"email": f"lead{number}@clients.example", "phone": f"+1780555018{number}"}
    return {"name": name, "postal_code": postal_code, "request": request} | contact | arrival


_HOME = company.work("standard", 3, 2, "biweekly")
_ADVERT = {"source": "google", "medium": "cpc", "campaign": "edmonton-homes", "keyword": "house cleaning edmonton"}
NEW = _lead("Sofía Delgado", 1, "T8A 4G8", company.work("standard", 2, 2, "weekly"), **_ADVERT)
CONTACTED = _lead("Björn Ólafsson", 2, "T6R 2M4", _HOME, source="facebook", medium="social")
QUOTED = _lead("Agnieszka Wójcik", 3, "T5N 1Y3", company.work("deep", 4, 2, "one_time", oven=1), **_ADVERT)
WON = _lead("Moana Kealoha", 4, "T6C 0K7", _HOME, source="referral")
LOST = _lead("Giuseppe D’Angelo", 5, "T8N 3L9", company.work("move_out_empty", 1, 1, "one_time"), source="kijiji")
DECLINED = _lead("Siobhán Ní Bhriain", 6, "T5R 5X1", company.work("deep", 2, 1, "monthly"), source="website")


def tell(office: Office) -> None:
    """Let people ask, and answer most of them."""
    if office.has_any("/v1/admin/leads"):
        return
    new, contacted, quoted, won, lost, declined = (
        office.post("/v1/admin/leads", lead)["id"] for lead in (NEW, CONTACTED, QUOTED, WON, LOST, DECLINED)
    )
    office.post(f"/v1/admin/leads/{new}/notes", {"note": "Prefers Tuesdays. Call after 17:00."})
    office.post(f"/v1/admin/leads/{contacted}/move", {"to": "CONTACTED", "note": "Left a message."})
    office.post("/v1/admin/quotes", {"lead_id": contacted, "message": "As we discussed on the phone."})
    _send(office, quoted)
    accepted = _send(office, won)
    office.stranger.call(
        "POST", f"/v1/public/{office.slug}/quotes/{accepted['public_token']}/accept", json={"visit": None}
    )
    turned_down = _send(office, declined)
    office.post(f"/v1/admin/quotes/{turned_down['id']}/decline", {"reason": "Found somebody nearer."})
    office.post(
        f"/v1/admin/leads/{lost}/lose", {"reason": "too_expensive", "note": "The landlord’s own firm is cheaper."}
    )


def _send(office: Office, lead_id: str) -> dict[str, Any]:
    quote = office.post("/v1/admin/quotes", {"lead_id": lead_id})
    sent: dict[str, Any] = office.post(f"/v1/admin/quotes/{quote['id']}/send")
    return sent
