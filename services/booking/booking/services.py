"""The services that a company sells, by the names in requests, price lists and skills."""

from enum import StrEnum


class Service(StrEnum):
    """A kind of cleaning."""

    STANDARD = "standard"
    DEEP = "deep"
    MOVE_OUT_EMPTY = "move_out_empty"
    MOVE_IN_EMPTY = "move_in_empty"
