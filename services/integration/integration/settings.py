"""Settings of integration."""

from shared.settings import Settings


class IntegrationSettings(Settings):
    """The shared settings; the connections add their own."""

    service_name: str = "integration"
