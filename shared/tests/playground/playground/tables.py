"""The tables of the playground."""

from uuid import UUID

from shared.database import VersionedTable


class Album(VersionedTable, table=True):
    """Something with a unique title and a year after 1900."""

    __tablename__ = "albums"

    title: str
    year: int = 2000


class Song(VersionedTable, table=True):
    """Something that belongs to an album."""

    __tablename__ = "songs"

    album_id: UUID
    title: str
