"""Each house rule finds what it is for, and can be told otherwise with a reason."""

import pytest

from infra.lint import size
from infra.lint.rules import LONGEST_FILE, findings
from infra.lint.sources import Source, sources

BAD = [
    ("services/x/x/things/service.py", "await session.commit()", "commit"),
    ("services/x/x/jobs/run.py", "await uow.session.rollback()", "commit"),
    ("services/x/x/things/service.py", "now = datetime.now(UTC)", "clock"),
    ("shared/jobs.py", "zone = ZoneInfo('America/Edmonton')", "clock"),
    ("contracts/booking.py", "class Done(Event):\n    TYPE: ClassVar[str] = make_name(Done)", "event-name"),
    ("contracts/booking.py", "class Done(Event):\n    TYPE: ClassVar[str] = f'booking.{VERSION}'", "event-name"),
    ("services/x/x/things/routes.py", "@router.get('/x', include_in_schema=False)\ndef x(): ...", "hidden-route"),
]


@pytest.mark.parametrize(("name", "text", "rule"), BAD)
def test_a_rule_finds_what_it_is_for(name: str, text: str, rule: str) -> None:
    (found,) = findings(Source(name, text))
    assert f": {rule}: " in found


@pytest.mark.parametrize(("name", "text", "rule"), BAD)
def test_a_suppression_needs_the_rule_and_a_reason(name: str, text: str, rule: str) -> None:
    marked = "\n".join(f"{line}  # lint: allow {rule} - there is no other way" for line in text.splitlines())
    assert findings(Source(name, marked)) == []
    for comment in (f"# lint: allow {rule}", "# lint: allow something-else - there is no other way"):
        bare = "\n".join(f"{line}  {comment}" for line in text.splitlines())
        assert len(findings(Source(name, bare))) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("services/x/tests/test_things.py", "await session.commit()\nnow = datetime.now(UTC)"),
        ("shared/clock.py", "now = datetime.now(UTC)"),
        ("infra/sandbox/app.py", "now = datetime.now(UTC)"),
        ("contracts/booking.py", "class Done(Event):\n    TYPE: ClassVar[str] = 'booking.visit.done.v1'"),
        ("contracts/base.py", "class Event:\n    TYPE: ClassVar[str]"),
    ],
)
def test_a_rule_leaves_alone_what_it_is_not_for(name: str, text: str) -> None:
    assert findings(Source(name, text)) == []


def test_a_file_that_grew_too_long_is_found_in_any_language() -> None:
    for name in ("gateway/web/src/page.tsx", "services/x/x/app.py"):
        assert findings(Source(name, "\n" * LONGEST_FILE)) == []
        assert len(findings(Source(name, "\n" * (LONGEST_FILE + 1)))) == 1


def test_code_lines_leave_out_what_is_no_code() -> None:
    text = '"""Doc.\n\nMore.\n"""\n\n# comment\ndef f() -> str:\n    """Doc."""\n    return """a\n\n    b"""\n'
    assert Source("shared/x.py", text).code_lines() == 4


def test_the_shared_library_has_a_limit() -> None:
    lines = "x = 1\n" * (size.MOST_SHARED_LINES - 1)
    assert size.findings([Source("shared/x.py", lines), Source("shared/testing/y.py", lines)]) == []
    assert len(size.findings([Source("shared/x.py", lines), Source("shared/y.py", "x = 1")])) == 1


def test_the_project_is_found() -> None:
    names = {source.name for source in sources()}
    assert {"shared/clock.py", "infra/lint/rules.py", "contracts/registry.py"} <= names
    assert not [name for name in names if "node_modules" in name or name.startswith("var/")]
