"""`infra/just load`: measure the product on the test instance, each figure beside the raw limit of the machine.

`requests` (unless others are named) runs every scenario as a closed loop: so many users, each sending its next
request when the last one was answered. `races` lets thousands of attempts contend for a few slots and proves by
SQL that nobody was sent to two places; `sizes` asks whether what grows to a million bookings slows down. Absolute
figures are this machine's, which the load generator shares; the ratios are what to compare.
"""

import locust  # isort: skip - patches the standard library, so it comes first

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import gevent
from locust.contrib.fasthttp import FastHttpUser
from locust.env import Environment

from infra.load.company import open_company
from infra.load.scenarios import Scenario, of_company
from infra.native import environment, ports
from infra.native.stack import Stack, settle

ROW = "{:<22} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>8}"


@dataclass(frozen=True)
class Figures:
    """What one run gave: requests per second, milliseconds, failed requests."""

    per_second: float
    median_ms: float
    p95_ms: float
    failures: int


def _user(host_: str, method: str, target: str, headers: dict[str, str], bodies: Iterator[Any]) -> Any:
    class Caller(FastHttpUser):
        host = host_

        @locust.task
        def call(self) -> None:
            body = next(bodies, StopIteration)
            if body is StopIteration:
                gevent.sleep(0.2)
                return
            self.client.request(method, target, name="all", headers=headers, json=body)

    return Caller


def run(user: Any, users: int, seconds: float) -> Figures:
    """Let `users` of that kind call for so long."""
    env = Environment(user_classes=[user])
    runner = env.create_local_runner()
    runner.start(users, spawn_rate=users)
    gevent.sleep(seconds)
    runner.quit()
    stats = env.stats.total
    percentile = stats.get_response_time_percentile
    return Figures(stats.total_rps, percentile(0.5), percentile(0.95), stats.num_failures)


@contextmanager
def raw_limit(stack: Stack, scenarios: Sequence[Scenario]) -> Iterator[str]:
    """Start the bare server for these scenarios and return its address."""
    port = next(number for number in range(41_000, 42_000) if ports.is_free(number))
    told = environment.of_process(stack.env, "booking", "booking", stack.ports)
    requests = [
        {
            "method": scenario.method,
            "url": scenario.path,
            "params": scenario.params,
            "headers": scenario.headers,
            "json": next(scenario.bodies()),
            "writes": scenario.writes,
        }
        for scenario in scenarios
    ]
    command = [sys.executable, "-m", "infra.load.raw", str(port)]
    env = environment.inherited() | told | {"LOG_LEVEL": "ERROR", "PYTHONPATH": os.environ.get("PYTHONPATH", ".")}
    with tempfile.TemporaryFile("w+") as told_requests:
        json.dump(requests, told_requests)
        told_requests.seek(0)
        process = subprocess.Popen(command, stdin=told_requests, env=env)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/0", timeout=2).close()  # noqa: S310 - our own loopback address
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("The raw server did not start; its error is above.")


def _events(stack: Stack, token: str) -> tuple[Figures, Figures]:
    env = environment.inherited() | stack.env | {"LOAD_TOKEN": token, "PYTHONPATH": "."}
    finished = subprocess.run(
        [sys.executable, "-m", "infra.load.events"], env=env, check=True, stdout=subprocess.PIPE, text=True
    )
    took: dict[str, list[float]] = json.loads(finished.stdout)

    def figures(milliseconds: list[float]) -> Figures:
        ordered = sorted(milliseconds)
        mean = sum(ordered) / len(ordered)
        return Figures(1000 / mean, ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], 0)

    return figures(took["product"]), figures(took["raw"])


def _print(name: str, product: Figures, raw: Figures) -> None:
    cells = (product.per_second, product.median_ms, product.p95_ms, raw.per_second, raw.median_ms, raw.p95_ms)
    ratio = raw.per_second / product.per_second if product.per_second else float("inf")
    print(ROW.format(name, *(f"{cell:.1f}" for cell in cells), f"{ratio:.1f}x"), flush=True)


def _alone(stack: Stack, what: str) -> int:
    """Run a measurement that is a program of its own; return its exit code."""
    told = environment.of_process(stack.env, "booking", "booking", stack.ports)
    of_instance = {name: stack.env[name] for name in ("ADMIN_DATABASE_URL", "PUBLIC_BASE_URL")}
    path = {"PYTHONPATH": os.environ.get("PYTHONPATH", "."), "LOG_LEVEL": "ERROR"}
    env = environment.inherited() | told | of_instance | path
    return subprocess.run([sys.executable, "-m", f"infra.load.{what}"], env=env, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for against the test instance; return 1 when something isn't as it must be."""
    parser = argparse.ArgumentParser(prog="infra/just load", description=__doc__)
    parser.add_argument("what", nargs="*", help="requests (by default), races, sizes")
    parser.add_argument("--users", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=8, help="of each run")
    asked = parser.parse_args(arguments)
    wanted = asked.what or ["requests"]
    if unknown := set(wanted) - {"requests", "races", "sizes"}:
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are requests, races, sizes")
    stack = settle("test")
    codes = [_requests(stack, asked) if what == "requests" else _alone(stack, what) for what in wanted]
    return max(codes)


def _requests(stack: Stack, asked: argparse.Namespace) -> int:
    company = open_company(stack.env["PUBLIC_BASE_URL"])
    scenarios = of_company(company)
    print(f"{asked.users} users, {asked.seconds:g} s each; raw: Starlette + asyncpg with the same statements")
    print(ROW.format("", "req/s", "p50 ms", "p95 ms", "raw/s", "p50 ms", "p95 ms", "raw/prod"))
    failures = 0
    with raw_limit(stack, scenarios) as raw_address:
        for place, scenario in enumerate(scenarios):
            target = scenario.path + (f"?{urlencode(scenario.params)}" if scenario.params else "")
            bodies = itertools.islice(scenario.bodies(), 1, None)
            user = _user(stack.env["PUBLIC_BASE_URL"], scenario.method, target, scenario.headers, bodies)
            product = run(user, asked.users, asked.seconds)
            bare = _user(raw_address, scenario.method, f"/{place}", {}, itertools.repeat({}))
            raw = run(bare, asked.users, asked.seconds)
            failures += product.failures + raw.failures
            _print(scenario.name, product, raw)
    _print("event, commit to effect", *_events(stack, company.token))
    print(f"{failures} requests failed." if failures else "No request failed.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
