"""All released documents against the present ones."""

from contracts.compatibility.events import broken_events
from contracts.compatibility.http import broken_routes
from contracts.jsonfile import FOLDER, RELEASED, load


def broken_promises() -> list[str]:
    """Return a sentence for each released promise that the documents in `contracts/` no longer keep."""
    broken: list[str] = []
    if (RELEASED / "asyncapi.json").is_file():
        broken += broken_events(load(RELEASED / "asyncapi.json"), load(FOLDER / "asyncapi.json"))
    for path in sorted((RELEASED / "openapi").glob("*.json")):
        present = FOLDER / "openapi" / path.name
        if present.is_file():
            broken += (f"{path.stem}: {sentence}" for sentence in broken_routes(load(path), load(present)))
        else:
            broken.append(f"{path.stem}: the service was removed")
    return broken
