"""House rules that ruff, mypy and import-linter can't express, each with a name and a reason."""
