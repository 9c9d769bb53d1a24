#!/bin/sh
# Locks what each image installs: what its own pyproject.toml needs, in the versions and with the hashes that
# requirements.txt holds. `infra/just lock` calls it after that file is made.
set -eu
cd "$(dirname "$0")/../.."

lock() {
    name=$1
    shift
    uv pip compile "$@" --constraint requirements.txt --python-version 3.11 --universal --generate-hashes \
        --no-header --no-annotate --quiet --output-file "infra/docker/requirements/$name.txt"
}

for project in services/*/pyproject.toml; do
    lock "$(basename "$(dirname "$project")")" "$project" shared/pyproject.toml contracts/pyproject.toml
done
lock health gateway/pyproject.toml
