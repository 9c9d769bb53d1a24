"""Onboarding over HTTP."""

from typing import Any

from shared.testing.suite import add_organization


async def test_steps_are_taken_one_by_one(http: Any, as_staff: Any, hire: Any, database: Any, org: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/onboarding"
    before = (await http.get(path, headers=as_staff("viewer"))).json()
    assert not before["complete"]
    assert before["steps"][0] == {
        "step": "Contract signed",
        "done": False,
        "done_at": None,
        "done_by": None,
        "note": None,
    }
    body = {"step": "Contract signed", "done": True, "note": "On paper"}
    first = (await http.put(path, json=body, headers=as_staff())).json()["steps"][0]
    assert (first["done"], first["done_by"], first["note"]) == (True, "owner@example.com", "On paper")
    again = (await http.put(path, json=body | {"note": "Scanned"}, headers=as_staff())).json()["steps"][0]
    assert (again["done_at"], again["note"]) == (first["done_at"], "Scanned")
    async with database.unit_of_work(org) as uow:
        wanted = '{"onboarding_steps": ["Keys"]}'
        statement = "UPDATE organizations SET settings = CAST(:wanted AS jsonb) WHERE id = :org_id"
        await uow.sql(statement, wanted=wanted, org_id=org)
    other = (await http.get(path, headers=as_staff())).json()
    assert [step["step"] for step in other["steps"]] == ["Keys", "Contract signed"]
    assert (await http.put(path, json={"step": "Keys", "done": True}, headers=as_staff())).json()["complete"]
    undone = (await http.put(path, json={"step": "Contract signed", "done": False}, headers=as_staff())).json()
    assert [step["step"] for step in undone["steps"]] == ["Keys"]


async def test_what_is_not_on_the_list_or_not_allowed_is_refused(
    http: Any, as_staff: Any, hire: Any, database: Any
) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/onboarding"
    answer = await http.put(path, json={"step": "Dance", "done": True}, headers=as_staff())
    assert answer.json()["errors"][0]["field"] == "body.step"
    keys = {"step": "Contract signed", "done": True}
    assert (await http.put(path, json=keys, headers=as_staff("dispatcher"))).status_code == 403
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.get(path, headers=elsewhere)).status_code == 404
    assert (await http.put(path, json=keys, headers=elsewhere)).status_code == 404
