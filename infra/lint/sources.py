"""The project's source files, parsed, with the suppressions that they name."""

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = (".py", ".ts", ".tsx", ".sh", ".caddy")
_ALLOWED = re.compile(r"#\s*lint: allow (?P<rule>[a-z-]+) - \S+")
_LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


@dataclass(frozen=True)
class Source:
    """A source file; `name` is its path inside the project, with slashes."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The text by lines."""
        return self.text.splitlines()

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed module."""
        return ast.parse(self.text, self.name)

    @property
    def is_python(self) -> bool:
        """Whether it is a Python file."""
        return self.name.endswith(".py")

    @property
    def is_test(self) -> bool:
        """Whether it belongs to a suite."""
        return "/tests/" in self.name

    def allows(self, rule: str, line: int) -> bool:
        """Tell whether the line carries `# lint: allow <rule> - <reason>`."""
        found = _ALLOWED.search(self.lines[line - 1]) if line <= len(self.lines) else None
        return found is not None and found["rule"] == rule

    def code_lines(self) -> int:
        """Return the number of lines that hold code: neither blank, comment nor docstring."""
        documented: set[int] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and (
                ast.get_docstring(node, clean=False) is not None
            ):
                documented |= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
        coded: set[int] = set()
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type not in _LAYOUT:
                coded |= set(range(token.start[0], token.end[0] + 1))
        return len(coded - documented)


def sources(root: Path = ROOT) -> Iterator[Source]:
    """Yield every source file that git knows or would take in."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE, text=True).stdout
    for name in sorted(set(listed.splitlines())):
        path = root / name
        if name.endswith(SUFFIXES) and path.is_file():
            yield Source(name, path.read_text())
