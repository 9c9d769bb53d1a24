"""What the office knows of its clients, visits that repeat, and somebody who waits for a Sunday."""

from typing import Any

from infra.demo import company
from infra.demo.office import Office

TAGS = {"Zoë": ["VIP", "Weekly"], "Harpreet": ["Biweekly"], "Étienne": ["Weekly", "Senior discount"]}
NOTES = (
    ("Zoë", "Allergic to lavender: use the unscented products.", True),
    ("Harpreet", "Works night shifts. Don’t ring before 10:00.", True),
    ("Wei-Ling", "Handing the flat over to the landlord on the day after.", False),
)
HOME = {"entry_code": "4711#", "pets": "One cat, stays inside", "parking": "Visitor stall 12"}
SERIES: tuple[tuple[str, str, str, dict[str, Any], str], ...] = (
    ("Zoë", "FREQ=WEEKLY;BYDAY=TU", "09:00", company.work("standard", 2, 1, "weekly"), "Maria"),
    ("Étienne", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "13:00", company.work("standard", 1, 1, "biweekly"), "Chloé"),
)


def tell(office: Office) -> None:
    """Write down what is known, let visits repeat, and put somebody on the waiting list."""
    if office.has_any("/v1/admin/series"):
        return
    clients = {name: f"/v1/admin/clients/{client_id}" for name, client_id in office.clients.items()}
    for name, tags in TAGS.items():
        office.put(f"{clients[name]}/tags", {"tags": tags})
    for name, body, pinned in NOTES:
        office.post(f"{clients[name]}/notes", {"body": body, "pinned": pinned})
    office.patch(clients["Zoë"], {"product_notes": "Nothing with lavender.", "contact_channel": "sms"})
    office.patch(f"{clients['Zoë']}/addresses/{office.address_of('Zoë')}", HOME)
    office.put(f"{clients['Zoë']}/workers", {"preferred": [office.workers["Maria"]]})
    office.put(f"{clients['Harpreet']}/workers", {"barred": [office.workers["Liam"]]})
    for name, rule, start, work, worker in SERIES:
        made = office.post(
            "/v1/admin/series",
            {
                "client_id": office.clients[name],
                "address_id": office.address_of(name),
                "request": work,
                "rule": rule,
                "starts_on": office.day(7),
                "start_time": start,
                "worker_ids": [office.workers[worker]],
            },
        )
    office.post(f"/v1/admin/series/{made['series_id']}/skip", {"first_on": made["visits"][1]["occurs_on"]})
    _wait(office)


def _wait(office: Office) -> None:
    contact = {"name": "Tuấn Phạm", "email": "waiting@clients.example", "phone": "+17805550189"}
    home = {"line1": "7208 109 St NW", "city": "Edmonton", "province": "AB", "postal_code": "T6G 1B8"}
    office.post(
        "/v1/admin/waitlist",
        {
            "request": company.work("standard", 2, 1, "one_time"),
            "client": contact,
            "address": home,
            "first_day": office.day(1),
            "last_day": office.day(21),
            "weekdays": [6],
            "notes": "Only Sundays are possible.",
        },
    )
