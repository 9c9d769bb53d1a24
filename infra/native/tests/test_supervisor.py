"""A real supervisor over two small programs: configuration, control, and what a killed one leaves behind."""

import configparser
import os
import signal
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from infra.native import paths, supervisor
from infra.native.paths import Instance
from infra.native.programs import Program
from infra.native.supervisor import Supervisor


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Instance]:
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    made = Instance("dev")
    yield made
    control = Supervisor(made)
    if control.alive():
        control.shutdown()
    supervisor.end_leftovers(made)


def program(instance: Instance, name: str, **env: str) -> Program:
    script = "import time; time.sleep(600)"
    mark = {"INSTANCE_DIRECTORY": str(instance.directory)}
    return Program(name, [sys.executable, "-c", script], env | mark, priority=1)


def eventually(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_configuration_is_readable_and_starts_nothing_by_itself(instance: Instance) -> None:
    text = supervisor.configuration(instance, [program(instance, "one"), program(instance, "two")])
    parser = configparser.RawConfigParser()
    parser.read_string(text)
    assert parser["program:one"]["autostart"] == "false"
    assert parser["program:one"]["autorestart"] == "true"
    assert parser["program:two"]["stopsignal"] == "TERM"


def test_a_change_of_command_environment_or_code_is_a_change_of_configuration(
    instance: Instance, tmp_path: Path
) -> None:
    source = tmp_path / "code.py"
    source.write_text("1")
    plain = program(instance, "one")
    coded = Program("one", plain.command, plain.env, 1, code=(source,))
    before = coded.checksum()
    assert program(instance, "one", A="1").checksum() != plain.checksum()
    source.write_text("2")
    assert coded.checksum() != before


def test_launch_scripts_hold_secrets_and_are_their_owners_only(instance: Instance) -> None:
    supervisor.write(instance, [program(instance, "one", SECRET="it's $HOME")])
    script = instance.launchers / "one"
    assert stat.S_IMODE(script.stat().st_mode) == 0o700
    assert stat.S_IMODE(instance.launchers.stat().st_mode) == 0o700
    assert "export SECRET='it'\"'\"'s $HOME'" in script.read_text()


def test_start_change_and_stop(instance: Instance) -> None:
    control = Supervisor(instance)
    assert not control.alive()
    supervisor.write(instance, [program(instance, "one"), program(instance, "two")])
    control.start_daemon()
    assert control.start(["one", "two"]) == ["one", "two"]
    assert control.start(["one", "two"]) == []
    eventually(lambda: {state["statename"] for state in control.states().values()} == {"RUNNING"})

    supervisor.write(instance, [program(instance, "one", NEW="1"), program(instance, "three")])
    assert sorted(control.apply()) == ["one", "two"]
    assert {name: state["statename"] for name, state in control.states().items()} == {
        "one": "STOPPED",
        "three": "STOPPED",
    }
    assert control.apply() == []

    control.start(["one"])
    pid = int(control.states()["one"]["pid"])
    started = time.monotonic()
    control.shutdown()
    assert time.monotonic() - started < 5
    assert not control.alive()
    assert not Path("/proc", str(pid)).exists()


def test_what_a_killed_supervisor_leaves_behind_is_ended(instance: Instance) -> None:
    control = Supervisor(instance)
    supervisor.write(instance, [program(instance, "one")])
    control.start_daemon()
    control.start(["one"])
    eventually(lambda: control.states()["one"]["statename"] == "RUNNING")
    orphan = int(control.states()["one"]["pid"])
    os.kill(int(control.remote.getPID()), signal.SIGKILL)
    eventually(lambda: not control.alive())
    assert supervisor._runs(orphan)

    supervisor.end_leftovers(Instance("test"))
    assert supervisor._runs(orphan)
    supervisor.end_leftovers(instance)
    assert not supervisor._runs(orphan)
    control.start_daemon()
    assert control.start(["one"]) == ["one"]
