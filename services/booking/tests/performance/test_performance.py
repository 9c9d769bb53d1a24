"""The leaderboard: fair to those with few visits, the same whatever the order of the rows."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from hypothesis import given
from hypothesis import strategies as st

from booking.performance.service import damped
from booking.visits.models import Visit
from shared.clock import local_today, now
from shared.database import Database

BOARD = "/v1/admin/quality/leaderboard"


@given(reviews=st.integers(1, 500), data=st.data())
def test_the_rating_lies_between_the_average_and_what_is_expected(reviews: int, data: st.DataObject) -> None:
    stars = data.draw(st.integers(reviews, 5 * reviews))
    average = stars / reviews
    assert min(average, 4.5) - 0.005 <= damped(stars, reviews) <= max(average, 4.5) + 0.005


def test_one_lucky_visit_does_not_beat_fifty_good_ones() -> None:
    assert damped(5, 1) < damped(49 * 5 + 4, 50)
    assert damped(0, 0) == 4.5


async def test_workers_are_ranked_by_what_is_shown(
    http: httpx.AsyncClient,
    as_staff: Any,
    as_worker: Any,
    hire: Any,
    add_booking: Any,
    database: Database,
    org: UUID,
) -> None:
    maria, noor, lee = await hire("Maria", "Noor", "Lee")
    then = now() - timedelta(hours=4)
    for worker, stars, late in ((maria, 5, 0), (noor, 2, 30)):
        booking = await add_booking(worker, status="DONE", starts_at=then)
        async with database.unit_of_work(org) as uow:
            arrived = then + timedelta(minutes=late)
            uow.session.add(
                Visit(org_id=org, booking_id=booking.id, checked_in_at=arrived, checked_in_by=worker.id)
            )
            await uow.sql(
                "INSERT INTO feedback (id, org_id, created_at, updated_at, version, booking_id, client_id, token,"
                " expires_at, stars, praised, may_publish, submitted_at, published)"
                " VALUES (gen_random_uuid(), :org, now(), now(), 1, :booking, :client, :token, now(), :stars,"
                " CAST(:praised AS uuid[]), false, now(), false)",
                org=org,
                booking=booking.id,
                client=booking.client_id,
                token=booking.reference,
                stars=stars,
                praised=[worker.id] if stars == 5 else [],
            )
    today = local_today("America/Edmonton")
    period = {"from": str(today - timedelta(days=1)), "to": str(today)}
    rows = (await http.get(BOARD, params=period, headers=as_staff("viewer"))).json()["items"]
    seen = [(row["place"], row["name"], row["visits"], row["on_time_percent"], row["praises"]) for row in rows]
    assert seen == [(1, "Maria", 1, 100, 1), (2, "Lee", 0, None, 0), (3, "Noor", 1, 0, 0)]
    mine = (await http.get("/v1/worker/performance", params=period, headers=as_worker(noor.id))).json()
    assert (mine["name"], mine["average_stars"], mine["rating"]) == ("Noor", 2.0, damped(2, 1))
    assert "place" not in mine
    assert lee.id


async def test_who_may_see_the_board(http: httpx.AsyncClient, as_staff: Any) -> None:
    period = {"from": "2026-01-01", "to": "2026-02-01"}
    assert (await http.get(BOARD, params=period, headers=as_staff("accountant"))).status_code == 403
    for bad in ({"from": "2026-02-01", "to": "2026-01-01"}, {"from": "2020-01-01", "to": "2026-01-01"}, {}):
        assert (await http.get(BOARD, params=bad, headers=as_staff())).status_code == 422


async def test_a_rating_that_drops_raises_an_alert(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, add_booking: Any, database: Database, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    for days_ago, stars in ((9, 5), (8, 5), (3, 4), (2, 5), (1, 3)):
        for worker, hers in ((maria, stars), (noor, 5)):
            booking = await add_booking(worker, status="DONE", starts_at=now() - timedelta(days=days_ago))
            async with database.unit_of_work(org) as uow:
                await uow.sql(
                    "INSERT INTO feedback (id, org_id, created_at, updated_at, version, booking_id, client_id,"
                    " token, expires_at, stars, praised, may_publish, submitted_at, published)"
                    " VALUES (gen_random_uuid(), :org, now(), now(), 1, :booking, :client, :token, now(), :stars,"
                    " '{}', false, :at, false)",
                    org=org,
                    booking=booking.id,
                    client=booking.client_id,
                    token=booking.reference,
                    stars=hers,
                    at=booking.ends_at,
                )
    answer = await http.get("/v1/admin/workers/alerts", params={"kind": "rating_drop"}, headers=as_staff())
    assert [alert["worker_name"] for alert in answer.json()["items"]] == ["Maria"]
