"""The images' recipes: pinned, unprivileged, and with the locked dependencies of their own service only."""

import re
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from infra.tests.compose import ROOT, containers, our_services

DOCKER = ROOT / "infra" / "docker"
RECIPES = sorted(DOCKER.glob("*.Dockerfile"))
LINUX = {"sys_platform": "linux", "platform_python_implementation": "CPython", "extra": ""}
IMAGES = {service: ["shared", "contracts", f"services/{service}"] for service in our_services()} | {
    "health": ["gateway"]
}


def locked(file: Path) -> dict[str, list[str]]:
    """Each line of a lock (`name==version`, perhaps with a marker) with its hashes."""
    found: dict[str, list[str]] = {}
    for line in file.read_text().replace(" \\\n", "\n").splitlines():
        if line.startswith(" "):
            found[next(reversed(found))].append(line.strip())
        else:
            found[line] = []
    assert all(hashes for hashes in found.values()), file
    return found


def closure(wanted: Iterable[str]) -> set[str]:
    """Every package that these requirements need on Linux, by what the installed packages say."""
    seen: set[tuple[str, str]] = set()
    todo = [Requirement(text) for text in wanted]
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        for extra in ("", *requirement.extras):
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            for text in metadata.requires(name) or []:
                needed = Requirement(text)
                if needed.marker is None or needed.marker.evaluate(LINUX | {"extra": extra}):
                    todo.append(needed)
    return {name for name, _ in seen}


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.name)
def test_base_images_are_pinned(recipe: Path) -> None:
    stages: set[str] = set()
    for image, stage in re.findall(r"^FROM (\S+)(?: AS (\S+))?$", recipe.read_text(), re.MULTILINE):
        assert image in stages or re.fullmatch(r"[a-z]+:\d+\.\d+\.\d+-[a-z-]+", image), image
        stages.add(stage)


def test_images_of_others_are_pinned_to_a_major_version() -> None:
    for name, told in containers().items():
        assert re.search(r":(\d[\w.-]*|\$\{RELEASE:-local\})$", told["image"]), name


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.name)
def test_the_last_stage_is_unprivileged_and_bare(recipe: Path) -> None:
    text = recipe.read_text()
    final = text[text.rindex("\nFROM ") :]
    inherited = text if "FROM runtime" in final else final
    assert re.findall(r"^USER (\S+)$", inherited, re.MULTILINE)[-1] == "10001:10001"
    assert not re.search(r"apt-get|apk add|pip install|npm ", final)
    assert re.search(r'^CMD \["', final, re.MULTILINE)
    assert not re.search(r"^ADD |latest|https?://", text, re.MULTILINE)


def test_build_context_holds_no_secret_and_no_test() -> None:
    lines = (ROOT / ".dockerignore").read_text().split("\n")
    assert "*" in lines
    allowed = {line[1:] for line in lines if line.startswith("!")}
    for recipe in RECIPES:
        for sources in re.findall(r"^COPY (?!--from)(.+) \S+$", recipe.read_text(), re.MULTILINE):
            for source in sources.split():
                path = source.replace("${SERVICE}", "booking")
                assert any(path == top or path.startswith(f"{top}/") for top in allowed), source
                assert (ROOT / path).exists(), source
    assert not allowed & {".env", "var", "infra", ".git"}
    assert "**/tests" in lines


@pytest.mark.parametrize("image", sorted(IMAGES))
def test_an_image_gets_its_own_dependencies_and_no_others(image: str) -> None:
    """Drift between a pyproject.toml and its lock shows here: `infra/just lock` repairs it."""
    wanted: list[str] = []
    for folder in IMAGES[image]:
        wanted += tomllib.loads((ROOT / folder / "pyproject.toml").read_text())["project"]["dependencies"]
    pins = map(Requirement, locked(DOCKER / "requirements" / f"{image}.txt"))
    on_linux = {canonicalize_name(pin.name) for pin in pins if pin.marker is None or pin.marker.evaluate(LINUX)}
    assert on_linux == closure(wanted)


@pytest.mark.parametrize("image", sorted(IMAGES))
def test_an_image_gets_the_versions_that_were_tested(image: str) -> None:
    tested = {pin.split(" ")[0]: hashes for pin, hashes in locked(ROOT / "requirements.txt").items()}
    for pin, hashes in locked(DOCKER / "requirements" / f"{image}.txt").items():
        assert tested[pin.split(" ")[0]] == hashes, pin


def test_every_lock_belongs_to_an_image() -> None:
    assert {path.stem for path in DOCKER.glob("requirements/*")} == set(IMAGES)
