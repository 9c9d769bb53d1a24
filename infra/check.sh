#!/bin/sh
# What must hold before the tests run: `just check`. Every step runs; a failed one shows why and what to do.
set -u
web=gateway/web
failed=0

step() {
    title=$1 advice=$2
    shift 2
    started=$(date +%s)
    if output=$("$@" 2>&1); then
        printf 'ok      %-26s %3d s\n' "$title" $(($(date +%s) - started))
    else
        failed=1
        printf 'FAILED  %-26s %3d s\n%s\nWhat to do: %s\n\n' "$title" $(($(date +%s) - started)) "$output" "$advice"
    fi
}

types() {
    for tree in "shared contracts infra gateway" services/*; do
        # Each service has modules of the same names (tests, migrations), so each is checked alone.
        # shellcheck disable=SC2086
        .venv/bin/mypy --no-error-summary $tree || return 1
    done
}

in_web() {
    (cd "$web" && PATH="$OLDPWD/.venv/bin:$PATH" npm "$@")
}

step "format" "infra/just fmt" .venv/bin/ruff format --check --quiet .
step "lint" "infra/just fmt mends some; the rest is yours" .venv/bin/ruff check --quiet .
step "types" "Mend what mypy names" types
step "import rules" "Dependencies point one way: see [tool.importlinter] in pyproject.toml" .venv/bin/lint-imports
step "house rules" "Each rule and its reason is in infra/lint" .venv/bin/python -m infra.lint
step "contract drift" "infra/just contracts, and commit what it writes" .venv/bin/python -m contracts.generate --check
step "contract compatibility" "Add a new version beside the old one: see contracts/README.md" .venv/bin/python -m contracts.compatibility
step "web build" "The output names the file" var/tools/bin/python -m infra.native web
step "web types and lint" "Mend what it names" in_web run check
step "web client drift" "cd $web && npm run api, and commit what it writes" in_web run api -- --check
exit $failed
