"""Wire shapes of photos."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery

PhotoKind = Literal["before", "after", "problem"]


class PhotoUpload(BaseModel):
    """What a picture shows; `id` is made by whoever sends it, so that sending twice is once."""

    id: UUID
    kind: PhotoKind
    checklist_item_id: UUID | None = None


class PhotoOut(BaseModel):
    """A photo; its links work for ten minutes."""

    id: UUID
    booking_id: UUID
    kind: PhotoKind
    checklist_item_id: UUID | None
    worker_id: UUID | None
    uploaded_by: str
    created_at: datetime
    width: int
    height: int
    size_bytes: int
    sha256: str
    shared: bool = Field(description="Whether the client sees it.")
    deleted_at: datetime | None
    url: str
    thumbnail_url: str


class PhotoQuery(PageQuery):
    """Which photos of a booking to list."""

    kind: PhotoKind | None = None
    deleted: bool = Field(default=False, description="Those that were deleted and can be brought back.")
    sort: Literal["created_at", "-created_at"] = "created_at"


class PhotoChange(BaseModel):
    """A change; what is left out stays. `deleted` puts a photo away and, within 30 days, brings it back."""

    kind: PhotoKind | None = None
    shared: bool | None = None
    deleted: bool | None = None


class Consent(BaseModel):
    """What the client says about photos of the home; null where nobody asked."""

    allowed: bool | None
    scope: Literal["visit", "client"] = Field(
        default="visit", description="For this visit only, or for all of the client's."
    )


class ConsentOut(BaseModel):
    """Whether a visit may be photographed, and why."""

    allowed: bool
    for_visit: bool | None
    by_client: bool | None


class ClientConsent(BaseModel):
    """The client's own answer about the visit."""

    allowed: bool


class PublicPhoto(BaseModel):
    """A photo as the client sees it; its links work for ten minutes."""

    id: UUID
    created_at: datetime
    width: int
    height: int
    url: str
    thumbnail_url: str


class PublicPhotos(BaseModel):
    """The photos that the company shares with its client, and what the client said about photos."""

    consent: bool | None
    items: list[PublicPhoto]


class Usage(BaseModel):
    """How much of the quota is used."""

    used_bytes: int
    quota_bytes: int
    photos: int
