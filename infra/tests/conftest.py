"""Fixtures of the tests that need the whole product running: the test instance, as `infra/test.sh` starts it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from infra.demo.acts import booking, opening
from infra.demo.product import Product
from infra.demo.story import Story
from infra.native.stack import Stack, settle

PATIENCE_MS = 15_000
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def stack() -> Stack:
    """Return the running test instance."""
    current = settle("test")
    if not current.supervisor.alive():
        pytest.fail("The test instance does not run. `infra/just test` starts it.")
    return current


@pytest.fixture(scope="session")
def product(stack: Stack) -> Product:
    """Return a stranger at the gateway."""
    return Product(stack.env["PUBLIC_BASE_URL"])


@pytest.fixture
def story(product: Product) -> Story:
    """Return a story with a company of its own, open for business."""
    told = Story(product)
    opening.sign_up(told)
    opening.hire(told)
    return told


@pytest.fixture
def booked(story: Story) -> Story:
    """Return a story in which a client has booked and not paid yet."""
    for step in (booking.ask_price, booking.find_slot, booking.book):
        step(story)
    return story


@pytest.fixture
def servers_restored(stack: Stack) -> Iterator[None]:
    """Whatever the test stopped runs again afterwards."""
    yield
    stack.supervisor.start([program.name for program in stack.programs])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium, closed after each module: Playwright's event loop runs until then, and a test that
    runs a loop of its own would meet it.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, product: Product) -> Iterator[Page]:
    """Return a fresh page that fails the test when the page throws an error."""
    context = browser.new_context(base_url=product.base_url, locale="en-CA")
    errors: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    yield opened
    context.close()
    assert not errors
