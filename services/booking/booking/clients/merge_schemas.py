"""Wire shapes of duplicates, merging, erasing and handing out what is known of a client."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from booking.clients.schemas import ClientOut
from shared.inputs import Prose


class DuplicatePair(BaseModel):
    """Two clients who may be one, and what they share."""

    clients: tuple[ClientOut, ClientOut]
    reasons: list[Literal["email", "phone", "name_and_postal_code"]]


class MergeRequest(BaseModel):
    """Which client is the same person."""

    other_id: UUID = Field(description="The client whose everything moves here, and who is no client afterwards.")


class EraseRequest(BaseModel):
    """Why a client's data are erased, for the audit log."""

    reason: Annotated[Prose, Field(min_length=3, max_length=500, examples=["Asked by mail on November 20"])]
