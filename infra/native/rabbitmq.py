"""A RabbitMQ broker of our own: its files, its environment and its commands."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from infra.native.environment import Environment
from infra.native.paths import Instance
from infra.native.ports import Ports

SALT_BYTES = 4


def script() -> Path | None:
    """Return the broker's own start script; the one on the PATH insists on a user of its own."""
    found = sorted(Path("/usr/lib/rabbitmq/lib").glob("rabbitmq_server-*/sbin/rabbitmq-server"))
    return found[-1] if found else None


def prepare(instance: Instance, env: Mapping[str, str], ports: Ports) -> None:
    """Write configuration, enabled plugins and definitions; data stays as it is."""
    home = _home(instance)
    for directory in (home / "data", home / "log"):
        directory.mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)
    (home / "rabbitmq.conf").write_text(configuration(home, ports))
    (home / "enabled_plugins").write_text("[rabbitmq_management].\n")
    (home / "definitions.json").write_text(definitions(env["RABBITMQ_USER"], env["RABBITMQ_PASSWORD"]))


def configuration(home: Path, ports: Ports) -> str:
    """Return `rabbitmq.conf`: loopback only, and small in memory and disk."""
    return f"""\
listeners.tcp.local = 127.0.0.1:{ports["rabbitmq"]}
management.tcp.ip = 127.0.0.1
management.tcp.port = {ports["rabbitmq-management"]}
load_definitions = {home}/definitions.json
loopback_users = none
log.console = true
log.console.level = warning
log.file = false
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 50MB
raft.wal_max_size_bytes = 33554432
"""


def definitions(user: str, password: str) -> str:
    """Return the user and virtual host that the broker sets at every start.

    The hash is RabbitMQ's: base64 of a salt and SHA-256 over salt and password. The salt follows from both, so
    that the file changes only when they do.
    """
    salt = hashlib.sha256(f"{user}\0{password}".encode()).digest()[:SALT_BYTES]
    hashed = base64.b64encode(salt + hashlib.sha256(salt + password.encode()).digest()).decode()
    account = {
        "name": user,
        "password_hash": hashed,
        "hashing_algorithm": "rabbit_password_hashing_sha256",
        "tags": ["administrator"],
    }
    permission = {"user": user, "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"}
    return json.dumps({"users": [account], "vhosts": [{"name": "/"}], "permissions": [permission]}, indent=1)


def environment(instance: Instance, ports: Ports) -> Environment:
    """Return what keeps broker and port mapper away from any other RabbitMQ of the machine."""
    home = _home(instance)
    return {
        "HOME": str(home),
        "RABBITMQ_NODENAME": f"cleanwithsnapshot-{instance.name}@localhost",
        "RABBITMQ_DIST_PORT": str(ports["rabbitmq-distribution"]),
        "RABBITMQ_MNESIA_BASE": str(home / "data"),
        "RABBITMQ_LOG_BASE": str(home / "log"),
        "RABBITMQ_CONF_ENV_FILE": str(home / "rabbitmq-env.conf"),
        "RABBITMQ_CONFIG_FILE": str(home / "rabbitmq.conf"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "enabled_plugins"),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+S 2:2 -start_epmd false "
        "-kernel inet_dist_use_interface {127,0,0,1}",
        "ERL_EPMD_PORT": str(ports["rabbitmq-epmd"]),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
        "RUNNING_UNDER_SYSTEMD": "true",  # makes the script exec the broker, which then gets our signals itself
    }


def command() -> list[str]:
    """Return the command that runs the broker in the foreground."""
    return [str(script() or "rabbitmq-server")]


def port_mapper() -> list[str]:
    """Return the command of the port mapper that every broker needs, in the foreground."""
    return ["epmd", "-address", "127.0.0.1"]


def _home(instance: Instance) -> Path:
    return instance.directory / "rabbitmq"
