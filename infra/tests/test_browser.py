"""The pages in a real browser: a stranger books and pays, staff see it, a cleaner does it on a phone."""

import pytest
from playwright.sync_api import Page, expect

from infra.demo.acts import booking, opening
from infra.demo.product import Product
from infra.demo.story import Story

pytestmark = [pytest.mark.stack, pytest.mark.timeout(180)]
PHONE = {"width": 390, "height": 844}


def test_a_stranger_books_and_pays_the_deposit(page: Page, product: Product) -> None:
    story = Story(product)
    opening.sign_up(story)
    opening.hire(story)
    booking.ask_price(story)
    page.goto(f"/book/{story.slug}")
    page.get_by_text("Deep cleaning").first.click()
    page.get_by_role("switch", name="Oven").or_(page.get_by_label("Oven")).first.click()
    page.get_by_role("button", name="Choose a time").locator("visible=true").first.click()
    page.locator("main button.slot, main .slots button").locator("visible=true").first.click()
    page.get_by_role("button", name="Continue").locator("visible=true").first.click()
    for label, value in (
        ("Full name", "Zoë Tremblay-Ångström"),
        ("E-mail", story.client["email"]),
        ("Mobile phone", "780 555 0123"),
        ("Street address", "9840 106 St NW"),
        ("City", "Edmonton"),
        ("Postal code", "t5k1b8"),
    ):
        page.get_by_label(label).first.fill(value)
    page.get_by_role("button", name="Review booking").locator("visible=true").first.click()
    page.get_by_role("button", name="Book and pay the deposit").locator("visible=true").first.click()
    page.wait_for_url("**/sandbox/checkout/**")
    page.get_by_role("button", name="Pay", exact=False).first.click()
    page.wait_for_url("**/booking/**")
    expect(page.get_by_text("Confirmed").first).to_be_visible()


def test_staff_sign_in_and_see_the_booking(page: Page, booked: Story) -> None:
    page.goto("/")
    page.get_by_label("E-mail").fill(f"owner.{booked.run}@aurore.example")
    page.get_by_label("Password").fill(booked.owner_password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/app**")
    page.goto("/app/bookings")
    expect(page.get_by_text(booked.facts["booking"]["reference"]).first).to_be_visible()
    expect(page.get_by_text("Zoë Tremblay").first).to_be_visible()


def test_a_cleaner_does_the_job_on_a_phone(page: Page, booked: Story) -> None:
    for step in (booking.receive_deposit_link, booking.pay_deposit, booking.get_confirmed):
        step(booked)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type] # the keys are as it wants them
    page.goto("/worker")
    page.get_by_label("Phone").fill(booked.worker_phone(0))
    page.get_by_label("Password").fill(booked.worker_password)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_text("Zoë Tremblay").first.click()
    page.get_by_role("button", name="Check in").click()
    boxes = page.get_by_role("checkbox")
    expect(boxes.first).to_be_enabled()
    for place in range(boxes.count()):
        boxes.nth(place).locator("xpath=ancestor::label").click()
        expect(boxes.nth(place)).to_be_checked()
    page.get_by_role("button", name="Check out").click()
    expect(page.get_by_text("Done").first).to_be_visible()
