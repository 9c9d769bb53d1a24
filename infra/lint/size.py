"""The shared library stays small: it holds the rails of the services and nothing of their business."""

from collections.abc import Iterable

from infra.lint.sources import Source

MOST_SHARED_LINES = 2_500
"""2,000 of rails, and what two services came to need alike: sorted lists, inputs, files, spreadsheets."""


def findings(sources: Iterable[Source]) -> list[str]:
    """Tell whether `shared`, without what serves only tests, has outgrown its limit."""
    library = [
        source
        for source in sources
        if source.name.startswith("shared/")
        and source.is_python
        and not source.is_test
        and not source.name.startswith("shared/testing/")
    ]
    lines = sum(source.code_lines() for source in library)
    if lines < MOST_SHARED_LINES:
        return []
    return [f"shared:1: size: {lines} lines of code; it must stay under {MOST_SHARED_LINES}"]
