"""Pruning sessions, invitations and attempts."""

import httpx
from sqlalchemy import text

from identity.jobs import JOBS
from identity.settings import IdentitySettings
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext, run_once

from .conftest import PASSWORD, SignUp


async def test_only_what_can_no_longer_be_used_goes(
    http: httpx.AsyncClient, sign_up: SignUp, database: Database, settings: IdentitySettings
) -> None:
    owner = await sign_up()
    for name in ("expired", "live"):
        body = {"name": name, "email": f"{new_id().hex}@snowpeak.example", "role": "viewer"}
        await http.post("/v1/admin/users", json=body, headers=owner.headers)
    login = {"email": owner.email, "password": PASSWORD}
    ended = (await http.post("/v1/auth/login", json=login)).json()
    await http.post("/v1/auth/logout", json={"refresh_token": ended["refresh_token"]})
    async with database.unit_of_work(owner.org_id) as uow:
        await uow.session.execute(
            text(
                "UPDATE invitations SET expires_at = now() WHERE membership_id IN "
                "(SELECT id FROM memberships WHERE name = 'expired')"
            )
        )
    done = await run_once(JOBS["session-prune"], JobContext(settings, database))
    assert done is not None
    assert done >= 2
    async with database.unit_of_work(owner.org_id) as uow:
        for table, left in {"sessions": 1, "refresh_tokens": 1, "invitations": 1}.items():
            count = (await uow.session.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
            assert count == left, table
    refresh = await http.post("/v1/auth/refresh", json={"refresh_token": owner.session["refresh_token"]})
    assert refresh.status_code == 200
