# Every command of the project. Call it as `infra/just <recipe>`: that installs `just` and `uv` when they are missing.

set positional-arguments
set no-exit-message

native := "var/tools/bin/python -m infra.native"
python := ".venv/bin/python"

export PYTHONPATH := "."

# List the recipes
@_default:
    just --list --unsorted

# Bring the whole product up: install, build, start, wait until healthy, load the demo organization
[group('run')]
up *args:
    @{{ native }} up "$@"

# Stop every process
[group('run')]
down *args:
    @{{ native }} down "$@"

# Show each process, its state and its health
[group('run')]
status *args:
    @{{ native }} status "$@"

# Show the end of all logs, or of one service's: logs booking
[group('run')]
logs *service:
    @{{ native }} logs "$@"

# Restart a service's processes and wait for health: restart booking
[group('run')]
restart service *args:
    @{{ native }} restart "$@"

# Stop and delete all data of the instance; `.env` stays
[group('run')]
reset *args:
    @{{ native }} reset "$@"

# Open psql under a service's role: psql booking; without a name, as superuser
[group('run')]
psql *service:
    @{{ native }} psql "$@"

# Play the journey from booking to receipt against the running product
[group('run')]
demo *args:
    @{{ native }} run -- python -m infra.demo.journey "$@"

# Put all Python code into the house format
[group('develop')]
fmt: _setup
    .venv/bin/ruff check --fix --quiet .
    .venv/bin/ruff format .

# Check format, lint, types, import rules and generated documents
[group('develop')]
check: _setup
    @sh infra/check.sh

# Generate the contract documents again (AsyncAPI, OpenAPI, examples)
[group('develop')]
contracts: _setup
    {{ python }} -m contracts.generate

# Release the contract documents: from then on they may only change compatibly
[group('develop')]
release-contracts: contracts
    {{ python }} -m contracts.release

# Run all tests, or some: test services/booking -k slots
[group('develop')]
test *args:
    @{{ native }} test -- "$@"

# Measure the product under load on the test instance, beside the raw limit of the machine
[group('develop')]
load *args:
    @{{ native }} up --instance test >&2
    @{{ native }} run --instance test -- python -m infra.load "$@"

# Lock all dependencies with hashes; `lock --upgrade` takes the newest
[group('develop')]
lock *args:
    uv pip compile pyproject.toml shared/pyproject.toml contracts/pyproject.toml services/*/pyproject.toml --group native --group sandbox --group dev --python-version 3.11 --universal --generate-hashes --no-header --no-annotate --quiet --output-file requirements.txt "$@"
    @sh infra/docker/lock.sh

_setup:
    @{{ native }} setup
