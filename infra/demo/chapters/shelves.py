"""What is on the shelves, what was ordered, and what there is to learn."""

from datetime import time, timedelta
from typing import Any

from infra.demo.office import Office
from shared.clock import to_utc

SUPPLIER = {"name": "Prairie Janitorial", "email": "orders@prairie.example", "lead_days": 3}
ITEMS: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("Chemicals", "All-purpose cleaner", {"unit": "litre", "minimum": "10", "unit_cost_cents": 450}, "24"),
    ("Chemicals", "Glass cleaner", {"unit": "litre", "minimum": "6", "unit_cost_cents": 520}, "2.5"),
    ("Chemicals", "Oven degreaser", {"unit": "litre", "minimum": "4", "unit_cost_cents": 890}, "7"),
    ("Cloths", "Microfibre cloth", {"unit": "piece", "minimum": "40", "unit_cost_cents": 180}, "160"),
    ("Cloths", "Mop pad", {"unit": "piece", "minimum": "12", "unit_cost_cents": 640}, "18"),
)
"""Shelf, name, what else is known, and how much was counted; the glass cleaner runs low."""

COURSE: dict[str, Any] = {
    "title": "Working with bleach",
    "title_fr": "Travailler avec de l’eau de Javel",
    "description": "What never to mix it with, what to wear, and what to do when it spills.",
    "minutes": 20,
    "quiz": [
        {
            "question": "What must bleach never meet?",
            "choices": ["Cold water", "Ammonia or vinegar", "A microfibre cloth"],
            "answer": 1,
        },
        {"question": "What do you open first?", "choices": ["The bottle", "A window"], "answer": 1},
    ],
    "renewal_months": 12,
}
EVERYBODY = ("Maria", "Oluwaseun", "Chloé", "Nguyễn", "Liam")


def tell(office: Office) -> None:
    """Fill the shelves, draft the order of what is low, and have people learn."""
    if office.has_any("/v1/admin/inventory/items"):
        return
    supplier = office.post("/v1/admin/inventory/suppliers", SUPPLIER)["id"]
    shelves = {
        name: office.post("/v1/admin/inventory/categories", {"name": name})["id"]
        for name in dict.fromkeys(item[0] for item in ITEMS)
    }
    for shelf, name, known, counted in ITEMS:
        body = {"name": name, "category_id": shelves[shelf], "supplier_id": supplier, "reorder_quantity": "20"}
        item = office.post("/v1/admin/inventory/items", body | known)
        office.post(f"/v1/admin/inventory/items/{item['id']}/movements", {"kind": "count", "quantity": counted})
    office.post("/v1/admin/inventory/orders/reorder")
    _teach(office)


def _teach(office: Office) -> None:
    course = office.post("/v1/admin/training/courses", COURSE)["id"]
    everybody = [office.workers[name] for name in EVERYBODY]
    opened = office.post(
        "/v1/admin/training/assignments",
        {"course_id": course, "worker_ids": everybody, "due_on": office.day(30)},
    )
    for assignment in opened[:2]:
        office.patch(f"/v1/admin/training/assignments/{assignment['id']}", {"status": "COMPLETED", "score": 100})
    friday = office.date(11 - office.date(0).weekday())
    begin = to_utc(friday, time(16), office.timezone)
    office.post(
        "/v1/admin/training/sessions",
        {
            "course_id": course,
            "starts_at": begin.isoformat(),
            "ends_at": (begin + timedelta(hours=1)).isoformat(),
            "trainer": "Amélie Côté",
            "place": "The office",
            "worker_ids": [office.workers[name] for name in EVERYBODY[2:]],
            "force": True,
        },
    )
