"""The environment file: secrets made once, the user's edits kept, values that come back as they went in."""

import stat
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from infra.native import envfile

ONE_LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]))


def test_a_new_file_holds_every_name_and_is_its_owners_only(tmp_path: Path) -> None:
    file = tmp_path / "env"
    added = envfile.ensure(file, "dev")
    assert added == [name for names in envfile.SECTIONS.values() for name in names]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_secrets_are_long_and_differ(tmp_path: Path) -> None:
    envfile.ensure(tmp_path / "a", "dev")
    envfile.ensure(tmp_path / "b", "dev")
    one, other = envfile.read(tmp_path / "a"), envfile.read(tmp_path / "b")
    secrets = [name for names in envfile.SECTIONS.values() for name, default in names.items() if callable(default)]
    assert len({one[name] for name in secrets} | {other[name] for name in secrets}) == 2 * len(secrets)
    assert all(len(one[name]) >= 32 for name in secrets if not name.endswith(("BASIC_PASSWORD", "DEMO_PASSWORD")))


def test_edits_comments_and_order_stay(tmp_path: Path) -> None:
    file = tmp_path / "env"
    written = "# mine\nMINE=1\n\nAUTH_SECRET_KEY='my own'  # chosen\nexport APP_ENV=prod\n"
    file.write_text(written)
    added = envfile.ensure(file, "dev")
    assert file.read_text().startswith(written)
    assert "AUTH_SECRET_KEY" not in added
    assert "APP_ENV" not in added
    now = envfile.read(file)
    assert (now["MINE"], now["AUTH_SECRET_KEY"], now["APP_ENV"]) == ("1", "my own", "prod")
    assert envfile.ensure(file, "dev") == []
    assert envfile.read(file) == now


def test_the_test_instance_lifts_limits_and_leaves_the_gateway_port_open(tmp_path: Path) -> None:
    envfile.ensure(tmp_path / "env", "test")
    values = envfile.read(tmp_path / "env")
    assert values["APP_ENV"] == "test"
    assert values["GATEWAY_PORT"] == ""
    assert int(values["LOGIN_RATE_LIMIT_PER_MINUTE"]) > 10_000


@given(value=ONE_LINE)
def test_what_is_quoted_reads_back(value: str) -> None:
    name, _, rest = f"NAME={envfile.quote(value)}".partition("=")
    assert name == "NAME"
    assert envfile._unquote(rest) == value


def test_a_comment_behind_a_value_is_no_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "env"
    file.write_text('A=plain # comment\nB="a # b" # comment\nC=with#hash\nnot a variable\n#D=1\n')
    assert envfile.read(file) == {"A": "plain", "B": "a # b", "C": "with#hash"}
