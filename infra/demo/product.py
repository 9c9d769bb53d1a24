"""The product as its users meet it: HTTP through the gateway, and the messages that arrive in their inboxes."""

import base64
import re
import time
from collections.abc import Callable, Collection
from typing import Any, TypeVar

import httpx

T = TypeVar("T")
SANDBOX_CHECKOUT = re.compile(r"https?://[^\s\"'<>]*/sandbox/checkout/(cs_[A-Za-z0-9_]+)")
INVOICE_PAGE = re.compile(r"https?://[^\s\"'<>]*/invoices/([A-Za-z0-9_-]+)")
PORTAL_PAGE = re.compile(r"https?://[^\s\"'<>]*/client/[^\s\"'<>]*/sign-in#([A-Za-z0-9_-]+)")
LONGEST_WAIT = 90.0
GOOD_CARD = "4242424242424242"


class Refused(Exception):  # noqa: N818 - reads as what happened
    """The product answered with a problem, or not in time; the text says which and why."""

    def __init__(self, text: str, answer: httpx.Response | None = None) -> None:
        super().__init__(text)
        self.answer = answer


class Product:
    """A caller of the gateway. `headers` say who is calling; without them it is a stranger."""

    def __init__(self, base_url: str, headers: dict[str, str] | None = None) -> None:
        self.base_url = base_url
        self.authorization = (headers or {}).get("Authorization", "")
        self._http = httpx.Client(base_url=base_url, headers=headers, timeout=30, trust_env=False)

    def as_bearer(self, token: str) -> "Product":
        """Return the caller who holds this access token."""
        return Product(self.base_url, {"Authorization": f"Bearer {token}"})

    def as_operator(self, name: str, password: str) -> "Product":
        """Return the operator account of that name."""
        credentials = base64.b64encode(f"{name}:{password}".encode()).decode()
        return Product(self.base_url, {"Authorization": f"Basic {credentials}"})

    def sign_in_worker(self, organization: str, phone: str, password: str) -> "Product":
        """Return the cleaner with that phone."""
        credentials = {"phone": phone, "password": password, "organization": organization}
        return self.as_bearer(self.call("POST", "/v1/auth/worker/login", json=credentials)["access_token"])

    def sign_in_client(self, organization: str, email: str) -> "Product":
        """Return the client with that e-mail, signed in by the newest link in the inbox."""
        before = {message["id"] for message in self.messages(email)}
        self.call("POST", "/v1/auth/client/link", json={"organization": organization, "email": email})
        mail = self.message(email, PORTAL_PAGE, "the link to sign in", but=before)
        found = PORTAL_PAGE.search(mail["text"])
        session = self.call("POST", "/v1/auth/client/session", json={"token": found[1] if found else ""})
        return self.as_bearer(session["access_token"])

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Send one request, waiting as long as a rate limit asks for, and return whatever is answered."""
        deadline = time.monotonic() + LONGEST_WAIT
        while True:
            answer = self._http.request(method, path, **options)
            wait = float(answer.headers.get("retry-after", "1"))
            if answer.status_code != httpx.codes.TOO_MANY_REQUESTS or time.monotonic() + wait > deadline:
                return answer
            time.sleep(wait)

    def call(self, method: str, path: str, **options: Any) -> Any:
        """Send one request and return the JSON of its success.

        Raises:
            Refused: the answer is no success; quotes the problem's detail.
        """
        answer = self.send(method, path, **options)
        if not answer.is_success:
            raise Refused(f"{method} {path} was answered {answer.status_code}: {answer.text[:600]}", answer)
        return answer.json() if answer.content else None

    def messages(self, to: str) -> list[dict[str, Any]]:
        """Return what an inbox (an e-mail address or a phone number) got, newest first."""
        found: list[dict[str, Any]] = self.call("GET", "/sandbox/api/messages", params={"to": to, "limit": 100})[
            "messages"
        ]
        return found

    def message(
        self, to: str, needle: str | re.Pattern[str], what: str, but: Collection[Any] = ()
    ) -> dict[str, Any]:
        """Wait for a message whose subject or text holds `needle`, and return it; `but` are ids of old ones."""
        pattern = re.compile(re.escape(needle), re.IGNORECASE) if isinstance(needle, str) else needle

        def arrived() -> dict[str, Any] | None:
            for message in self.messages(to):
                if message["id"] not in but and pattern.search(
                    f"{message.get('subject') or ''}\n{message['text']}"
                ):
                    return message
            return None

        return until(arrived, f"{what} for {to}")

    def pay(self, checkout_id: str, card: str = GOOD_CARD) -> httpx.Response:
        """Fill the hosted payment page in."""
        return self.send("POST", f"/sandbox/checkout/{checkout_id}/pay", data={"card_number": card})


def until(probe: Callable[[], T | None], what: str, seconds: float = 45) -> T:
    """Poll until the probe gives something.

    Raises:
        Refused: it never did; names what was waited for.
    """
    deadline = time.monotonic() + seconds
    pause = 0.05
    while (found := probe()) is None:
        if time.monotonic() > deadline:
            raise Refused(f"Waited {seconds:.0f} s for {what}.")
        time.sleep(pause)
        pause = min(pause * 1.5, 1.0)
    return found
