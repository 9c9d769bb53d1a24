"""A Redis server of our own."""

from infra.native.paths import Instance
from infra.native.ports import Ports


def prepare(instance: Instance, ports: Ports) -> None:
    """Write the configuration; data stays as it is."""
    home = instance.directory / "redis"
    home.mkdir(parents=True, exist_ok=True)
    durable = "no" if instance.name == "test" else "yes"
    lines = [
        "bind 127.0.0.1",
        f"port {ports['redis']}",
        f'dir "{home}"',
        'save ""',
        f"appendonly {durable}",
        "maxmemory 128mb",
        "maxmemory-policy volatile-ttl",
        "databases 64",
        "set-proc-title no",  # it would overwrite the mark by which the supervisor finds leftovers
    ]
    (home / "redis.conf").write_text("\n".join(lines) + "\n")


def command(instance: Instance) -> list[str]:
    """Return the command that runs the server in the foreground."""
    return ["redis-server", str(instance.directory / "redis" / "redis.conf")]
