#!/bin/sh
# All tests: `just test`. With arguments, only what they name, as pytest understands them. The three servers run
# and the TEST_* variables name them: infra/native saw to that.
set -u
native="var/tools/bin/python -m infra.native"

if [ $# -gt 0 ]; then
    exec .venv/bin/pytest "$@"
fi

failed=0
trap '$native down --instance test' EXIT
trap 'exit 130' HUP INT TERM
# Each service in processes of its own: two services may name a table alike.
for suite in services/* "contracts gateway infra shared"; do
    echo "== $suite"
    .venv/bin/pytest -n 2 --dist loadfile -m "not stack" -q $suite || failed=1
done

echo "== Web front end"
$native web || failed=1
(cd gateway/web && PATH="$OLDPWD/.venv/bin:$PATH" npm test -- --reporter=dot) || failed=1

echo "== The whole product, through Caddy"
if $native up --instance test; then
    .venv/bin/pytest -m stack -q --durations=5 infra || failed=1
else
    failed=1
fi

[ "$failed" = 0 ] && echo "All tests passed." || echo "Some tests FAILED: see above."
exit $failed
