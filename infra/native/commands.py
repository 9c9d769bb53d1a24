"""What `python -m infra.native` can do."""

import json
import os
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from infra.native import (
    envfile,
    environment,
    health,
    packages,
    postgres,
    stack,
    summary,
    supervisor,
    venv,
    web,
)
from infra.native.paths import ROOT, VENV, Instance
from infra.native.stack import Stack, begin, settle
from infra.native.steps import StepFailed, Steps, exclusive
from infra.native.supervisor import Supervisor

DEFAULT_ORG_ID = "00000000-0000-0000-0000-000000000001"
SHARED_LOCK = ROOT / "var" / "lock"


def up(name: str) -> None:
    """Bring the whole product up and print where it is and who may sign in.

    The web front end comes last: a page that can't be built keeps nobody from working on a service.
    """
    steps = Steps(8)
    _set_up(steps, packages.STACK)
    with exclusive(ROOT / "var" / name / "lock"):
        current = begin(name)
        steps.run("servers", lambda: stack.start_servers(current))
        steps.run("migrations", lambda: stack.migrate(current))
        steps.run("processes", lambda: stack.start_programs(current))
        steps.run("health", lambda: stack.wait(current))
        steps.run("demo data", lambda: stack.seed(current))
    try:
        with exclusive(SHARED_LOCK):
            steps.run("web front end", web.ensure)
    finally:
        print(summary.of(current))


def servers(name: str) -> None:
    """Bring only PostgreSQL, RabbitMQ and Redis up and print the tests' variables as JSON."""
    print(json.dumps(_servers(name, Steps(4), packages.STACK)))


def set_up() -> None:
    """Install what is missing; start nothing."""
    _set_up(Steps(2), packages.TESTS)


def build_web() -> None:
    """Install what is missing and build the web front end."""
    steps = Steps(3)
    _set_up(steps, packages.STACK)
    with exclusive(SHARED_LOCK):
        steps.run("web front end", web.ensure)


def test(name: str, arguments: Sequence[str]) -> None:
    """Set everything up, start the three servers and become `infra/test.sh`."""
    variables = _servers(name, Steps(4), packages.TESTS)
    _become(["sh", "infra/test.sh", *arguments], dict(os.environ) | variables)


def run(name: str, command: Sequence[str]) -> None:
    """Become a command that sees the instance's environment."""
    current = settle(name)
    _become(command, dict(os.environ) | current.env | {"PYTHONTZPATH": ""})


def down(name: str) -> None:
    """Stop every process of the instance."""
    instance = Instance(name)
    with exclusive(instance.directory / "lock"):
        control = Supervisor(instance)
        if control.alive():
            started = time.monotonic()
            control.shutdown()
            print(f"Stopped in {time.monotonic() - started:.1f} s.")
        else:
            print("Not running.")
        supervisor.end_leftovers(instance)


def reset(name: str) -> None:
    """Stop the instance and delete its data; its environment file stays.

    Raises:
        StepFailed: the environment file says `APP_ENV=prod`.
    """
    instance = Instance(name)
    if envfile.read(instance.env_file).get("APP_ENV") == "prod":
        raise StepFailed(
            "this is a production instance",
            f"Nobody resets one by a command; its data is in {instance.directory}.",
        )
    down(name)
    link = instance.directory / "postgres"
    shutil.rmtree(instance.postgres, ignore_errors=True)
    if link.is_symlink():
        link.unlink()
    for child in ("rabbitmq", "redis", "sandbox", "caddy", "uploads", "log", "launch"):
        shutil.rmtree(instance.directory / child, ignore_errors=True)
    for child in ("seeded", "migrated", "ports.json"):
        (instance.directory / child).unlink(missing_ok=True)
    print(f"Data of the {name} instance deleted. `infra/just up` makes it anew.")


def restart(name: str, service: str | None) -> None:
    """Restart a service's processes, or one process by its name, and wait until they are healthy."""
    with exclusive(ROOT / "var" / name / "lock"):
        current = _running(name)
        stack.start_servers(current)
        chosen = _matching(current, service)
        current.supervisor.stop(chosen)
        current.supervisor.start(chosen)
        stack.start_programs(current)
        stack.wait(current)
    print(f"Restarted {', '.join(chosen)}.")


