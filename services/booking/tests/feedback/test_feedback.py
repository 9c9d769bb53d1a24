"""Feedback: asked for when a visit is done, given on the client's page, answered and shown by the office."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.bookings.models import Booking
from booking.feedback.service import request_feedback
from shared.clock import local_today, now
from shared.database import Database
from shared.ids import new_id

REVIEWS = "/v1/admin/quality/reviews"
RECEIVED = "booking.review.received.v1"
OPENED = "booking.quality_issue.opened.v1"


@pytest.fixture
async def crew(hire: Any) -> list[Any]:
    """Return the two who were there."""
    return list(await hire("Maria Santos", "Noor Ali"))


@pytest.fixture
async def visit(crew: Any, add_booking: Any) -> Booking:
    """Return a visit that was just done."""
    booking: Booking = await add_booking(*crew, status="DONE", starts_at=now() - timedelta(hours=3))
    return booking


@pytest.fixture
async def page(visit: Booking, database: Database, org: UUID) -> str:
    """Return the address of the client's page, the same however often the visit is done."""
    tokens = []
    for _ in range(2):
        async with database.unit_of_work(org) as uow:
            tokens.append(await request_feedback(uow, visit))
    assert tokens[0] == tokens[1]
    return f"/v1/public/org-{org.hex}/feedback/{tokens[0]}"


async def test_a_client_says_how_it_was(
    http: httpx.AsyncClient, page: str, crew: Any, emitted: Any, org: UUID, as_staff: Any
) -> None:
    shown = (await http.get(page)).json()
    assert (shown["state"], [one["name"] for one in shown["crew"]]) == ("open", ["Maria", "Noor"])
    said = {"stars": 5, "comment": "Éclatant !", "praised": [str(crew[0].id)], "may_publish": True}
    for _ in range(2):
        answer = await http.post(page, json=said)
        assert (answer.status_code, answer.json()["state"]) == (200, "done")
    (event,) = await emitted(org, RECEIVED)
    assert (event.data["stars"], event.data["changed"], len(event.data["worker_ids"])) == (5, False, 2)
    assert await emitted(org, OPENED) == []
    (row,) = (await http.get(REVIEWS, headers=as_staff("viewer"))).json()["items"]
    assert (row["client_name"], row["stars"], row["comment"]) == ("Zoë Tremblay", 5, "Éclatant !")


async def test_a_bad_rating_opens_one_issue_however_often_it_changes(
    http: httpx.AsyncClient, page: str, emitted: Any, org: UUID, as_staff: Any
) -> None:
    for stars in (4, 2, 1, 3):
        assert (await http.post(page, json={"stars": stars, "comment": "Streaks"})).status_code == 200
    (event,) = await emitted(org, OPENED)
    assert (event.data["severity"], event.data["title"]) == ("critical", "2 stars: Streaks")
    assert [event.data["changed"] for event in await emitted(org, RECEIVED)] == [False, True, True, True]
    (issue,) = (await http.get("/v1/admin/quality/issues", headers=as_staff())).json()["items"]
    assert (issue["source"], issue["client_name"]) == ("rating", "Zoë Tremblay")


async def test_two_answers_at_once_are_one_review(
    http: httpx.AsyncClient, page: str, emitted: Any, org: UUID
) -> None:
    answers = await asyncio.gather(*(http.post(page, json={"stars": 1}) for _ in range(4)))
    assert {answer.status_code for answer in answers} == {200}
    assert len(await emitted(org, RECEIVED)) == 1
    assert len(await emitted(org, OPENED)) == 1


async def test_it_can_be_changed_for_a_day_and_given_for_thirty(
    http: httpx.AsyncClient, page: str, database: Database, org: UUID
) -> None:
    async def let_pass(column: str, how: str) -> None:
        async with database.unit_of_work(org) as uow:
            await uow.sql(f"UPDATE feedback SET {column} = now() - interval '{how}'")

    await let_pass("expires_at", "1 second")
    assert (await http.get(page)).json()["state"] == "expired"
    assert (await http.post(page, json={"stars": 5})).status_code == 409
    await let_pass("expires_at", "-1 hour")
    assert (await http.post(page, json={"stars": 5})).json()["changeable_until"] is not None
    await let_pass("submitted_at", "25 hours")
    assert (await http.post(page, json={"stars": 4})).status_code == 409
    assert (await http.get(page)).json()["changeable_until"] is None


