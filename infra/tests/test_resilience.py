"""Brokers stop, processes are killed: nobody's request fails, nothing happens twice."""

import os
import signal

import pytest

from infra.demo.acts import booking, invoice, visit
from infra.demo.product import SANDBOX_CHECKOUT, until
from infra.demo.story import Story
from infra.native.health import wait_for_servers
from infra.native.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(240)]
BROKER = ["rabbitmq", "epmd"]


def test_a_stopped_broker_delays_events_and_fails_nobody(
    stack: Stack, story: Story, servers_restored: None
) -> None:
    booking.ask_price(story)
    booking.find_slot(story)
    stack.supervisor.stop(BROKER)
    booking.book(story)
    assert story.stranger.send("GET", "/healthz").status_code == 200, "waiting for the broker is not unhealthy"
    assert not story.stranger.messages(story.client["email"])
    stack.supervisor.start(reversed(BROKER))
    wait_for_servers(stack.supervisor, stack.env, stack.ports, 60)
    for step in (booking.receive_deposit_link, booking.pay_deposit, booking.get_confirmed):
        step(story)


def test_workers_killed_in_the_middle_do_everything_once(
    stack: Stack, booked: Story, servers_restored: None
) -> None:
    def kill(*services: str) -> None:
        states = stack.supervisor.states()
        for service in services:
            os.kill(int(states[f"{service}-worker"]["pid"]), signal.SIGKILL)

    kill("finance", "booking")
    booking.receive_deposit_link(booked)
    booking.pay_deposit(booked)
    kill("finance", "booking", "notification")
    booking.get_confirmed(booked)
    booking.receive_confirmation(booked)
    for step in (visit.sign_in_as_cleaner, visit.check_in, visit.complete_checklist, visit.check_out):
        step(booked)
    kill("finance", "notification")
    invoice.receive_invoice(booked)
    _settled(booked)
    texts = [message["text"] for message in booked.stranger.messages(booked.client["email"])]
    assert len({found[1] for text in texts if (found := SANDBOX_CHECKOUT.search(text))}) == 1
    assert len(booked.owner.call("GET", "/v1/admin/invoices")["items"]) == 1


def _settled(story: Story) -> None:
    """Wait until nothing is on its way any more."""

    def quiet() -> bool | None:
        health = story.stranger.call("GET", "/healthz")["services"]
        return all(service["outbox_pending"] == 0 for service in health.values()) or None

    until(quiet, "empty outboxes")
