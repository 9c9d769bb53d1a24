"""The pages that messages lead a client to, in a real browser and by the links as they arrive."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from infra.demo.acts import booking, visit
from infra.demo.product import PORTAL_PAGE
from infra.demo.story import WORK, Story

pytestmark = [pytest.mark.stack, pytest.mark.timeout(180)]
FEEDBACK_PAGE = re.compile(r"https?://[^\s\"'<>]*(/feedback/[^\s\"'<>]+)")
QUOTE_PAGE = re.compile(r"https?://[^\s\"'<>]*(/quote/[^\s\"'<>]+)")


@pytest.fixture
def confirmed(booked: Story) -> Story:
    """Return a story in which the deposit is paid."""
    for step in (booking.receive_deposit_link, booking.pay_deposit, booking.get_confirmed):
        step(booked)
    return booked


def link(story: Story, pattern: re.Pattern[str], what: str) -> str:
    """Return the path of the page that the client's newest mail leads to."""
    found = pattern.search(story.stranger.message(story.client["email"], pattern, what)["text"])
    assert found
    return found[1]


def test_a_client_moves_a_visit_and_calls_it_off(page: Page, confirmed: Story) -> None:
    ticket = confirmed.facts["booking"]
    page.goto(f"/booking/{confirmed.slug}/{ticket['public_token']}")
    page.get_by_role("button", name="Move to another time").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Moving the visit now")).to_be_visible()
    dialog.locator(".slot").last.click()
    dialog.get_by_role("button", name="Move", exact=False).last.click()
    expect(page.get_by_text("Your visit now begins")).to_be_visible()
    path = f"/v1/public/{confirmed.slug}/bookings/{ticket['public_token']}"
    assert confirmed.stranger.call("GET", path)["starts_at"] != ticket["starts_at"]
    page.get_by_role("button", name="Cancel booking").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel booking").click()
    expect(page.get_by_role("heading", name="This booking is cancelled")).to_be_visible()


def test_a_client_rates_a_visit_by_the_keyboard(page: Page, confirmed: Story) -> None:
    for step in (visit.sign_in_as_cleaner, visit.check_in, visit.complete_checklist, visit.check_out):
        step(confirmed)
    page.goto(link(confirmed, FEEDBACK_PAGE, "the question how the visit was"))
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert")).to_have_text("Choose from 1 to 5 stars.")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.get_by_label("What should we know?").fill("Spotless. Zoë & the cat approve.")
    page.get_by_label("may show this").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_focused()
    expect(page.get_by_text("Zoë & the cat")).to_be_visible()
    page.get_by_role("button", name="Change your answer").click()
    page.get_by_title("5 stars").click()
    page.get_by_role("button", name="Save changes").click()
    expect(page.get_by_role("img", name="5 stars")).to_be_visible()
    (review,) = confirmed.owner.call("GET", "/v1/admin/quality/reviews")["items"]
    assert (review["stars"], review["may_publish"]) == (5, True)


def test_a_quote_is_accepted_with_a_time(page: Page, story: Story) -> None:
    lead = {"name": story.client["name"], "email": story.client["email"], "request": WORK}
    wanted = story.owner.call("POST", "/v1/admin/leads", json=lead)
    quote = story.owner.call("POST", "/v1/admin/quotes", json={"lead_id": wanted["id"]})
    story.owner.call("POST", f"/v1/admin/quotes/{quote['id']}/send")
    page.goto(link(story, QUOTE_PAGE, "the quote"))
    page.get_by_role("button", name="Accept and choose a time").click()
    page.locator(".slot").first.click()
    page.get_by_role("button", name="Accept and book").click()
    expect(page.get_by_label("Mobile phone")).to_be_focused()
    for label, value in (
        ("Mobile phone", "780 555 0123"),
        ("Street address", "9840 106 St NW"),
        ("City", "Edmonton"),
        ("Postal code", "t5k1b8"),
    ):
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="Accept and book").click()
    page.wait_for_url(re.compile("/sandbox/checkout/|/booking/"))
    assert story.owner.call("GET", f"/v1/admin/quotes/{quote['id']}")["status"] == "ACCEPTED"


def test_a_client_signs_in_by_a_link_and_out_again(browser: Browser, page: Page, confirmed: Story) -> None:
    page.goto(f"/client/{confirmed.slug}")
    page.get_by_label("E-mail or mobile phone").fill(confirmed.client["email"])
    page.get_by_role("button", name="Send me a link").click()
    expect(page.get_by_role("heading", name="Look for our message")).to_be_visible()
    mail = confirmed.stranger.message(confirmed.client["email"], PORTAL_PAGE, "the link to sign in")
    found = PORTAL_PAGE.search(mail["text"])
    assert found
    page.goto(found[0])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Hello Zoë")).to_be_visible()
    expect(page.get_by_text("Confirmed")).to_be_visible()
    page.get_by_label("Language of our messages").select_option("fr")
    expect(page.get_by_text("Enregistré.")).to_be_visible()
    page.get_by_role("button", name="Se déconnecter").click()
    expect(page.get_by_role("heading", name="Voir vos visites")).to_be_visible()
    stranger = browser.new_page(base_url=confirmed.stranger.base_url)
    stranger.goto(found[0])
    stranger.get_by_role("button", name="Sign in").click()
    expect(stranger.get_by_text("This link was used or is too old.")).to_be_visible()
    stranger.close()


def test_somebody_joins_the_waiting_list_and_leaves_it(page: Page, story: Story) -> None:
    booking.ask_price(story)
    page.goto(f"/book/{story.slug}")
    page.get_by_role("button", name="Choose a time").locator("visible=true").first.click()
    page.get_by_role("link", name="Join the waiting list").click()
    for label, value in (
        ("Full name", story.client["name"]),
        ("E-mail", story.client["email"]),
        ("Mobile phone", story.client["phone"]),
        ("Street address", "9840 106 St NW"),
        ("City", "Edmonton"),
        ("Postal code", "t5k1b8"),
    ):
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="Join the waiting list").click()
    expect(page.get_by_role("heading", name="You are on the waiting list")).to_be_visible()
    page.get_by_role("button", name="Leave the waiting list").click()
    page.get_by_role("dialog").get_by_role("button", name="Leave the waiting list").click()
    expect(page.get_by_role("heading", name="This wait is over")).to_be_visible()
