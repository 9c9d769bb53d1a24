"""Checksums: what counts as a change."""

from pathlib import Path

import pytest

from infra.native import checksum


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("a.py", "deep/b.css", "tests/test_a.py", "node_modules/x.js", ".hidden", "__pycache__/a.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize("name", ["tests/test_a.py", "node_modules/x.js", ".hidden", "__pycache__/a.pyc"])
def test_tests_and_made_files_do_not_count(tree: Path, name: str) -> None:
    before = checksum.of_files([tree])
    (tree / name).write_text("changed")
    assert checksum.of_files([tree]) == before


@pytest.mark.parametrize("name", ["a.py", "deep/b.css"])
def test_sources_count(tree: Path, name: str) -> None:
    before = checksum.of_files([tree])
    (tree / name).write_text("changed")
    assert checksum.of_files([tree]) != before


def test_a_new_name_counts(tree: Path) -> None:
    before = checksum.of_files([tree])
    (tree / "a.py").rename(tree / "c.py")
    assert checksum.of_files([tree]) != before


def test_only_the_suffixes_asked_for_count(tree: Path) -> None:
    before = checksum.of_files([tree], (".py",))
    (tree / "deep/b.css").write_text("changed")
    assert checksum.of_files([tree], (".py",)) == before


def test_borders_between_texts_count() -> None:
    assert checksum.of_text("ab", "c") != checksum.of_text("a", "bc")


def test_a_step_runs_again_when_its_inputs_changed(tmp_path: Path) -> None:
    stamp = tmp_path / "deep" / "stamp"
    assert not checksum.unchanged(stamp, "1")
    checksum.record(stamp, "1")
    assert checksum.unchanged(stamp, "1")
    assert not checksum.unchanged(stamp, "2")
