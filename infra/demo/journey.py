"""The journey, played live: from a new company's first online booking to its paid invoice and receipt.

`python -m infra.demo.journey` prints each step with its time and ends non-zero when one fails. It speaks HTTP with
the gateway as its people would, and learns what they learn: from the messages in their inboxes.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping

import httpx

from infra.demo.acts import booking, invoice, opening, visit
from infra.demo.product import Product, Refused
from infra.demo.story import Story

Step = Callable[[Story], str]

STEPS: tuple[tuple[str, Step], ...] = (
    ("A company signs up", opening.sign_up),
    ("It hires two cleaners", opening.hire),
    ("A stranger asks for a price", booking.ask_price),
    ("sees free times", booking.find_slot),
    ("books (and clicks twice)", booking.book),
    ("gets the deposit’s link", booking.receive_deposit_link),
    ("pays the deposit", booking.pay_deposit),
    ("The booking is confirmed", booking.get_confirmed),
    ("the client is told", booking.receive_confirmation),
    ("The cleaner signs in", visit.sign_in_as_cleaner),
    ("checks in", visit.check_in),
    ("completes the checklist", visit.complete_checklist),
    ("checks out", visit.check_out),
    ("The client gets the invoice", invoice.receive_invoice),
    ("pays it", invoice.pay_invoice),
    ("gets the receipt", invoice.receive_receipt),
    ("The owner sees it in the books", invoice.see_it_in_the_books),
)


def play(story: Story, report: Callable[[str, str, float], None]) -> None:
    """Take every step; `report` gets its title, its remark and the seconds that it took.

    Raises:
        Refused: a step failed; names it.
    """
    for title, step in STEPS:
        started = time.monotonic()
        try:
            remark = step(story)
        except (Refused, httpx.HTTPError, KeyError, IndexError) as failure:
            raise Refused(f"“{title}” failed: {failure!r}") from failure
        report(title, remark, time.monotonic() - started)


def main(env: Mapping[str, str]) -> int:
    """Play the journey against the running product; return the exit code."""
    base = env["PUBLIC_BASE_URL"]
    story = Story(Product(base))
    began = time.monotonic()

    def report(title: str, remark: str, seconds: float) -> None:
        print(f"{time.monotonic() - began:7.2f} s  {seconds:6.2f} s  {title:<32} {remark}", flush=True)

    print(f"Against {base}\n   so far      step")
    try:
        play(story, report)
    except Refused as refused:
        print(f"\nFailed: {refused}", file=sys.stderr)
        return 1
    booked, token = story.facts["booking"], story.facts["invoice_token"]
    print(f"\nSee {base}/booking/{story.slug}/{booked['public_token']}")
    print(f"    {base}/invoices/{token}\n    {base}/sandbox/inbox")
    print(f"Sign in at {base} as owner.{story.run}@aurore.example with “{story.owner_password}”.")
    return 0


if __name__ == "__main__":
    sys.exit(main(os.environ))
