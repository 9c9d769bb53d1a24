"""The servers that tests run against: those named by the environment, else containers, else the native stack."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("TEST_DATABASE_ADMIN_URL", "TEST_RABBITMQ_URL", "TEST_RABBITMQ_API_URL", "TEST_REDIS_URL")


@dataclass(frozen=True, slots=True)
class Servers:
    """Addresses of a PostgreSQL superuser, of RabbitMQ and its management API, and of Redis."""

    postgres: str
    rabbitmq: str
    rabbitmq_api: str
    redis: str


def find_servers() -> Servers:
    """Return running servers, starting them where nobody has."""
    if not all(name in os.environ for name in NAMES):
        os.environ.update(_containers() if _docker_answers() else _native())
    return Servers(*(os.environ[name] for name in NAMES))


def _native() -> dict[str, str]:
    command = [sys.executable, "-m", "infra.native", "servers", "--instance", "test"]
    answer = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    found: dict[str, str] = json.loads(answer.stdout.strip().splitlines()[-1])
    return found


def _docker_answers() -> bool:
    try:
        import docker

        docker.from_env(timeout=2).ping()
    except Exception:  # noqa: BLE001 - no engine, no client, no permission: all the same answer
        return False
    return True


def _containers() -> dict[str, str]:
    from testcontainers.core.container import DockerContainer
    from testcontainers.core.waiting_utils import wait_for_logs
    from testcontainers.postgres import PostgresContainer
    from testcontainers.redis import RedisContainer

    postgres = PostgresContainer("postgres:16", driver=None).start()
    redis = RedisContainer("redis:7-alpine").start()
    rabbit = DockerContainer("rabbitmq:4.1-management-alpine").with_exposed_ports(5672, 15672).start()
    wait_for_logs(rabbit, "Server startup complete", timeout=60)
    host = rabbit.get_container_host_ip()
    return {
        "TEST_DATABASE_ADMIN_URL": postgres.get_connection_url(),
        "TEST_RABBITMQ_URL": f"amqp://guest:guest@{host}:{rabbit.get_exposed_port(5672)}",
        "TEST_RABBITMQ_API_URL": f"http://guest:guest@{host}:{rabbit.get_exposed_port(15672)}",
        "TEST_REDIS_URL": f"redis://{redis.get_container_host_ip()}:{redis.get_exposed_port(6379)}/0",
    }
