"""Progress of a set-up: numbered steps, one line each, and failures that say what to do."""

import fcntl
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

OUTPUT_SHOWN_ON_FAILURE = 30
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class StepFailed(Exception):  # noqa: N818 - reads as what happened
    """A step can't be done; `advice` says what its user can do about it."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(what)
        self.advice = advice


class Steps:
    """Runs named steps and reports each on standard error with the time it took."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0

    def run(self, title: str, step: Callable[[], str]) -> None:
        """Carry out `step`, which returns a short remark ("unchanged") for the progress line."""
        self.done += 1
        print(f"[{self.done}/{self.total}] {title:<24}", end=" ", file=sys.stderr, flush=True)
        started = time.monotonic()
        try:
            remark = step()
        except StepFailed:
            print("failed", file=sys.stderr)
            raise
        print(f"{time.monotonic() - started:6.1f} s  {remark}", file=sys.stderr, flush=True)


def run(
    command: Sequence[str | Path],
    advice: str,
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    stdin: str | None = None,
) -> str:
    """Run a command quietly and return what it printed.

    Raises:
        StepFailed: it ended non-zero; holds the end of its output, and `advice`.
    """
    try:
        finished = subprocess.run(
            [str(part) for part in command],
            check=False,
            cwd=cwd,
            env=env,
            input=stdin if stdin is not None else "",
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except FileNotFoundError as missing:
        raise StepFailed(f"{command[0]} is not installed", advice) from missing
    if finished.returncode != 0:
        shown = "\n".join(COLOUR.sub("", finished.stdout).splitlines()[-OUTPUT_SHOWN_ON_FAILURE:])
        words = " ".join(str(part) for part in command[:6])
        raise StepFailed(f"`{words} …` ended with code {finished.returncode}:\n{shown}", advice)
    return finished.stdout


@contextmanager
def exclusive(lock: Path) -> Iterator[None]:
    """Hold the lock file while the block runs, so that two set-ups never work on the same thing at once."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"Another set-up holds {lock}; waiting for it.", file=sys.stderr)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
