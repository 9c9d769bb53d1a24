"""Write every contract document: `python -m contracts.generate`; with `--check`, only tell which have drifted."""

import argparse
import sys
from pathlib import Path

from contracts import asyncapi, examples, openapi
from contracts.jsonfile import FOLDER, render

GENERATED = ("asyncapi.json", "examples/*.json", "openapi/*.json")


def documents() -> dict[Path, str]:
    """Return the text of each generated file."""
    texts = {FOLDER / "asyncapi.json": render(asyncapi.build())}
    texts |= {FOLDER / "examples" / f"{name}.json": render(body) for name, body in examples.examples().items()}
    return texts | {FOLDER / "openapi" / f"{name}.json": render(body) for name, body in openapi.build().items()}


def drift(wanted: dict[Path, str]) -> list[Path]:
    """Return the files that are missing, differ or should not be there."""
    present = {path for pattern in GENERATED for path in FOLDER.glob(pattern)}
    changed = {path for path, text in wanted.items() if not path.is_file() or path.read_text() != text}
    return sorted(changed | (present - wanted.keys()))


def main(arguments: list[str]) -> int:
    """Return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when a file is out of date")
    check = parser.parse_args(arguments).check
    wanted = documents()
    stale = drift(wanted)
    for path in stale:
        sys.stdout.write(f"{'out of date' if check else 'written'}: contracts/{path.relative_to(FOLDER)}\n")
        if not check:
            _put(path, wanted.get(path))
    return 1 if check and stale else 0


def _put(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
