"""Whatever is sent to any route, the answer is a documented one and never a failure of ours (schemathesis)."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from infra.demo.acts import opening
from infra.demo.product import Product
from infra.demo.story import Story
from infra.native.services import discover
from infra.native.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(240)]
LEAST_SECONDS = 30
SECONDS_EACH = 0.3
"""What an operation gets; a service with many of them is not tried more superficially than one with few."""
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


@pytest.fixture(scope="module")
def company(product: Product) -> Story:
    """Return a company that may be torn apart."""
    told = Story(product)
    opening.sign_up(told)
    opening.hire(told)
    return told


@pytest.mark.parametrize("service", [service.name for service in discover()])
def test_no_request_makes_a_service_fail(stack: Stack, company: Story, service: str, tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{stack.ports[service]}"
    paths = httpx.get(f"{address}/docs/{service}/openapi.json", trust_env=False).json()["paths"]
    seconds = max(LEAST_SECONDS, int(SECONDS_EACH * sum(map(len, paths.values()))))
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        "run",
        f"{address}/docs/{service}/openapi.json",
        f"--url={address}",
        f"--header=Authorization: {company.owner.authorization}",
        f"--checks={CHECKS}",
        "--phases=examples,coverage,fuzzing",
        f"--max-time={seconds}",
        "--seed=20261124",
        "--suppress-health-check=all",
        "--no-color",
        "--warnings=off",
    ]
    finished = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout[-6000:] + finished.stderr[-2000:]
