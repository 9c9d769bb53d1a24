"""A company opens."""

from datetime import UTC, datetime

from infra.demo.product import until
from infra.demo.story import Story, company_zone, once_known


def sign_up(story: Story) -> str:
    """A company signs up and completes its profile."""
    story.zone = company_zone(datetime.now(UTC))
    session = story.stranger.call(
        "POST",
        "/v1/orgs",
        json={
            "organization_name": f"Aurore Ménage {story.run}",
            "slug": story.slug,
            "timezone": story.zone,
            "province": "AB",
            "name": "Amélie Côté",
            "email": f"owner.{story.run}@aurore.example",
            "password": story.owner_password,
        },
    )
    story.owner = story.stranger.as_bearer(session["access_token"])
    story.owner.call(
        "PATCH",
        "/v1/admin/organization",
        json={
            "settings": {"minimum_notice_hours": 0},
            "address": "10020 100 St NW, Edmonton AB T5J 0N3",
            "tax_number": "123456789 RT0001",
        },
    )
    return f"{story.slug}, in {story.zone}"


def hire(story: Story) -> str:
    """Two cleaners are hired and get a password for their phones."""
    hours = [{"weekday": day, "start": "08:00", "end": "20:00"} for day in range(7)]
    story.facts["workers"] = {}
    for place, name in enumerate(("Maria Santos", "Oluwaseun Adeyemi")):
        body = {
            "name": name,
            "phone": story.worker_phone(place),
            "email": None,
            "skills": ["standard", "deep"],
            "hourly_rate_cents": 2500,
            "color": "#0f766e",
            "active": True,
            "working_hours": hours,
        }
        worker = until(
            lambda body=body: once_known(story.owner, "POST", "/v1/admin/workers", body),  # type: ignore[misc]
            "the booking service to know the company",
        )
        story.facts["workers"][worker["id"]] = body["phone"]
        password = {"password": story.worker_password}
        path = f"/v1/admin/worker-accounts/{worker['id']}/password"
        until(
            lambda path=path, password=password: once_known(story.owner, "PUT", path, password),  # type: ignore[misc]
            "the worker's account",
        )
    return "two cleaners with phone and password"
