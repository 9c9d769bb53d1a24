"""The command line: `python -m infra.native <command> [--instance dev|test]`."""

import argparse
import sys
from collections.abc import Callable

from infra.native import commands
from infra.native.steps import StepFailed


def main(arguments: list[str]) -> int:
    """Carry one command out; return the exit code."""
    asked = _parser().parse_args(arguments)
    name = asked.instance
    rest = [word for word in getattr(asked, "rest", []) if word != "--"]
    service = getattr(asked, "service", None)
    actions: dict[str, Callable[[], object]] = {
        "up": lambda: commands.up(name),
        "down": lambda: commands.down(name),
        "reset": lambda: commands.reset(name),
        "status": lambda: commands.status(name),
        "servers": lambda: commands.servers(name),
        "setup": commands.set_up,
        "web": commands.build_web,
        "logs": lambda: commands.logs(name, service),
        "restart": lambda: commands.restart(name, service),
        "psql": lambda: commands.psql(name, service, rest),
        "run": lambda: commands.run(name, rest),
        "test": lambda: commands.test(name, rest),
    }
    try:
        actions[asked.command]()
    except StepFailed as failed:
        print(f"\nFailed: {failed}\nWhat to do: {failed.advice}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.native", description=commands.__doc__)
    subparsers = parser.add_subparsers(dest="command", required=True)
    for command, function, default in (
        ("up", commands.up, "dev"),
        ("down", commands.down, "dev"),
        ("status", commands.status, "dev"),
        ("logs", commands.logs, "dev"),
        ("restart", commands.restart, "dev"),
        ("reset", commands.reset, "dev"),
        ("psql", commands.psql, "dev"),
        ("run", commands.run, "dev"),
        ("setup", commands.set_up, "dev"),
        ("web", commands.build_web, "dev"),
        ("servers", commands.servers, "test"),
        ("test", commands.test, "test"),
    ):
        sub = subparsers.add_parser(command, help=(function.__doc__ or "").split("\n")[0])
        sub.add_argument("--instance", choices=("dev", "test"), default=default)
        if command in ("logs", "psql", "restart"):
            sub.add_argument("service", nargs=None if command == "restart" else "?")
        if command in ("psql", "run", "test"):
            sub.add_argument("rest", nargs=argparse.REMAINDER)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
