"""Turns a file of words into the mail or text of one recipient.

A file holds one kind of message in one language, as blocks: `subject`, `title`, `body`, `facts`, `action` and
`after` make the mail, `sms` the text. The mail is rendered twice from the same words, by `layout.html` (escaped)
and by `layout.txt`, so that its two parts can't drift apart. A name that a file uses and nobody gave is an error.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateNotFound, pass_context
from jinja2.runtime import Context

from notification.templates import formats, vocabulary
from notification.templates.gsm import to_gsm
from shared.organizations import Organization

FILES = Path(__file__).with_name("files")
DEFAULT_COLOR = "#0f766e"
_COLOR = re.compile(r"^#[0-9a-fA-F]{6}$")
_SENDER_LETTERS = 30


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail's words."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Company:
    """The sender, as mails show it; `ink` is what can be read on its colour."""

    name: str
    address: str | None
    email: str | None
    phone: str | None
    color: str
    ink: str

    @classmethod
    def of(cls, organization: Organization) -> "Company":
        """Return the company of an organization."""
        given = organization.brand_color or ""
        color = given if _COLOR.match(given) else DEFAULT_COLOR
        return cls(
            organization.name,
            organization.address,
            organization.email,
            organization.phone,
            color,
            "#10211f" if _luminance(color) > 0.36 else "#ffffff",
        )


def _luminance(color: str) -> float:
    """Relative luminance (WCAG 2)."""
    shares = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def render_mail(template: str, locale: str, context: Mapping[str, Any]) -> Mail:
    """Return the mail of a kind in a language."""
    plain, rich = _environment(escape=False), _environment(escape=True)
    given = {"locale": locale, **context}
    subject = _flat(_tidy(_block(plain, template, locale, "subject", given)))
    text = _words(plain, template, locale).render(_with_parts(plain, "txt", given))
    html = _words(rich, template, locale).render(_with_parts(rich, "html", given | {"subject": subject}))
    return Mail(subject, re.sub(r"\n{3,}", "\n\n", _tidy(text)).strip() + "\n", _tidy(html))


def render_sms(template: str, locale: str, context: Mapping[str, Any]) -> str:
    """Return the text message of a kind in a language: it begins with who is writing and ends on one line."""
    company: Company = context["company"]
    body = _block(_environment(escape=False), template, locale, "sms", {"locale": locale, **context})
    return _flat(to_gsm(f"{_clip(company.name, _SENDER_LETTERS)}: {_tidy(body)}"))


@cache
def _environment(*, escape: bool) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FILES),
        autoescape=escape,  # noqa: S701 - the text parts are not HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "clip": _clip,
        "flat": _flat,
        "money": pass_context(lambda context, cents, currency: formats.money(cents, currency, context["locale"])),
        "day": _moment(formats.weekday),
        "short_day": _moment(formats.short_weekday),
        "clock": _moment(formats.clock),
        "date": pass_context(
            lambda context, day: formats.calendar_day(date.fromisoformat(day), context["locale"])
        ),
        "month": pass_context(lambda context, month, year: formats.calendar_month(year, month, context["locale"])),
        "card": pass_context(lambda context, it: vocabulary.card_name(it.brand, it.last4, context["locale"])),
        "duration": formats.duration,
        "phone": formats.phone,
        "service": pass_context(lambda context, code: vocabulary.service_name(code, context["locale"])),
        "failure": pass_context(lambda context, code: vocabulary.FAILURES[context["locale"]].get(code or "")),
        "way_back": pass_context(lambda context, method: vocabulary.WAYS_BACK[context["locale"]].get(method)),
    }
    return environment


def _moment(write: Any) -> Any:
    """Make a filter of a format that needs the zone and the language."""

    @pass_context
    def written(context: Context, instant: datetime) -> str:
        text: str = write(instant, context["timezone"], context["locale"])
        return text

    return written


def _flat(text: str) -> str:
    """Text on one line; no-break spaces stay."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", str(text)).strip(" ")


def _tidy(text: str) -> str:
    """One full stop after an abbreviation that ends a sentence; the French colon stays on its line."""
    return re.sub(r"(?<!\.)\.\.(?!\.)", ".", text).replace(" : ", "\u00a0: ")


def _clip(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 3].rstrip() + "..."


def _words(environment: Environment, template: str, locale: str) -> Template:
    return environment.get_template(f"{locale}/{template}.html")


def _block(environment: Environment, template: str, locale: str, name: str, context: dict[str, Any]) -> str:
    words = _words(environment, template, locale)
    if name not in words.blocks:
        raise TemplateNotFound(f"{locale}/{template}.html#{name}")
    return "".join(words.blocks[name](words.new_context(context)))


def _with_parts(environment: Environment, kind: str, context: dict[str, Any]) -> dict[str, Any]:
    parts = environment.get_template(f"parts.{kind}").make_module(context)
    return {**context, "layout": f"layout.{kind}", "ui": parts}
