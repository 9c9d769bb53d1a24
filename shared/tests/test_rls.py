"""Tenants are kept apart by the database, whatever the code forgets."""

from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import func, select

from playground.tables import Album, Song
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization


@pytest.fixture
async def album(database: Database, org: UUID) -> Album:
    """Return an album of the test's organization."""
    async with database.unit_of_work(org) as uow:
        row = Album(org_id=org, title="Blue")
        uow.session.add(row)
    return row


async def test_an_organization_sees_its_own(database: Database, org: UUID, album: Album) -> None:
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.exec(select(Album.id))).all() == [album.id]


async def test_without_an_organization_there_are_no_rows(database: Database, album: Album) -> None:
    async with database.unit_of_work() as uow:
        assert (await uow.session.exec(select(func.count()).select_from(Album))).one() == 0
        await uow.session.execute(text("SET LOCAL app.org_id = ''"))
        assert await uow.session.get(Album, album.id) is None


async def test_another_organization_can_neither_see_nor_change_them(database: Database, album: Album) -> None:
    other = await add_organization(database)
    async with database.unit_of_work(other) as uow:
        assert await uow.session.get(Album, album.id) is None
        for statement in ("UPDATE albums SET title = 'mine'", "DELETE FROM albums"):
            assert (await uow.session.execute(text(f"{statement} RETURNING 1"))).all() == []
    async with database.unit_of_work(album.org_id) as uow:
        assert (await uow.session.get_one(Album, album.id)).title == "Blue"


async def test_a_row_cannot_be_put_into_another_organization(database: Database, org: UUID, album: Album) -> None:
    other = await add_organization(database)
    with pytest.raises(DBAPIError, match="row-level security"):
        async with database.unit_of_work(other) as uow:
            uow.session.add(Album(org_id=org, title="Hejira"))
    with pytest.raises(DBAPIError, match="row-level security"):
        async with database.unit_of_work(org) as uow:
            await uow.session.execute(text("UPDATE albums SET org_id = :other"), {"other": other})


async def test_a_row_cannot_refer_into_another_organization(database: Database, org: UUID, album: Album) -> None:
    async with database.unit_of_work(org) as uow:
        uow.session.add(Song(org_id=org, album_id=album.id, title="Carey"))
    other = await add_organization(database)
    with pytest.raises(IntegrityError, match="songs_album_id_fkey"):
        async with database.unit_of_work(other) as uow:
            uow.session.add(Song(org_id=other, album_id=album.id, title="Carey"))


async def test_the_same_name_may_exist_in_two_organizations(database: Database, album: Album) -> None:
    other = await add_organization(database)
    async with database.unit_of_work(other) as uow:
        uow.session.add(Album(org_id=other, title=album.title))


async def test_the_login_role_owns_nothing_and_cannot_step_around(database: Database) -> None:
    async with database.unit_of_work() as uow:
        role = (
            await uow.session.execute(
                text("SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user")
            )
        ).one()
        assert tuple(role) == (False, False, False)
        owned = "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"
        assert (await uow.session.execute(text(owned))).scalar_one() == 0
    for statement in (
        "ALTER TABLE albums DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE playground.mine ()",
        "CREATE TABLE public.mine ()",
        "SET LOCAL ROLE playground_owner",
    ):
        with pytest.raises(DBAPIError, match=r"must be owner|permission denied"):
            async with database.unit_of_work() as uow:
                await uow.session.execute(text(statement))


async def test_an_unknown_organization_is_refused_by_the_foreign_key(database: Database) -> None:
    nobody = new_id()
    with pytest.raises(IntegrityError):
        async with database.unit_of_work(nobody) as uow:
            uow.session.add(Album(org_id=nobody, title="Blue"))
