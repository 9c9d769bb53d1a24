"""Ports: wishes, the choice when one is taken, and its memory."""

import socket
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from infra.native import ports

KNOWN = ["identity", "booking", "finance", "notification", "integration"]


def test_wishes_of_the_instances_are_disjoint() -> None:
    dev, test = (ports.wanted(name, KNOWN, None) for name in ("dev", "test"))
    assert dev["gateway"] == ports.GATEWAY
    assert not set(dev.values()) & set(test.values())


def test_an_unknown_service_gets_two_ports_of_its_own() -> None:
    chosen = ports.wanted("dev", [*KNOWN, "loyalty"], None)
    assert {chosen["loyalty"], chosen["loyalty-worker"]} == {18140, 18141}
    assert len(set(chosen.values())) == len(chosen)


def test_the_users_gateway_port_is_taken_as_it_is() -> None:
    assert ports.wanted("test", KNOWN, 9000)["gateway"] == 9000


def test_a_taken_port_is_replaced_by_the_next_free_one_and_named() -> None:
    told: list[str] = []
    chosen = ports.assign({"gateway": 8080, "redis": 8081}, {}, lambda port: port != 8080, told.append)
    assert chosen == {"gateway": (8080, 8082), "redis": (8081, 8081)}
    assert len(told) == 1
    assert "port 8080 for gateway is taken by" in told[0]
    assert "using 8082 instead" in told[0]


def test_a_replacement_is_kept_while_it_is_free() -> None:
    told: list[str] = []
    before = {"gateway": (8080, 8082)}
    assert ports.assign({"gateway": 8080}, before, lambda _: True, told.append) == before
    assert told == []


def test_a_port_that_two_had_is_kept_by_one() -> None:
    before = {"rabbitmq": (8072, 8076), "redis": (8073, 8076)}
    chosen = ports.assign({"rabbitmq": 8072, "redis": 8073}, before, lambda _: True, lambda _: None)
    assert chosen == {"rabbitmq": (8072, 8076), "redis": (8073, 8074)}


def test_another_wish_forgets_the_replacement() -> None:
    chosen = ports.assign({"gateway": 9000}, {"gateway": (8080, 8082)}, lambda _: True, lambda _: None)
    assert chosen == {"gateway": (9000, 9000)}


@settings(deadline=None)  # telling who holds a port takes a look at every process
@given(
    wishes=st.dictionaries(st.sampled_from("abcdefgh"), st.integers(2000, 2010), min_size=1),
    taken=st.sets(st.integers(2000, 2030)),
    later=st.sets(st.integers(2000, 2030)),
    spread=st.sampled_from([1, 20]),
)
def test_nobody_gets_a_taken_port_nor_anothers(
    wishes: dict[str, int], taken: set[int], later: set[int], spread: int
) -> None:
    unique = {name: 2000 + place * spread for place, name in enumerate(wishes)}
    chosen: dict[str, tuple[int, int]] = {}
    for holders in (taken, later):
        free = set(range(2000, 3000)) - holders
        chosen = ports.assign(unique, chosen, free.__contains__, lambda _: None)
        numbers = [port for _, port in chosen.values()]
        assert not holders & set(numbers)
        assert len(set(numbers)) == len(numbers)


def test_the_choice_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "ports.json"
    chosen = {"gateway": (8080, 8082), "redis": (18179, 18179)}
    ports.save(file, chosen)
    assert ports.load(file) == chosen
    file.write_text("[1, 2")
    assert ports.load(file) == {}


def test_a_listening_port_is_taken_and_its_holder_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert not ports.is_free(port)
        assert "process" in ports.holder(port)
    assert ports.is_free(port)
