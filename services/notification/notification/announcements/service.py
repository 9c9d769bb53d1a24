"""Writing the messages of an event."""

from typing import Any

from notification.announcements.people import Person, Reach
from notification.messages.models import Message
from notification.messages.service import queue_message
from notification.templates.formats import language
from notification.templates.rendering import Company, render_mail, render_sms
from shared.database import UnitOfWork
from shared.logging import get_logger
from shared.messaging.envelope import Envelope
from shared.organizations import organization

log = get_logger(__name__)


async def announce(
    uow: UnitOfWork, envelope: Envelope, template: str, person: Person, reach: Reach, **facts: Any
) -> None:
    """Write the messages that tell `person` of an event, in their language, once per event.

    Args:
        facts: what the template speaks of; `timezone` is the zone of its times, the company's unless given.
    """
    company = await organization(uow)
    locale = language(person.locale, company.locale)
    context = {
        "company": Company.of(company),
        "name": person.first_name,
        "timezone": company.timezone,
        **facts,
    }
    channels = reach(person)
    if not channels:
        log.info("nobody to tell", template=template)
    for channel in channels:
        message = Message(
            org_id=uow.org_id,
            event_id=envelope.id,
            channel=channel,
            template=template,
            recipient=person.address(channel) or "",
            recipient_name=person.name,
            locale=locale,
            body="",
        )
        if channel == "email":
            mail = render_mail(template, locale, context)
            message.subject, message.body, message.html = mail.subject, mail.text, mail.html
        else:
            message.body = render_sms(template, locale, context)
        await queue_message(uow, message)
