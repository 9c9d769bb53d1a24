"""The pages on which clients spend money, in a real browser: gift cards, an invoice, and the portal."""

import re

import pytest
from playwright.sync_api import Page, expect

from infra.demo.acts import booking, invoice, visit
from infra.demo.product import PORTAL_PAGE, SANDBOX_CHECKOUT
from infra.demo.story import TOTAL_CENTS, Story

pytestmark = [pytest.mark.stack, pytest.mark.timeout(180)]
CODE = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b")
DEPOSIT_CENTS = 10_303
DUE_CENTS = TOTAL_CENTS - DEPOSIT_CENTS


@pytest.fixture
def invoiced(booked: Story) -> Story:
    """Return a story in which the visit is done and the invoice is there, less its deposit."""
    for step in (
        *(booking.receive_deposit_link, booking.pay_deposit, booking.get_confirmed),
        *(visit.sign_in_as_cleaner, visit.check_in, visit.complete_checklist, visit.check_out),
        invoice.receive_invoice,
    ):
        step(booked)
    return booked


def gift_card(story: Story, cents: int) -> str:
    """Buy a gift card from its company and return the code that arrives."""
    email = f"friend.{story.run}@clients.example"
    order = {"amount_cents": cents, "buyer_name": "Ada", "buyer_email": email, "locale": "en"}
    bought = story.stranger.call("POST", f"/v1/pay/gift-cards/{story.slug}", json=order)
    found = SANDBOX_CHECKOUT.search(bought["checkout_url"])
    assert story.stranger.pay(found[1] if found else "").status_code == 303
    code = CODE.search(story.stranger.message(email, CODE, "the gift card")["text"])
    assert code
    return code[0]


def pay_on_hosted_page(page: Page, amount: str) -> None:
    """Pay with the test card on the hosted page, which the browser is on its way to."""
    page.wait_for_url("**/sandbox/checkout/**")
    page.get_by_role("button", name=f"Pay CA{amount}", exact=True).click()


def test_a_gift_card_is_bought_and_looked_up(page: Page, story: Story) -> None:
    page.goto(f"/gift-cards/{story.slug}")
    page.get_by_role("button", name="Buy for $50.00").click()
    expect(page.get_by_label("Your name")).to_be_focused()
    page.get_by_role("radio", name="Other amount").check()
    page.get_by_role("textbox", name="Other amount").fill("60")
    email = f"elodie.{story.run}@clients.example"
    for label, value in (
        ("Their name", "Élodie"),
        ("Their e-mail", email),
        ("Your message", "A clean home, for once & for all"),
        ("Your name", "Ada"),
        ("Your e-mail", f"ada.{story.run}@clients.example"),
    ):
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="Buy for $60.00").click()
    pay_on_hosted_page(page, "$60.00")
    expect(page.get_by_role("heading", name="The card is delivered")).to_be_visible()
    expect(page.get_by_text("For Élodie")).to_be_visible()
    mail = story.stranger.message(email, CODE, "the gift card")
    assert "for once & for all" in mail["text"]
    code = CODE.search(mail["text"])
    assert code
    page.get_by_role("link", name="Buy another one").click()
    page.get_by_label("Code of the card").fill(code[0].lower())
    page.get_by_role("button", name="See what is left").click()
    expect(page.get_by_text(f"$60.00 is left on the card that ends in {code[0][-4:]}.")).to_be_visible()


def test_an_invoice_is_paid_with_a_gift_card_and_by_card_with_a_tip(page: Page, invoiced: Story) -> None:
    code = gift_card(invoiced, 2_500)
    page.goto(f"/invoices/{invoiced.facts['invoice_token']}")
    page.get_by_text("Pay with a gift card").click()
    page.get_by_label("Code of the gift card").fill("AAAA-BBBB-CCCC")
    page.get_by_role("button", name="Use gift card").click()
    expect(page.get_by_role("alert")).to_contain_text("No gift card has this code.")
    page.get_by_label("Code of the gift card").fill(code)
    page.get_by_role("button", name="Use gift card").click()
    expect(page.get_by_text("$25.00 is paid.")).to_be_visible()
    page.get_by_role("radio", name="10%").check()
    page.get_by_label("Save this card").check()
    page.get_by_role("button", name="Pay $97.66 by card").click()
    pay_on_hosted_page(page, "$97.66")
    expect(page.get_by_text("Paid in full. Thank you, also for the tip.")).to_be_visible()
    (listed,) = invoiced.owner.call("GET", "/v1/admin/invoices")["items"]
    paid = invoiced.owner.call("GET", f"/v1/admin/invoices/{listed['id']}")
    assert (paid["status"], paid["tip_cents"], paid["paid_cents"]) == ("PAID", 1_963, TOTAL_CENTS + 1_963)


def test_a_client_pays_on_the_portal_and_takes_the_card_away(page: Page, invoiced: Story) -> None:
    asked = {"organization": invoiced.slug, "email": invoiced.client["email"]}
    invoiced.stranger.call("POST", "/v1/auth/client/link", json=asked)
    mail = invoiced.stranger.message(invoiced.client["email"], PORTAL_PAGE, "the link to sign in")
    link = PORTAL_PAGE.search(mail["text"])
    assert link
    page.goto(link[0])
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Invoices").click()
    expect(page.get_by_text("$103.03 to pay")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Statement").click()
    assert download.value.suggested_filename == "Statement.pdf"
    page.get_by_role("link", name="Pay: INV-").click()
    page.get_by_label("Save this card").check()
    page.get_by_role("button", name="Pay $103.03 by card").click()
    pay_on_hosted_page(page, "$103.03")
    expect(page.get_by_text("Paid in full. Thank you.")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("article", name="Invoice INV-")).to_be_visible()
    for shown in ("All invoices", "Payment"):
        expect(page.get_by_role("link", name=shown)).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="All invoices").click()
    expect(page.get_by_role("link", name="Show: INV-")).to_be_visible()
    page.get_by_role("link", name="Payment").click()
    page.get_by_role("button", name="Remove: Visa ending in 4242").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove card").click()
    expect(page.get_by_text("No card is saved.")).to_be_visible()
    (client,) = invoiced.owner.call("GET", "/v1/admin/clients")["items"]
    assert invoiced.owner.call("GET", f"/v1/admin/finance/clients/{client['id']}/cards") == []
