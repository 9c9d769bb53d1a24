"""Settings of booking."""

from pathlib import Path
from typing import Literal, Self

from pydantic import SecretStr, model_validator

from shared.settings import Settings


class BookingSettings(Settings):
    """The shared settings, and where files are kept; what else varies is the organization's."""

    service_name: str = "booking"

    order_storage_backend: Literal["local", "s3", "r2"] = "local"
    uploads_dir: Path = Path("var/uploads")
    s3_bucket: str | None = None
    s3_access_key: SecretStr | None = None
    s3_secret_key: SecretStr | None = None
    s3_region: str = "ca-central-1"
    s3_endpoint: str | None = None
    r2_bucket: str | None = None
    r2_access_key: SecretStr | None = None
    r2_secret_key: SecretStr | None = None
    r2_endpoint: str | None = None

    @model_validator(mode="after")
    def _require_the_bucket(self) -> Self:
        backend = self.order_storage_backend
        if backend == "local":
            return self
        wanted = ("bucket", "access_key", "secret_key", *(("endpoint",) if backend == "r2" else ()))
        missing = [f"{backend}_{name}".upper() for name in wanted if not getattr(self, f"{backend}_{name}")]
        if missing:
            raise ValueError(f"ORDER_STORAGE_BACKEND={backend} needs {', '.join(missing)}.")
        endpoint = getattr(self, f"{backend}_endpoint")
        if self.app_env == "prod" and endpoint and not endpoint.startswith("https://"):
            raise ValueError(f"{backend.upper()}_ENDPOINT must start with https://.")
        return self
