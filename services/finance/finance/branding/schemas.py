"""Wire shapes of the company's looks."""

from datetime import datetime

from pydantic import BaseModel, Field


class LogoOut(BaseModel):
    """A logo as it is kept; the picture itself is what a GET of the same address returns."""

    width: int = Field(description="In pixels, at most 800, without a transparent margin.")
    height: int = Field(description="In pixels, at most 400.")
    updated_at: datetime
