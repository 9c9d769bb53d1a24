"""The work is paid for."""

from typing import Any

from infra.demo.product import INVOICE_PAGE, SANDBOX_CHECKOUT, Refused, until
from infra.demo.story import TOTAL_CENTS, Story


def receive_invoice(story: Story) -> str:
    """The numbered invoice arrives, less the deposit, with its PDF."""
    mail = story.stranger.message(story.client["email"], INVOICE_PAGE, "the invoice by e-mail")
    found = INVOICE_PAGE.search(mail["text"])
    story.facts["invoice_token"] = token = found[1] if found else ""
    invoice = story.stranger.call("GET", f"/v1/pay/invoices/{token}")
    pdf = story.stranger.send("GET", f"/v1/pay/invoices/{token}/pdf")
    if pdf.status_code != 200 or not pdf.content.startswith(b"%PDF-"):
        raise Refused(f"The PDF was answered {pdf.status_code}.")
    deposit = story.facts["booking"]["deposit"]["amount_cents"]
    if (invoice["total_cents"], invoice["paid_cents"]) != (TOTAL_CENTS, deposit):
        raise Refused(f"The invoice is over {invoice['total_cents']}, less {invoice['paid_cents']}.")
    story.facts["invoice"] = invoice
    return f"{invoice['number']}, {invoice['due_cents'] / 100:.2f} due, PDF of {len(pdf.content) // 1000} kB"


def pay_invoice(story: Story) -> str:
    """What is due is paid on the hosted page."""
    path = f"/v1/pay/invoices/{story.facts['invoice_token']}"
    url = story.stranger.call("POST", f"{path}/checkout", json={})["checkout_url"]
    found = SANDBOX_CHECKOUT.search(url)
    answer = story.stranger.pay(found[1] if found else "")
    if answer.status_code != 303:
        raise Refused(f"The payment page answered {answer.status_code}.")

    def paid() -> dict[str, Any] | None:
        invoice: dict[str, Any] = story.stranger.call("GET", path)
        return invoice if invoice["status"] == "PAID" else None

    invoice = until(paid, "the invoice to be paid")
    return f"{invoice['paid_cents'] / 100:.2f} paid, {invoice['due_cents']} due"


def receive_receipt(story: Story) -> str:
    """The receipt names the invoice."""
    number = story.facts["invoice"]["number"]
    mail = story.stranger.message(story.client["email"], "receipt", "the receipt by e-mail")
    if number not in f"{mail['subject']} {mail['text']}":
        raise Refused(f"The receipt does not name {number}.")
    return f"“{mail['subject']}”"


def see_it_in_the_books(story: Story) -> str:
    """The owner sees the paid invoice and who did what."""
    invoices = story.owner.call("GET", "/v1/admin/invoices")["items"]
    if [invoice["status"] for invoice in invoices] != ["PAID"]:
        raise Refused(f"The owner sees {[invoice['status'] for invoice in invoices]}.")

    def audited() -> list[str] | None:
        entries = story.owner.call("GET", "/v1/admin/audit", params={"limit": 100})["items"]
        actions = [entry["action"] for entry in entries]
        return actions if "worker.create" in actions else None

    return f"one invoice, paid; {len(until(audited, 'the audit log'))} entries in the audit log"
