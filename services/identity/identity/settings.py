"""Settings of identity."""

from shared.settings import Settings


class IdentitySettings(Settings):
    """The shared settings; identity needs no others."""

    service_name: str = "identity"
