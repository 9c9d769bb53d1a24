"""Settings of booking."""

from shared.storage import StorageSettings


class BookingSettings(StorageSettings):
    """The shared settings, and where files are kept; what else varies is the organization's."""

    service_name: str = "booking"
