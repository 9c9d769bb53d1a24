"""Whatever is sent to any route, the answer is a documented one and never a failure of ours (schemathesis)."""

import subprocess
import sys
from pathlib import Path

import pytest

from infra.demo.acts import opening
from infra.demo.product import Product
from infra.demo.story import Story
from infra.native.services import discover
from infra.native.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(240)]
SECONDS = 30
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
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        "run",
        f"{address}/docs/{service}/openapi.json",
        f"--url={address}",
        f"--header=Authorization: {company.owner.authorization}",
        f"--checks={CHECKS}",
        "--phases=examples,coverage,fuzzing",
        f"--max-time={SECONDS}",
        "--seed=20261124",
        "--suppress-health-check=all",
        "--no-color",
        "--warnings=off",
    ]
    finished = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout[-6000:] + finished.stderr[-2000:]
