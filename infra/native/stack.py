"""The state of one instance as the commands see it, and the steps that bring it up."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infra.native import (
    checksum,
    envfile,
    environment,
    health,
    ports,
    postgres,
    programs,
    rabbitmq,
    redis,
    services,
    supervisor,
)
from infra.native.paths import ROOT, VENV_PYTHON, Instance
from infra.native.ports import Ports
from infra.native.programs import Program
from infra.native.services import Service
from infra.native.steps import StepFailed, run
from infra.native.supervisor import Supervisor

SERVERS_SECONDS = 60
HEALTH_SECONDS = 90


@dataclass(frozen=True)
class Stack:
    """An instance with everything that follows from its files at this moment."""

    instance: Instance
    env: environment.Environment
    ports: Ports
    services: Sequence[Service]
    programs: Sequence[Program]

    @property
    def supervisor(self) -> Supervisor:
        """The remote control of the instance's supervisor, which may not run."""
        return Supervisor(self.instance)


def begin(name: str) -> Stack:
    """Do as `settle`, for a start: end what a killed supervisor left behind first, so that its ports are free."""
    instance = Instance(name)
    if not Supervisor(instance).alive():
        supervisor.end_leftovers(instance)
    return settle(name)


def settle(name: str) -> Stack:
    """Make environment file and port choice where they are missing, and return the instance's stack."""
    instance = Instance(name)
    instance.directory.mkdir(parents=True, exist_ok=True)
    envfile.ensure(instance.env_file, name)
    file = envfile.read(instance.env_file)
    found = services.discover()
    remembered = instance.directory / "ports.json"
    before = ports.load(remembered)
    own = ports.listened_on(supervisor.processes(instance))
    chosen = ports.assign(
        ports.wanted(name, [service.name for service in found], _gateway_port(name, file)),
        before,
        lambda port: port in own or ports.is_free(port),
        ports.tell,
    )
    if chosen != before:
        ports.save(remembered, chosen)
    numbers = {key: port for key, (_, port) in chosen.items()}
    env = environment.effective(file, instance, numbers)
    return Stack(instance, env, numbers, found, programs.of_instance(instance, env, numbers, found))


def _gateway_port(name: str, file: Mapping[str, str]) -> int | None:
    text = (os.environ.get("GATEWAY_PORT") if name == "dev" else None) or file.get("GATEWAY_PORT", "")
    if not text:
        return None
    if not (text.isdigit() and 0 < int(text) < ports.HIGHEST_PORT):
        raise StepFailed(f"GATEWAY_PORT is {text!r}", "Give it a port number, e.g. 8080.")
    return int(text)


def start_servers(stack: Stack) -> str:
    """Start PostgreSQL, RabbitMQ and Redis; PostgreSQL is ready afterwards."""
    instance, control = stack.instance, stack.supervisor
    was_alive = control.alive()
    postgres.prepare(instance, stack.env, stack.ports)
    rabbitmq.prepare(instance, stack.env, stack.ports)
    redis.prepare(instance, stack.ports)
    supervisor.write(instance, stack.programs)
    changed: list[str] = []
    if was_alive:
        changed = control.apply()
    else:
        control.start_daemon()
    started = control.start(programs.SERVERS)
    postgres.wait_and_provision(instance, stack.env, stack.ports)
    remark = f"started {', '.join(started)}" if started else "running"
    return remark + (f"; changed: {', '.join(changed)}" if changed else "")


def wait_for_broker(stack: Stack) -> str:
    """Wait until RabbitMQ, the slowest of the servers, takes connections."""
    health.wait_for_servers(stack.supervisor, stack.env, stack.ports, SERVERS_SECONDS)
    return "ready"


def start_programs(stack: Stack) -> str:
    """Start everything that doesn't run yet, once the broker answers; don't wait for what was started."""
    wait_for_broker(stack)
    started = stack.supervisor.start(program.name for program in stack.programs)
    return f"started {len(started)}" if started else "running"


def migrate(stack: Stack) -> str:
    """Bring every service's schema to its newest revision, all services at once."""
    todo = [service for service in stack.services if service.has_migrations]
    sources = [service.directory / "migrations" for service in todo] + [ROOT / "shared" / "database"]
    secrets = [stack.env.get(f"{service.name.upper()}_DB_PASSWORD", "") for service in todo]
    wanted = checksum.of_text(_cluster(stack), *secrets, checksum.of_files(sources))
    stamp = stack.instance.directory / "migrated"
    if checksum.unchanged(stamp, wanted):
        return "unchanged"
    running = {
        service.name: subprocess.Popen(
            [VENV_PYTHON, "-m", "shared.database.migrate", service.name],
            cwd=ROOT,
            env=environment.inherited() | stack.env | {"SERVICE_NAME": service.name, "PYTHONTZPATH": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for service in todo
    }
    outputs = {name: process.communicate()[0] for name, process in running.items()}
    for name, process in running.items():
        if process.returncode != 0:
            shown = "\n".join(outputs[name].splitlines()[-30:])
            raise StepFailed(
                f"migrations of {name} failed:\n{shown}", f"Repair services/{name}/migrations and run again."
            )
    checksum.record(stamp, wanted)
    return f"{len(todo)} schemas current"


def wait(stack: Stack) -> str:
    """Wait until every process says that it is ready."""
    health.wait_for_programs(stack.supervisor, stack.programs, HEALTH_SECONDS)
    return "all ready"


def seed(stack: Stack) -> str:
    """Load the demo organization's people and prices, once per database and version of the data."""
    demo = ROOT / "infra" / "demo"
    if not (demo / "seed.py").is_file() or stack.env["APP_ENV"] == "prod":
        return "none"
    wanted = checksum.of_text(_cluster(stack), stack.env["DEMO_PASSWORD"], checksum.of_files([demo]))
    stamp = stack.instance.directory / "seeded"
    if checksum.unchanged(stamp, wanted):
        return "unchanged"
    env = environment.inherited() | stack.env | {"PYTHONTZPATH": "", "PYTHONUNBUFFERED": "1"}
    run([VENV_PYTHON, "-m", "infra.demo.seed"], "Repair infra/demo/seed.py and run again.", cwd=ROOT, env=env)
    checksum.record(stamp, wanted)
    return "loaded"


def _cluster(stack: Stack) -> str:
    """Return what tells this database from the one before a reset."""
    made = (stack.instance.postgres / "data" / "PG_VERSION").stat()
    return f"{made.st_ino} {made.st_mtime_ns} {stack.env['POSTGRES_DB']}"
