"""Waiting until everything that was started answers."""

import http.client
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from infra.native.environment import of_tests
from infra.native.paths import Instance
from infra.native.ports import Ports
from infra.native.programs import SERVERS, Program
from infra.native.steps import StepFailed
from infra.native.supervisor import Supervisor

ANSWER_SECONDS = 3
LOG_LINES_SHOWN = 15
PATIENCE_SECONDS = 20  # a process may end and be started again for so long; then it counts as broken
GIVEN_UP = ("FATAL", "EXITED", "STOPPED")
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask(url: str) -> tuple[int, str]:
    """Return status and body of a GET; status 0 and the reason when nothing answers."""
    try:
        with _DIRECT.open(url, timeout=ANSWER_SECONDS) as answer:
            return answer.status, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode(errors="replace")
    except (OSError, http.client.HTTPException) as failed:
        return 0, str(failed)


def wait_for_servers(supervisor: Supervisor, env: Mapping[str, str], ports: Ports, seconds: float) -> None:
    """Wait until the broker's management answers; PostgreSQL and Redis are long up by then."""
    url = of_tests(env, ports)["TEST_RABBITMQ_API_URL"]
    scheme, _, rest = url.partition("://")
    credentials, _, host = rest.rpartition("@")
    passwords = urllib.request.HTTPPasswordMgrWithPriorAuth()
    user, password = (urllib.parse.unquote(part) for part in credentials.split(":"))
    address = f"{scheme}://{host}/aliveness-test/%2F"
    passwords.add_password(None, address, user, password, is_authenticated=True)
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPBasicAuthHandler(passwords)
    )

    def unready() -> str | None:
        try:
            with opener.open(address, timeout=ANSWER_SECONDS):
                return None
        except (OSError, http.client.HTTPException) as failed:
            return f"rabbitmq does not answer: {failed}"

    _poll(supervisor, SERVERS, unready, seconds)


def wait_for_programs(supervisor: Supervisor, programs: Sequence[Program], seconds: float) -> None:
    """Wait until every program with a health address answers 200, and has its broker if it uses one.

    Raises:
        StepFailed: one keeps ending, or doesn't answer in time; names it and shows the end of its log.
    """

    def unready() -> str | None:
        for program in programs:
            if program.health:
                status, body = ask(program.health)
                if status != http.HTTPStatus.OK or _without_broker(body):
                    return f"{program.name} answers {status or 'nothing'} at {program.health}: {_reason(body)}"
        return None

    _poll(supervisor, [program.name for program in programs], unready, seconds)


def _poll(supervisor: Supervisor, names: Iterable[str], unready: Callable[[], str | None], seconds: float) -> None:
    started = time.monotonic()
    watched = set(names)
    while (reason := unready()) is not None:
        waited = time.monotonic() - started
        hopeless = GIVEN_UP if waited < PATIENCE_SECONDS else (*GIVEN_UP, "BACKOFF")
        states = supervisor.states()
        dead = [name for name in watched if states.get(name, {}).get("statename") in hopeless]
        if dead or waited > seconds:
            name = min(dead) if dead else reason.split()[0]
            what = f"{name} ends again and again" if dead else reason
            raise StepFailed(
                f"{what}\n{last_lines(supervisor.instance, name)}",
                f"Read `infra/just logs {name}`; after a repair, `infra/just up` goes on.",
            )
        time.sleep(0.2)


def last_lines(instance: Instance, program: str) -> str:
    """Return the end of a program's log."""
    try:
        lines = Path(instance.logs / f"{program}.log").read_text(errors="replace").splitlines()
    except OSError:
        return "(no log)"
    return "\n".join(lines[-LOG_LINES_SHOWN:])


def _without_broker(body: str) -> bool:
    """Tell whether a service is ready by its own account but has not reached RabbitMQ yet."""
    try:
        answer = json.loads(body)
    except ValueError:
        return False
    return isinstance(answer, dict) and answer.get("broker_connected") is False


def _reason(body: str) -> str:
    try:
        answer = json.loads(body)
    except ValueError:
        return body[:200]
    if isinstance(answer, dict) and "services" in answer:
        return json.dumps(
            {name: told for name, told in answer["services"].items() if told.get("status") != "ready"}
        )
    return json.dumps(answer)[:500]
