"""The tables of clients and their addresses."""

from uuid import UUID

from shared.database import TenantTable, VersionedTable


class Client(VersionedTable, table=True):
    """Somebody who books. E-mail (in any case) and phone together name a client within an organization."""

    __tablename__ = "clients"

    name: str
    email: str | None = None
    phone: str | None = None
    locale: str = "en"


class Address(TenantTable, table=True):
    """A home of a client."""

    __tablename__ = "addresses"

    client_id: UUID
    line1: str
    line2: str | None = None
    city: str
    province: str
    postal_code: str
    access_notes: str | None = None

    @property
    def one_line(self) -> str:
        """The address as people write it: `10020 100 St NW, Edmonton AB T5J 0N3`."""
        street = f"{self.line1}, {self.line2}" if self.line2 else self.line1
        return f"{street}, {self.city} {self.province} {self.postal_code}"
