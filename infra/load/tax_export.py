"""Measure the tax export: `python -m infra.load.tax_export`.

Starts finance's API as a process on its database, adds an organization that stays there, fills it by set-based SQL
with 1,000 and then 100,000 payments, exports each by HTTP and prints seconds, bytes, and how much the process's
memory grew. Needs `DATABASE_URL` of finance's login role and the other settings of the service in the environment.
"""

import asyncio
import base64
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from uuid import UUID, uuid4

import asyncpg

SIZES = (1_000, 100_000)
ROW = "{:>9} {:>9} {:>12} {:>10} {:>10}"

_FILL = (
    """
    INSERT INTO payments (id, org_id, created_at, updated_at, version, purpose, client_id, client, amount_cents,
                          refunded_cents, currency, method, status, occurred_at)
    SELECT gen_random_uuid(), $1, now(), now(), 1, 'invoice', $1, '{"name": "Load"}', 10500, 0, 'CAD', 'cash',
           'SUCCEEDED', now()
    FROM generate_series(1, $2::int)""",
    """
    INSERT INTO tax_allocations (id, org_id, created_at, payment_id, booked_on, amount_cents, tax_cents,
                                 provincial_tax_cents)
    SELECT gen_random_uuid(), $1, now(), p.id, date '2025-01-01' + (row_number() OVER () % 365)::int, 10500, 500, 0
    FROM payments p WHERE p.org_id = $1 AND $2::int > 0
        AND NOT EXISTS (SELECT FROM tax_allocations a WHERE a.org_id = $1 AND a.payment_id = p.id)""",
)
_ORGANIZATION = """
    INSERT INTO organizations (id, slug, name, timezone, currency, locale, province, version)
    VALUES ($1, $2, 'Load', 'America/Edmonton', 'CAD', 'en', 'AB', 1)"""


async def _fill(org_id: UUID, number: int, *, first: bool) -> None:
    address = os.environ["DATABASE_URL"].replace("postgresql+asyncpg:", "postgresql:", 1)
    connection = await asyncpg.connect(address, server_settings={"search_path": "finance, public"})
    try:
        async with connection.transaction():
            if first:
                await connection.execute(_ORGANIZATION, org_id, f"load-{org_id.hex}")
            await connection.execute("SELECT set_config('app.org_id', $1, true)", str(org_id))
            for statement in _FILL:
                await connection.execute(statement, org_id, number)
    finally:
        await connection.close()


def _memory_kib(pid: int, name: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith(f"{name}:")))


def _export(base: str, org_id: UUID) -> tuple[float, int]:
    account = f"{os.environ['OWNER_BASIC_USERNAME']}:{os.environ['OWNER_BASIC_PASSWORD']}"
    basic = base64.b64encode(account.encode()).decode()
    headers = {"Authorization": f"Basic {basic}", "X-Org-Id": str(org_id)}
    started, size = time.perf_counter(), 0
    address = f"{base}/v1/admin/finance/taxes/export?from=2025-01-01&to=2025-12-31&basis=cash"
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - our own loopback address
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        while piece := answer.read(65_536):
            size += len(piece)
    return time.perf_counter() - started, size


def _wait(base: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{base}/livez", timeout=2).close()  # noqa: S310 - our own loopback address
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("The API did not start; its error is above.")


def main() -> None:
    """Run the measurement and print a line for each size."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "uvicorn", "finance.app:create_app", "--factory", "--port", str(port)]
    process = subprocess.Popen([*command, "--log-level", "error", "--no-access-log"])
    org_id = uuid4()
    print(ROW.format("payments", "seconds", "bytes", "peak KiB", "grew KiB"))
    try:
        _wait(base)
        filled = 0
        for size in SIZES:
            asyncio.run(_fill(org_id, size - filled, first=not filled))
            filled = size
            _export(base, org_id)
            before = _memory_kib(process.pid, "VmRSS")
            seconds, sent = _export(base, org_id)
            peak = _memory_kib(process.pid, "VmHWM")
            print(ROW.format(size, f"{seconds:.2f}", sent, peak, _memory_kib(process.pid, "VmRSS") - before))
    finally:
        process.terminate()
        process.wait(10)


if __name__ == "__main__":
    main()
