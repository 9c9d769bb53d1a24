"""Caddy as it runs in production, on free ports, before an upstream that answers with what it was sent."""

import json
import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from infra.native.paths import ROOT, VENV

CADDY = str(VENV / "bin" / "caddy")
SERVICES = ("identity", "booking", "finance", "notification", "integration")
INDEX = "<!doctype html><title>CleanWithSnapshot</title>" + "<p>clean</p>" * 200


class Echo(BaseHTTPRequestHandler):
    """Answers any request with its path, its headers and its body's length; `own` sends a policy of its own."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        seen = {"path": self.path, "length": len(body), "headers": {k.lower(): v for k, v in self.headers.items()}}
        answer = json.dumps(seen | {"filling": "x" * 5000}).encode()
        self.send_response(418 if "teapot" in self.path else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.send_header("Server", "upstream/1.0")
        if "own" in self.path:
            self.send_header("Content-Security-Policy", "default-src 'none'")
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815 - the names that http.server calls

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@dataclass(frozen=True)
class Gateway:
    """Addresses of the running gateway, and the service that is down."""

    http: str
    https: str
    down: str = "notification"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """The real Caddyfile, with a web front end of two files and one service that is down."""
    home = tmp_path_factory.mktemp("gateway")
    (home / "web" / "assets").mkdir(parents=True)
    (home / "web" / "index.html").write_text(INDEX)
    (home / "web" / "assets" / "app-1a2b.js").write_text("console.log(1);")
    upstream = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    threading.Thread(target=upstream.serve_forever, daemon=True).start()
    found = Gateway(f"http://127.0.0.1:{free_port()}", f"https://localhost:{free_port()}")
    address = f"127.0.0.1:{upstream.server_port}"
    env = {
        "PATH": os.environ["PATH"],
        "SITE_ADDRESS": f"{found.http}, {found.https}",
        "GATEWAY_BIND": "127.0.0.1",
        "WEB_ROOT": str(home / "web"),
        "HEALTH_UPSTREAM": address,
        "XDG_DATA_HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
    } | {f"{name.upper()}_UPSTREAM": address for name in SERVICES}
    env[f"{found.down.upper()}_UPSTREAM"] = f"127.0.0.1:{free_port()}"
    command = [CADDY, "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
    with (home / "caddy.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_until_both_answer(found, process, home / "caddy.log")
        yield found
    finally:
        process.terminate()
        process.wait(10)
        upstream.shutdown()


def _wait_until_both_answer(found: Gateway, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 20
    for address in (found.http, found.https):
        while True:
            try:
                httpx.get(address, verify=False, trust_env=False)
                break
            except httpx.HTTPError:
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < deadline, log.read_text()
                time.sleep(0.05)


@pytest.fixture
def client(gateway: Gateway) -> Iterator[httpx.Client]:
    """A browser before the gateway, over plain HTTP."""
    with httpx.Client(base_url=gateway.http, trust_env=False) as made:
        yield made
