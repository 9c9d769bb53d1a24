"""The web front end, built with the Node that `.venv` holds."""

import os

from infra.native import checksum
from infra.native.environment import inherited
from infra.native.paths import ROOT, VENV
from infra.native.steps import run

WEB = ROOT / "gateway" / "web"
MODULES_STAMP = WEB / "node_modules" / ".lock-checksum"
BUILD_STAMP = WEB / "dist" / ".sources-checksum"
ADVICE = "The output above names the file. `rm -rf gateway/web/node_modules` starts over."


def ensure() -> str:
    """Build when the sources changed since the last build; return a remark for the progress line."""
    if not (WEB / "package.json").is_file():
        return "no sources"
    if checksum.unchanged(BUILD_STAMP, checksum.of_files([WEB])):
        return "unchanged"
    registry = {key: value for key, value in os.environ.items() if key.lower().startswith("npm_config_")}
    certificates = {key: os.environ[key] for key in ("NODE_EXTRA_CA_CERTS",) if key in os.environ}
    env = inherited() | registry | certificates
    env |= {"PATH": f"{VENV / 'bin'}:{env['PATH']}", "CI": "1", "NO_COLOR": "1"}
    npm = VENV / "bin" / "npm"
    lock = checksum.of_files([WEB / "package-lock.json"])
    if not checksum.unchanged(MODULES_STAMP, lock):
        run([npm, "ci", "--no-audit", "--no-fund"], ADVICE, cwd=WEB, env=env)
        checksum.record(MODULES_STAMP, lock)
    run([npm, "run", "build"], ADVICE, cwd=WEB, env=env)
    checksum.record(BUILD_STAMP, checksum.of_files([WEB]))
    return "built"
