"""Wire shapes of feature modules."""

from pydantic import BaseModel, Field


class ModuleOut(BaseModel):
    """A feature module and the position of its switch."""

    key: str = Field(examples=["module.quality"])
    title: str = Field(examples=["Quality"])
    enabled: bool = Field(description="The module's own switch.")
    available: bool = Field(description="Whether it can be used: its own switch and its parent's are on.")


class ModuleList(BaseModel):
    """Every module of the catalogue, in its order."""

    items: list[ModuleOut]


class ModuleSwitch(BaseModel):
    """The position to put the switch in."""

    enabled: bool = Field(strict=True)
