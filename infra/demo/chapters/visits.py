"""Visits that took place: done by phone, photographed, rated, one of them badly.

They are done now, because no door lets anybody do so in the past; `past` then says when they were.
"""

import io
import itertools
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

from PIL import Image, ImageDraw

from infra.demo import company
from infra.demo.chapters import past
from infra.demo.office import Office
from infra.demo.product import Product, Refused

ON_SITE = timedelta(minutes=60)
WORK = company.work("standard", 1, 1, "one_time")


@dataclass(frozen=True)
class Told:
    """A visit and what its client said of it."""

    place: int
    worker: str
    workdays_ago: int
    note: str
    stars: int
    comment: str
    recommends: int

    @property
    def client(self) -> dict[str, Any]:
        """The client of one of the demo's bookings."""
        found: dict[str, Any] = company.BOOKINGS[self.place][1]["client"]
        return found


VISITS = (
    Told(0, "Maria", 9, "The back door sticks.", 5, "Spotless. Even the cat approves.", 10),
    Told(1, "Oluwaseun", 6, "Client was asleep upstairs.", 2, "Streaks on all mirrors, bin not emptied.", 4),
    Told(2, "Chloé", 4, "New bulb needed in the hall.", 4, "Très bien, merci !", 9),
)


def tell(office: Office, starts_at: str | None) -> None:
    """Let the visits take place; `starts_at` is a time at which a crew is free, to book them at first."""
    if starts_at is None or office.has_any("/v1/admin/bookings", status="DONE"):
        return
    supplies = office.get("/v1/admin/inventory/items", q="All-purpose")["items"]
    bookings = []
    for told in VISITS:
        booking = _book(office, told, starts_at)
        _clean(office, told, booking["id"], supplies[0]["id"])
        _rate(office, told, booking["id"])
        bookings.append((booking["id"], told))
    _look_into_it(office)
    past.let_it_be_past(
        office.database_url,
        office.timezone,
        [
            past.Happened(booking_id, _workday(office, told.workdays_ago), told.recommends)
            for booking_id, told in bookings
        ],
    )


def _workday(office: Office, ago: int) -> date:
    """Return the day, Monday to Friday, that many of them before today."""
    past_days = (office.date(-back) for back in itertools.count(1))
    return next(itertools.islice((day for day in past_days if day.weekday() < 5), ago - 1, None))


def _book(office: Office, told: Told, starts_at: str) -> dict[str, Any]:
    whose = company.BOOKINGS[told.place][1]
    wanted = {"request": WORK, "client": whose["client"], "address": whose["address"], "starts_at": starts_at}
    booking: dict[str, Any] = office.post("/v1/admin/bookings", wanted | {"waive_deposit": True})
    soon = (datetime.now(UTC) + timedelta(seconds=90)).replace(second=0, microsecond=0)
    moved = {
        "starts_at": soon.isoformat(),
        "minutes": int(ON_SITE.total_seconds()) // 60,
        "worker_ids": [office.workers[told.worker]],
        "allow_outside_hours": True,
        "notify": False,
    }
    office.post(f"/v1/admin/bookings/{booking['id']}/move", moved)
    office.put(f"/v1/admin/bookings/{booking['id']}/photo-consent", {"allowed": True, "scope": "client"})
    return booking | {"starts_at": soon.isoformat()}


def _clean(office: Office, told: Told, booking_id: str, item_id: str) -> None:
    phone = next(worker["phone"] for worker in company.WORKERS if worker["name"].startswith(told.worker))
    cleaner = office.stranger.sign_in_worker(office.slug, phone, office.password)
    job = cleaner.call("GET", f"/v1/worker/jobs/{booking_id}")
    came, left = datetime.fromisoformat(job["starts_at"]) - timedelta(minutes=58), datetime.now(UTC)
    acts: list[tuple[str, datetime, dict[str, Any]]] = [
        ("on_the_way", came - timedelta(minutes=20), {}),
        ("check_in", came, {}),
        *(("tick", left, {"item_id": item["id"], "done": True}) for item in job["checklist"]),
        ("supplies", left, {"items": [{"id": str(uuid4()), "item_id": item_id, "quantity": "0.5"}]}),
        ("note", left, {"id": str(uuid4()), "text": told.note}),
    ]
    _catch_up(cleaner, booking_id, acts)
    for kind in ("before", "after"):
        params = {"id": str(uuid4()), "kind": kind}
        headers = {"Content-Type": "image/jpeg"}
        path = f"/v1/worker/jobs/{booking_id}/photos"
        cleaner.call("POST", path, params=params, headers=headers, content=_kitchen(clean=kind == "after"))
    _catch_up(cleaner, booking_id, [("check_out", datetime.now(UTC), {})])


def _catch_up(cleaner: Product, booking_id: str, acts: list[tuple[str, datetime, dict[str, Any]]]) -> None:
    operations = [
        {"id": str(uuid4()), "type": kind, "booking_id": booking_id, "at": at.isoformat(), "payload": payload}
        for kind, at, payload in acts
    ]
    results = cleaner.call("POST", "/v1/worker/sync", json={"operations": operations})["results"]
    refused = [result["problem"] for result in results if result["result"] != "ok"]
    if refused:
        raise Refused(f"The phone could not catch up: {refused[:3]}")


def _kitchen(*, clean: bool) -> bytes:
    """Return a picture of a kitchen's counter, as JPEG."""
    image = Image.new("RGB", (1200, 900), "#f3efe6" if clean else "#d8cfbd")
    draw = ImageDraw.Draw(image)
    joints = "#ffffff" if clean else "#a89878"
    for column in range(0, 1200, 150):
        for row in range(0, 500, 125):
            draw.rectangle((column, row, column + 146, row + 121), outline=joints, width=4)
    draw.rectangle((0, 500, 1200, 580), fill="#6b7280")
    draw.rectangle((0, 580, 1200, 900), fill="#0f766e" if clean else "#57655f")
    if not clean:
        for number in range(60):
            x, y, size = number * 397 % 1200, 60 + number * 211 % 500, 6 + number % 18
            draw.ellipse((x, y, x + size, y + size), fill="#7a5c3a")
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()


def _rate(office: Office, told: Told, booking_id: str) -> None:
    client = office.stranger.sign_in_client(office.slug, told.client["email"])
    said = {"stars": told.stars, "comment": told.comment, "may_publish": told.stars > 3}
    client.call("POST", f"/v1/client/visits/{booking_id}/feedback", json=said)


def _look_into_it(office: Office) -> None:
    reviews = office.get("/v1/admin/quality/reviews", sort="-stars")["items"]
    office.put(f"/v1/admin/quality/reviews/{reviews[0]['id']}/published", {"published": True})
    office.put(f"/v1/admin/quality/reviews/{reviews[0]['id']}/reply", {"reply": "Thank you both!"})
    for issue in office.get("/v1/admin/quality/issues", status="open")["items"]:
        path = f"/v1/admin/quality/issues/{issue['id']}"
        office.post(f"{path}/take")
        office.post(f"{path}/comments", {"note": "Called: we come back on Friday, for free.", "to_client": True})
