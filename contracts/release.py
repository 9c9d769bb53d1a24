"""Release the present documents: `python -m contracts.release`. From then on they may only change compatibly."""

import shutil
import sys

from contracts.compatibility.check import broken_promises
from contracts.jsonfile import FOLDER, RELEASED


def main() -> int:
    """Return the exit code; what breaks an earlier release is not released over it."""
    broken = broken_promises()
    for sentence in broken:
        sys.stdout.write(f"incompatible: {sentence}\n")
    if broken:
        return 1
    (RELEASED / "openapi").mkdir(parents=True, exist_ok=True)
    for path in (FOLDER / "asyncapi.json", *FOLDER.glob("openapi/*.json")):
        shutil.copyfile(path, RELEASED / path.relative_to(FOLDER))
    return 0


if __name__ == "__main__":
    sys.exit(main())
