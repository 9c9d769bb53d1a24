"""The demo organization's office, as the chapters of its story use it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from infra.demo import company
from infra.demo.product import Product, Refused
from shared.clock import local_today


@dataclass(frozen=True)
class Office:
    """Who acts: the owner through the office's doors, strangers through the public ones."""

    stranger: Product
    owner: Product
    password: str
    database_url: str

    @property
    def slug(self) -> str:
        """Name of the company in public addresses."""
        return str(company.PROFILE["slug"])

    @property
    def timezone(self) -> str:
        """The company's zone."""
        return str(company.PROFILE["timezone"])

    def day(self, ahead: int) -> str:
        """Return the company's local day so many days from today."""
        return self.date(ahead).isoformat()

    def date(self, ahead: int) -> date:
        """Return the same as a date."""
        return local_today(self.timezone) + timedelta(days=ahead)

    def get(self, path: str, **params: Any) -> Any:
        """Return what the office sees at an address."""
        return self.owner.call("GET", path, params=params)

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """Do something and return the answer."""
        return self.owner.call("POST", path, json=body or {})

    def put(self, path: str, body: dict[str, Any]) -> Any:
        """Let something be as the body says."""
        return self.owner.call("PUT", path, json=body)

    def patch(self, path: str, body: dict[str, Any]) -> Any:
        """Change what the body names."""
        return self.owner.call("PATCH", path, json=body)

    def create(self, path: str, body: dict[str, Any]) -> None:
        """Create what may exist already."""
        try:
            self.post(path, body)
        except Refused as refused:
            if refused.answer is None or refused.answer.status_code != 409:
                raise

    def has_any(self, path: str, **params: Any) -> bool:
        """Tell whether a list has an entry."""
        return bool(self.get(path, limit=1, **params)["items"])

    @cached_property
    def workers(self) -> dict[str, str]:
        """Ids of the workers by first name."""
        items = self.get("/v1/admin/workers", limit=100)["items"]
        return {worker["name"].split()[0]: worker["id"] for worker in items}

    @cached_property
    def clients(self) -> dict[str, str]:
        """Ids of the clients by first name."""
        items = self.get("/v1/admin/clients", limit=100)["items"]
        return {client["name"].split()[0]: client["id"] for client in items}

    def address_of(self, first_name: str) -> str:
        """Return the id of a client's home."""
        return str(self.get(f"/v1/admin/clients/{self.clients[first_name]}")["addresses"][0]["id"])
