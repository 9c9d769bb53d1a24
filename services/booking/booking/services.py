"""Keys of what a company sells: each company's price list says which there are."""

from typing import Annotated

from pydantic import Field

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$", examples=["deep"])]
"""The name of a service or an add-on in requests, price lists, skills and checklists."""