def status(name: str) -> None:
    """Print a line per process; exit with 1 unless all are well."""
    instance = Instance(name)
    if not Supervisor(instance).alive():
        print("Not running. `infra/just up` starts it.")
        sys.exit(1)
    current = settle(name)
    states = current.supervisor.states()
    well = True
    for program in current.programs:
        state = states.get(program.name, {})
        answer = health.ask(program.health)[0] if program.health else None
        well &= state.get("statename") == "RUNNING" and answer in (None, 200)
        described = (
            "" if answer is None else "healthy" if answer == 200 else f"unhealthy ({answer or 'no answer'})"
        )
        told = f"{state.get('statename', 'ABSENT'):<9} {state.get('description', ''):<32}"
        print(f"{program.name:<22} {told} {described}")
    sys.exit(0 if well else 1)


def logs(name: str, service: str | None) -> None:
    """Show the end of the logs; at a terminal, go on showing what comes."""
    instance = Instance(name)
    files = sorted(instance.logs.glob(f"{service}*.log" if service else "*.log"))
    if not files:
        raise StepFailed(f"no log of {service or 'anything'}", f"There are: {_names(instance.logs)}")
    follow = ["-F"] if sys.stdout.isatty() else []
    _become(["tail", "-n", "100", *follow, *(str(file) for file in files)], dict(os.environ))


def psql(name: str, service: str | None, arguments: Sequence[str]) -> None:
    """Open psql in the instance's database: under a service's role and the demo organization, or as superuser."""
    current = _running(name)
    program = (postgres.binaries() or Path("/usr/bin")) / "psql"
    user, password = current.env["POSTGRES_USER"], current.env["POSTGRES_PASSWORD"]
    env = dict(os.environ)
    if service:
        if service not in [known.name for known in current.services]:
            raise StepFailed(
                f"no service {service!r}", f"There are: {', '.join(s.name for s in current.services)}"
            )
        user, password = service, current.env.get(f"{service.upper()}_DB_PASSWORD", "")
        env["PGOPTIONS"] = f"-c app.org_id={DEFAULT_ORG_ID} -c search_path={service},public"
    env["PGPASSWORD"] = password
    port, database = str(current.ports["postgres"]), current.env["POSTGRES_DB"]
    _become([str(program), "-X", "-h", "127.0.0.1", "-p", port, "-U", user, "-d", database, *arguments], env)


def _set_up(steps: Steps, wanted: tuple[str, ...]) -> None:
    with exclusive(SHARED_LOCK):
        steps.run("system packages", lambda: packages.ensure(wanted))
        steps.run("python environment", venv.ensure)


def _servers(name: str, steps: Steps, wanted: tuple[str, ...]) -> dict[str, str]:
    _set_up(steps, wanted)
    with exclusive(ROOT / "var" / name / "lock"):
        current = begin(name)
        steps.run("servers", lambda: stack.start_servers(current))
        steps.run("broker", lambda: stack.wait_for_broker(current))
    return environment.of_tests(current.env, current.ports)


def _running(name: str) -> Stack:
    if not Supervisor(Instance(name)).alive():
        raise StepFailed(f"the {name} instance does not run", "Start it with `infra/just up`.")
    return settle(name)


def _matching(current: Stack, service: str | None) -> list[str]:
    names = [program.name for program in current.programs]
    chosen = [name for name in names if name == service or name.startswith(f"{service}-")]
    if not chosen:
        raise StepFailed(f"no process {service!r}", f"There are: {', '.join(names)}")
    return chosen


def _names(directory: Path) -> str:
    return ", ".join(sorted(file.stem for file in directory.glob("*.log"))) or "none yet"


def _become(command: Sequence[str], env: dict[str, str]) -> None:
    sys.stdout.flush()
    os.chdir(ROOT)
    env["PATH"] = f"{VENV / 'bin'}:{env.get('PATH', '/usr/bin:/bin')}"
    os.execvpe(command[0], list(command), env)  # noqa: S606 - hands over to the program asked for
