"""The Python environment at `.venv`, exactly as the lock says, with our own code on its path."""

import os
import shutil
import sys
from pathlib import Path

from infra.native import checksum
from infra.native.paths import ROOT, VENV, VENV_PYTHON
from infra.native.steps import StepFailed, run

LOCK = ROOT / "requirements.txt"
STAMP = VENV / ".lock-checksum"
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
"""The machine's own, which `infra/just` has checked to be 3.11 or later."""
ADVICE = "Check the connection to the package index; `rm -rf .venv` and the same command start over."


def ensure() -> str:
    """Bring `.venv` to the lock when either changed; return a remark for the progress line."""
    if not LOCK.is_file() and VENV_PYTHON.exists():
        _put_code_on_path()
        return "no lock yet: used as it is"
    if not LOCK.is_file():
        raise StepFailed("requirements.txt is missing", "Make it with `infra/just lock`.")
    wanted = checksum.of_text(LOCK.read_text(), str(ROOT), PYTHON)
    if checksum.unchanged(STAMP, wanted) and VENV_PYTHON.exists():
        _put_code_on_path()
        return "unchanged"
    uv = _uv()
    env = dict(os.environ) | {"UV_LINK_MODE": "copy"} if not _same_device() else dict(os.environ)
    if not VENV_PYTHON.exists() or not _made_here():
        run([uv, "venv", "--quiet", "--clear", "--python", PYTHON, VENV], ADVICE, cwd=ROOT, env=env)
    sync: list[str | Path] = [
        uv,
        "pip",
        "sync",
        "--quiet",
        "--require-hashes",
        "--compile-bytecode",
        "--python",
        VENV_PYTHON,
        LOCK,
    ]
    run(sync, ADVICE, cwd=ROOT, env=env)
    _put_code_on_path()
    checksum.record(STAMP, wanted)
    return "brought to the lock"


def _put_code_on_path() -> None:
    roots = [ROOT, *sorted(project.parent for project in ROOT.glob("services/*/pyproject.toml"))]
    text = "".join(f"{root}\n" for root in roots)
    for site in VENV.glob("lib/python3*/site-packages"):
        path = site / "cleanwithsnapshot.pth"
        if not path.exists() or path.read_text() != text:
            path.write_text(text)


def _uv() -> str:
    beside = ROOT / "var" / "tools" / "bin" / "uv"
    found = str(beside) if beside.exists() else shutil.which("uv")
    if not found:
        raise StepFailed("uv is not installed", "Start through `infra/just`, which installs it.")
    return found


def _made_here() -> bool:
    """Tell whether the environment was made at this place: its scripts hold absolute paths."""
    script = VENV / "bin" / "activate"
    return script.is_file() and str(VENV) in script.read_text()


def _same_device() -> bool:
    cache = Path(os.environ.get("UV_CACHE_DIR", Path.home() / ".cache"))
    return cache.exists() and cache.stat().st_dev == ROOT.stat().st_dev
