"""The crew comes and cleans."""

from infra.demo.product import Refused
from infra.demo.story import Story


def sign_in_as_cleaner(story: Story) -> str:
    """Both cleaners sign in with phone and password and see the job."""
    booking_id = story.facts["booking"]["id"]
    for phone in story.facts["workers"].values():
        credentials = {"phone": phone, "password": story.worker_password, "organization": story.slug}
        session = story.stranger.call("POST", "/v1/auth/worker/login", json=credentials)
        story.cleaners.append(story.stranger.as_bearer(session["access_token"]))
    job = story.cleaners[0].call("GET", f"/v1/worker/jobs/{booking_id}")
    story.facts["job"] = job
    return f"{job['client_name']}, {job['address']}"


def check_in(story: Story) -> str:
    """The crew checks in, once for all."""
    path = f"/v1/worker/jobs/{story.facts['booking']['id']}/check-in"
    job = story.cleaners[0].call("POST", path, json={})
    again = story.cleaners[1].call("POST", path, json={})
    if job["checked_in_at"] != again["checked_in_at"]:
        raise Refused("The second cleaner's check-in changed the first one's.")
    return str(job["status"])


def complete_checklist(story: Story) -> str:
    """Nobody checks out before the checklist is complete."""
    path = f"/v1/worker/jobs/{story.facts['booking']['id']}"
    early = story.cleaners[0].send("POST", f"{path}/check-out", json={})
    if early.status_code != 409:
        raise Refused(f"Checking out before the work is done was answered {early.status_code}.")
    items = story.facts["job"]["checklist"]
    for item in items:
        story.cleaners[0].call("PUT", f"{path}/checklist/{item['id']}", json={"done": True})
    return f"{len(items)} items"


def check_out(story: Story) -> str:
    """The crew checks out."""
    path = f"/v1/worker/jobs/{story.facts['booking']['id']}/check-out"
    return str(story.cleaners[0].call("POST", path, json={"notes": "All done. The cat is fine."})["status"])
