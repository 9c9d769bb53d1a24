"""Compare the documents with the released ones: `python -m contracts.compatibility`."""

import sys

from contracts.compatibility.check import broken_promises

if __name__ == "__main__":
    broken = broken_promises()
    for sentence in broken:
        sys.stdout.write(f"incompatible: {sentence}\n")
    sys.exit(1 if broken else 0)
