"""Teams, certificates, days with other hours, time off and a holiday."""

from typing import Any

from infra.demo.office import Office

TEAMS: tuple[tuple[dict[str, Any], tuple[str, ...]], ...] = (
    ({"name": "North of the river", "color": "#0f766e", "postal_prefixes": ["T5"]}, ("Maria", "Oluwaseun")),
    ({"name": "South of the river", "color": "#7c3aed", "postal_prefixes": ["T6"]}, ("Chloé", "Nguyễn", "Liam")),
)
CERTIFICATES = (
    ("Maria", "police_check", -340, 25),
    ("Oluwaseun", "police_check", -100, 265),
    ("Chloé", "first_aid", -700, 395),
    ("Nguyễn", "whmis", -380, -15),
)
"""Who, what, and the days from today on which it was issued and runs out: one soon, one already."""


def tell(office: Office) -> None:
    """Set the crews up."""
    if office.has_any("/v1/admin/teams"):
        return
    for team, members in TEAMS:
        made = office.post("/v1/admin/teams", team)
        ids = [office.workers[name] for name in members]
        office.put(f"/v1/admin/teams/{made['id']}/members", {"worker_ids": ids})
        office.patch(f"/v1/admin/teams/{made['id']}", {"lead_id": ids[0]})
    for name, kind, issued, expires in CERTIFICATES:
        office.post(
            "/v1/admin/certificates",
            {
                "worker_id": office.workers[name],
                "kind": kind,
                "issued_on": office.day(issued),
                "expires_on": office.day(expires),
            },
        )
    _hours(office)


def _hours(office: Office) -> None:
    saturday = office.date(12 - office.date(0).weekday())
    office.put(
        f"/v1/admin/workers/{office.workers['Chloé']}/availability/{saturday.isoformat()}",
        {"hours": [{"start": "10:00", "end": "15:00"}], "note": "Makes up for Thursday."},
    )
    office.put(
        f"/v1/admin/workers/{office.workers['Liam']}/availability/{office.day(15)}",
        {"hours": [], "note": "Exam at college."},
    )
    year = office.date(0).year
    office.post(
        "/v1/admin/schedule/blocks",
        {
            "kind": "holiday",
            "title": "Christmas",
            "starts_on": f"{year}-12-25",
            "ends_on": f"{year}-12-26",
            "yearly": True,
        },
    )
    days_off = {"starts_on": office.day(40), "ends_on": office.day(46), "reason": "Visiting family in Lagos"}
    granted = office.post("/v1/admin/time-off", {"worker_id": office.workers["Oluwaseun"], **days_off})
    office.post(f"/v1/admin/time-off/{granted['id']}/approve", {"note": "Have a good trip!"})
    asked = {"starts_on": office.day(20), "ends_on": office.day(20), "start": "09:00", "end": "12:00"}
    office.post("/v1/admin/time-off", {"worker_id": office.workers["Maria"], "reason": "Dentist", **asked})
