"""Who and what the demo organization is made of."""

from typing import Any

PROFILE: dict[str, Any] = {
    "name": "Snow Peak Cleaning",
    "slug": "snow-peak",
    "timezone": "America/Edmonton",
    "province": "AB",
    "locale": "en",
    "address": "10020 100 St NW, Edmonton AB T5J 0N3",
    "email": "hello@snowpeak.example",
    "phone": "+17805550100",
    "tax_number": "123456789 RT0001",
    "brand_color": "#0f766e",
}

STAFF = (
    ("owner", "Amélie Côté"),
    ("admin", "Daniel Okafor"),
    ("dispatcher", "Priya Raman"),
    ("accountant", "Jean-François Lévesque"),
    ("viewer", "Tomás Herrera"),
)
STAFF_DOMAIN = "snowpeak.example"

_EVERY_SERVICE = ["standard", "deep", "move_out_empty", "move_in_empty", "after_renovation"]
_LONG_DAYS = [{"weekday": day, "start": "08:00", "end": "18:00"} for day in range(6)]
_WEEKDAYS = [{"weekday": day, "start": "09:00", "end": "18:00"} for day in range(5)]

WORKERS: tuple[dict[str, Any], ...] = (
    {"name": "Maria Santos", "phone": "+17805550151", "color": "#0f766e", "working_hours": _LONG_DAYS},
    {"name": "Oluwaseun Adeyemi", "phone": "+17805550152", "color": "#b45309", "working_hours": _LONG_DAYS},
    {"name": "Chloé Beauchamp", "phone": "+17805550153", "color": "#7c3aed", "working_hours": _WEEKDAYS},
    {"name": "Nguyễn Thị Hà", "phone": "+17805550154", "color": "#be123c", "working_hours": _WEEKDAYS},
    {
        "name": "Liam O’Brien",
        "phone": "+17805550155",
        "color": "#1d4ed8",
        "working_hours": _WEEKDAYS,
        "skills": ["standard"],
    },
)


def worker_body(worker: dict[str, Any]) -> dict[str, Any]:
    """Return the request that hires a worker."""
    return {"skills": _EVERY_SERVICE, "hourly_rate_cents": 2500, "active": True, "email": None} | worker


def _client(name: str, line1: str, postal_code: str, number: int) -> dict[str, Any]:
    mailbox = f"client{number}@clients.example"
    return {
        "client": {"name": name, "email": mailbox, "phone": f"+1780555017{number}", "locale": "en"},
        "address": {"line1": line1, "city": "Edmonton", "province": "AB", "postal_code": postal_code},
    }


def work(service: str, beds: int, baths: float, frequency: str, **add_ons: int) -> dict[str, Any]:
    """Return the request for an estimate of some work."""
    return {
        "service": service,
        "beds": beds,
        "baths": baths,
        "frequency": frequency,
        "add_ons": add_ons,
        "heavy_grease": False,
        "several_floors": False,
    }


BOOKINGS: tuple[tuple[int, dict[str, Any]], ...] = (
    (1, {"request": work("standard", 2, 1, "weekly")} | _client("Zoë Tremblay", "9840 106 St NW", "T5K 1B8", 1)),
    (
        1,
        {"request": work("deep", 3, 2, "biweekly", oven=1)}
        | _client("Harpreet Singh Dhaliwal", "11216 76 Ave NW", "T6G 0J9", 2),
    ),
    (
        2,
        {"request": work("standard", 3, 2, "monthly", fridge=1, windows=4)}
        | _client("Élodie Marchand", "8804 99 St NW", "T6E 3V3", 3),
    ),
    (
        2,
        {"request": work("move_out_empty", 2, 2, "one_time", oven=1, fridge=1, cabinets=1)}
        | _client("Wei-Ling Chen", "10303 105 St NW", "T5J 1E6", 4),
    ),
    (
        3,
        {"request": work("standard", 1, 1, "weekly")}
        | _client("Étienne Bouchard", "5616 104 St NW", "T6H 2K3", 5),
    ),
    (
        4,
        {"request": work("deep", 4, 3, "one_time", linen=4), "notes": "Two shy cats. Keep the balcony door shut."}
        | _client("Maximiliana von Hohenstein-Featherstonehaugh", "14240 Ravine Dr NW", "T5N 3M2", 6),
    ),
)
"""Days from today and what is booked then, so that the schedule of a newcomer isn't empty."""