@pytest.mark.parametrize(
    "said",
    [{"stars": 0}, {"stars": 6}, {"stars": 5, "comment": "a\x00"}, {"stars": 5, "praised": [str(new_id())]}, {}],
)
async def test_a_senseless_answer_is_refused(http: httpx.AsyncClient, page: str, said: dict[str, Any]) -> None:
    assert (await http.post(page, json=said)).status_code == 422
    assert (await http.get(page)).json()["state"] == "open"


async def test_the_office_answers_and_shows_what_may_be_shown(
    http: httpx.AsyncClient, page: str, as_staff: Any, emitted: Any, org: UUID
) -> None:
    await http.post(page, json={"stars": 5, "comment": "Lovely"})
    (row,) = (await http.get(REVIEWS, headers=as_staff())).json()["items"]
    one = f"{REVIEWS}/{row['id']}"
    refused = await http.put(f"{one}/published", json={"published": True}, headers=as_staff())
    assert refused.status_code == 409
    await http.post(page, json={"stars": 5, "comment": "Lovely", "may_publish": True})
    shown = await http.put(f"{one}/published", json={"published": True}, headers=as_staff())
    assert shown.json()["published"]
    tag = shown.headers["etag"]
    thanks = {"reply": "Thank you, Zoë!"}
    headers = as_staff("dispatcher") | {"If-Match": tag}
    assert (await http.put(f"{one}/reply", json=thanks, headers=headers)).json()["replied_by"]
    assert (await http.put(f"{one}/reply", json={"reply": "x"}, headers=headers)).status_code == 412
    assert len(await emitted(org, "booking.review.replied.v1")) == 1
    public = (await http.get(f"/v1/public/org-{org.hex}/reviews")).json()["items"]
    assert [(review["name"], review["stars"], review["reply"]) for review in public] == [
        ("Zoë", 5, "Thank you, Zoë!")
    ]
    await http.post(page, json={"stars": 5, "comment": "Lovely", "may_publish": False})
    assert (await http.get(f"/v1/public/org-{org.hex}/reviews")).json()["items"] == [], "consent was taken back"


async def test_reviews_are_found_and_added_up(
    http: httpx.AsyncClient, page: str, as_staff: Any, crew: Any, visit: Booking
) -> None:
    before = (await http.get(f"{REVIEWS}/summary", headers=as_staff())).json()
    assert (before["requested"], before["count"], before["average"]) == (1, 0, None)
    await http.post(page, json={"stars": 4, "comment": "Good"})
    today = str(local_today("America/Edmonton"))
    maria = str(crew[0].id)
    found: list[dict[str, Any]] = [
        {"q": "good"},
        {"q": visit.reference},
        {"stars": 4},
        {"worker_id": maria},
        {"replied": False},
        {"from": today, "to": today},
        {"sort": "stars"},
    ]
    for query in found:
        assert len((await http.get(REVIEWS, params=query, headers=as_staff())).json()["items"]) == 1, query
    nothing: list[dict[str, Any]] = [
        {"stars": 5},
        {"published": True},
        {"to": "2026-01-01"},
        {"client_id": str(new_id())},
    ]
    for query in nothing:
        assert (await http.get(REVIEWS, params=query, headers=as_staff())).json()["items"] == [], query
    for by, titles in (
        ("worker", ["Maria Santos", "Noor Ali"]),
        ("service", [visit.service]),
        ("month", [today[:7]]),
    ):
        answer = await http.get(f"{REVIEWS}/summary", params={"by": by, "from": today}, headers=as_staff())
        summary = answer.json()
        assert (summary["count"], summary["average"], summary["distribution"]["4"]) == (1, 4.0, 1)
        assert [line["title"] for line in summary["lines"]] == titles


async def test_who_may_see_reviews(http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID) -> None:
    assert (await http.get(REVIEWS, headers=as_staff("accountant"))).status_code == 403
    assert (await http.get(f"{REVIEWS}/{new_id()}", headers=as_staff())).status_code == 404
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE organizations SET disabled_modules = '{module.quality}' WHERE id = :id", id=org)
    assert (await http.get(REVIEWS, headers=as_staff())).json()["type"].endswith("module-disabled")


async def test_a_company_that_asks_nobody_has_no_page(visit: Booking, database: Database, org: UUID) -> None:
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE organizations SET disabled_modules = '{module.quality}' WHERE id = :id", id=org)
    async with database.unit_of_work(org) as uow:
        assert await request_feedback(uow, visit) is None
