"""Steps, packages and the command line: what a person sees when something is missing."""

import os
from pathlib import Path

import pytest

from infra.native import __main__ as command_line
from infra.native import commands, health, packages
from infra.native.steps import StepFailed, Steps, exclusive, run


def test_a_failing_command_shows_its_end_without_colours_and_an_advice() -> None:
    with pytest.raises(StepFailed) as failed:
        run(["sh", "-c", "seq 100; printf '\\033[31mbroken\\033[0m\\n'; exit 3"], "Repair it.")
    assert "ended with code 3" in str(failed.value)
    assert str(failed.value).endswith("100\nbroken")
    assert "\n60\n" not in str(failed.value)
    assert failed.value.advice == "Repair it."


def test_a_missing_program_is_named() -> None:
    with pytest.raises(StepFailed, match="no-such-program is not installed"):
        run(["no-such-program"], "Install it.")


def test_progress_is_one_line_per_step(capsys: pytest.CaptureFixture[str]) -> None:
    steps = Steps(2)
    steps.run("first", lambda: "done")
    with pytest.raises(StepFailed):
        steps.run("second", lambda: run(["false"], "…"))
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("[1/2] first")
    assert first.endswith("done")
    assert second.endswith("failed")


def test_a_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with exclusive(tmp_path / "deep" / "lock"):
            pass


def test_missing_packages_are_named_to_one_who_may_not_install_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(packages, "PRESENT", {"postgresql": lambda: False, "redis-server": lambda: True})
    with pytest.raises(StepFailed, match="missing: postgresql") as failed:
        packages.ensure(("postgresql", "redis-server"))
    assert failed.value.advice == "As root: apt-get install --no-install-recommends postgresql"


def test_present_packages_need_no_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(packages, "PRESENT", {"postgresql": lambda: True})
    assert packages.ensure(("postgresql",)) == "present"


def test_a_production_instance_is_never_reset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infra.native.paths.ROOT", tmp_path)
    (tmp_path / ".env").write_text("APP_ENV=prod\n")
    monkeypatch.setattr(commands, "down", lambda _: pytest.fail("stopped"))
    with pytest.raises(StepFailed, match="production"):
        commands.reset("dev")


def test_a_failure_is_told_with_advice_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: str) -> None:
        raise StepFailed("the disk is full", "Empty it.")

    monkeypatch.setattr(commands, "down", fail)
    assert command_line.main(["down"]) == 1
    assert "Failed: the disk is full\nWhat to do: Empty it." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("body", "waits"),
    [
        ('{"status": "ready", "broker_connected": false}', True),
        ('{"status": "ready", "broker_connected": true}', False),
        ('{"status": "ready", "services": {}}', False),
        ("<html>", False),
        ("[]", False),
    ],
)
def test_a_service_without_its_broker_is_waited_for(body: str, waits: bool) -> None:
    assert health._without_broker(body) == waits
