"""Addresses of our own pages that messages point at."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages below `PUBLIC_BASE_URL`."""

    base: str

    def booking(self, slug: str, public_token: str) -> str:
        """The client's page of a booking."""
        return f"{self.base}/booking/{slug}/{public_token}"

    def deposit(self, slug: str, public_token: str) -> str:
        """The same page, going on to the checkout: short enough for a text, unlike a checkout's own address."""
        return f"{self.booking(slug, public_token)}?pay=1"

    def book(self, slug: str) -> str:
        """Where a client books."""
        return f"{self.base}/book/{slug}"

    def quote(self, slug: str, token: str) -> str:
        """Where a client accepts or declines a quote."""
        return f"{self.base}/quote/{slug}/{token}"

    def waitlist(self, slug: str, token: str) -> str:
        """Where somebody who waits takes the offered time, or leaves the list."""
        return f"{self.base}/waitlist/{slug}/{token}"

    def feedback(self, slug: str, token: str) -> str:
        """Where a client says how a visit was."""
        return f"{self.base}/feedback/{slug}/{token}"

    def survey(self, slug: str, token: str) -> str:
        """Where a client says whether a recommendation is likely."""
        return f"{self.base}/survey/{slug}/{token}"

    def portal(self, slug: str, token: str) -> str:
        """Where a link signs a client in. Its token is in the fragment: opening the page alone spends nothing."""
        return f"{self.base}/client/{slug}/sign-in#{token}"

    def client(self, slug: str) -> str:
        """The client portal, for whoever is signed in or signs in there."""
        return f"{self.base}/client/{slug}"

    def job(self, booking_id: UUID) -> str:
        """The worker's page of a visit."""
        return f"{self.base}/worker/jobs/{booking_id}"

    def jobs(self) -> str:
        """The worker's day."""
        return f"{self.base}/worker"
