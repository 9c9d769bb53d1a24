"""Whom a message is for, and by which channels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from contracts.base import Contact
from contracts.booking import CrewMember
from contracts.booking_leads import Prospect
from contracts.booking_life import WaitlistOffered
from notification.messages.schemas import Channel


@dataclass(frozen=True, slots=True)
class Person:
    """A recipient."""

    name: str
    email: str | None
    phone: str | None
    locale: str

    @classmethod
    def of(cls, contact: Contact | CrewMember | Prospect | WaitlistOffered) -> Self:
        """Return the person of an event."""
        phone = (contact.phone or "").strip() or None
        return cls(_one_line(contact.name), (contact.email or "").strip() or None, phone, contact.locale)

    @classmethod
    def at(cls, name: str, email: str | None, locale: str) -> Self:
        """Return somebody of whom no more than a mail address is known."""
        return cls(_one_line(name), (email or "").strip() or None, None, locale)

    @property
    def first_name(self) -> str:
        """What a message calls the person."""
        return self.name.split(" ")[0]

    def address(self, channel: Channel) -> str | None:
        """Return where the person is reached by the channel."""
        return self.email if channel == "email" else self.phone


def _one_line(name: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in name).split())


Reach = Callable[[Person], Sequence[Channel]]
"""A choice of channels, given what is known of the person."""


def mail_and_text(person: Person) -> Sequence[Channel]:
    """Both, for what must not be missed."""
    return [*_if(person, "email"), *_if(person, "sms")]


def mail_else_text(person: Person) -> Sequence[Channel]:
    """A mail; a text to who gave no address."""
    return _if(person, "email") or _if(person, "sms")


def text_else_mail(person: Person) -> Sequence[Channel]:
    """A text; a mail to who gave no number."""
    return _if(person, "sms") or _if(person, "email")


def text_only(person: Person) -> Sequence[Channel]:
    """A text or nothing: for what is worth saying only now."""
    return _if(person, "sms")


def mail_only(person: Person) -> Sequence[Channel]:
    """A mail or nothing: for what is worth no text."""
    return _if(person, "email")


def _if(person: Person, channel: Channel) -> Sequence[Channel]:
    return [channel] if person.address(channel) else []
