"""Settings of booking."""

from shared.settings import Settings


class BookingSettings(Settings):
    """The shared settings: what else varies is the organization's (`OrganizationSettings`)."""

    service_name: str = "booking"
