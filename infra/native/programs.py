"""The processes of an instance: what each runs, with which environment, in which order."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from infra.native import checksum, environment, postgres, rabbitmq, redis
from infra.native.environment import Environment
from infra.native.paths import ROOT, VENV, VENV_PYTHON, Instance
from infra.native.ports import Ports
from infra.native.services import Service

SOURCES = (".py", ".sql", ".toml", ".html", ".txt", ".json", ".typ", ".css")
SERVERS = ("postgres", "epmd", "rabbitmq", "redis")


@dataclass(frozen=True)
class Program:
    """One supervised process. `code` are the files whose change calls for a restart."""

    name: str
    command: Sequence[str]
    env: Environment
    priority: int
    code: tuple[Path, ...] = ()
    stop_signal: str = "TERM"
    signals_group: bool = True
    health: str | None = None

    def launcher(self) -> str:
        """Return a shell script that becomes the process: it can also be run by hand."""
        exports = "".join(f"export {key}={shlex.quote(value)}\n" for key, value in sorted(self.env.items()))
        return f"#!/bin/sh\ncd {shlex.quote(str(ROOT))}\n{exports}exec {shlex.join(self.command)}\n"

    def checksum(self) -> str:
        """Return a checksum of everything that calls for a restart when it changes."""
        return checksum.of_text(self.launcher(), checksum.of_files(self.code, SOURCES))


def of_instance(
    instance: Instance, env: Mapping[str, str], ports: Ports, services: Sequence[Service]
) -> list[Program]:
    """Return every process of the instance."""
    programs = [*_servers(instance, ports)]
    if environment.has_sandbox(env):
        programs.append(_sandbox(env, ports))
    for service in services:
        programs += _service(service, env, ports)
    programs += [_health(env, ports, services), _gateway(instance, env, ports, services)]
    mark = {"INSTANCE_DIRECTORY": str(instance.directory)}
    return [replace(program, env=environment.inherited() | program.env | mark) for program in programs]


def _servers(instance: Instance, ports: Ports) -> list[Program]:
    erlang = rabbitmq.environment(instance, ports)
    return [
        Program(
            "postgres",
            postgres.command(instance),
            {},
            priority=10,
            code=(instance.postgres / "data" / "postgresql.conf",),
            stop_signal="INT",  # a fast shutdown; TERM would wait for every client to leave
            signals_group=False,
        ),
        Program("epmd", rabbitmq.port_mapper(), erlang, priority=11, stop_signal="KILL"),
        Program(
            "rabbitmq",
            rabbitmq.command(),
            erlang,
            priority=12,
            code=(
                instance.directory / "rabbitmq" / "rabbitmq.conf",
                instance.directory / "rabbitmq" / "definitions.json",
            ),
            signals_group=False,
        ),
        Program(
            "redis",
            redis.command(instance),
            {},
            priority=13,
            code=(instance.directory / "redis" / "redis.conf",),
        ),
    ]


def _service(service: Service, env: Mapping[str, str], ports: Ports) -> list[Program]:
    told = environment.of_process(env, service.name, service.name, ports)
    code = (service.directory, ROOT / "shared", ROOT / "contracts", VENV / ".lock-checksum")
    address = f"http://127.0.0.1:{ports[service.name]}"
    api = Program(
        f"{service.name}-api",
        _uvicorn(f"{service.name}.app:create_app", ports[service.name], "--factory"),
        told,
        priority=30,
        code=code,
        health=f"{address}/healthz",
    )
    if not service.has_worker:
        return [api]
    worker = Program(
        f"{service.name}-worker",
        [str(VENV_PYTHON), "-m", f"{service.name}.worker"],
        told,
        priority=31,
        code=code,
        health=f"http://127.0.0.1:{ports[f'{service.name}-worker']}/healthz",
    )
    return [api, worker]


def _sandbox(env: Mapping[str, str], ports: Ports) -> Program:
    return Program(
        "sandbox",
        _uvicorn("infra.sandbox.app:create_app", ports["sandbox"], "--factory"),
        environment.of_process(env, "sandbox", None, ports),
        priority=20,
        code=(ROOT / "infra" / "sandbox",),
        health=f"http://127.0.0.1:{ports['sandbox']}/sandbox",
    )


def _health(env: Mapping[str, str], ports: Ports, services: Sequence[Service]) -> Program:
    return Program(
        "health",
        _uvicorn("gateway.health:create_app", ports["health"], "--factory"),
        environment.of_process(env, "health", None, ports) | _upstreams(ports, services),
        priority=40,
        code=(ROOT / "gateway" / "health.py",),
        health=f"http://127.0.0.1:{ports['health']}/livez",
    )


def _gateway(instance: Instance, env: Mapping[str, str], ports: Ports, services: Sequence[Service]) -> Program:
    told = _upstreams(ports, services) | {
        "SITE_ADDRESS": env.get("SITE_ADDRESS") or f"http://:{ports['gateway']}",
        "GATEWAY_BIND": "0.0.0.0" if env.get("SITE_ADDRESS") else "127.0.0.1",  # noqa: S104 - a real host is public
        "HEALTH_UPSTREAM": f"127.0.0.1:{ports['health']}",
        "UPLOADS_ORIGIN": env.get("UPLOADS_ORIGIN", ""),
        "WEB_ROOT": str(ROOT / "gateway" / "web" / "dist"),
        "XDG_DATA_HOME": str(instance.directory / "caddy"),
        "XDG_CONFIG_HOME": str(instance.directory / "caddy"),
    }
    if environment.has_sandbox(env):
        told["SANDBOX_UPSTREAM"] = f"127.0.0.1:{ports['sandbox']}"
    caddyfile = ROOT / "Caddyfile"
    return Program(
        "caddy",
        [str(VENV / "bin" / "caddy"), "run", "--config", str(caddyfile), "--adapter", "caddyfile"],
        told | {"GATEWAY_CHECKSUM": checksum.of_files([caddyfile, ROOT / "gateway" / "snippets"])},
        priority=50,
        health=f"http://127.0.0.1:{ports['gateway']}/healthz" if not env.get("SITE_ADDRESS") else None,
    )


def _upstreams(ports: Ports, services: Sequence[Service]) -> Environment:
    return {f"{service.name.upper()}_UPSTREAM": f"127.0.0.1:{ports[service.name]}" for service in services}


def _uvicorn(app: str, port: int, *flags: str) -> list[str]:
    flags_of_all = (
        "--no-access-log",
        "--no-server-header",
        "--no-proxy-headers",  # shared.web.proxies decides whom to believe
        "--timeout-graceful-shutdown",
        "10",
    )
    return [
        str(VENV_PYTHON),
        "-m",
        "uvicorn",
        app,
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        *flags,
        *flags_of_all,
    ]
