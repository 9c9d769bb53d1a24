"""Mail through any mail server, by SMTP."""

from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import localtime

import aiosmtplib

from notification.delivery.carrier import TIMEOUT_SECONDS, Outgoing, Refused, Unreachable
from notification.settings import NotificationSettings

IMPLICIT_TLS_PORT = 465


class SmtpMail:
    """Sends mail, one connection each: transactional mail is sparse, and idle connections get cut."""

    def __init__(self, settings: NotificationSettings) -> None:
        self._settings = settings

    async def send(self, mail: Outgoing) -> str | None:
        """Hand a mail over and return its Message-ID, which is the same at each attempt."""
        message = self._message(mail)
        settings = self._settings
        try:
            await aiosmtplib.send(
                message,
                hostname=settings.smtp_host,
                port=settings.smtp_port,
                username=settings.smtp_username,
                password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
                use_tls=settings.smtp_port == IMPLICIT_TLS_PORT,
                start_tls=False if settings.smtp_port == IMPLICIT_TLS_PORT else settings.smtp_starttls,
                timeout=TIMEOUT_SECONDS,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _outcome(error.recipients[0]) from error
        except (
            aiosmtplib.SMTPAuthenticationError,
            aiosmtplib.SMTPHeloError,
            aiosmtplib.SMTPConnectError,
        ) as error:
            raise Unreachable(f"The mail server doesn't let us in: {error}") from error
        except aiosmtplib.SMTPResponseException as error:
            raise _outcome(error) from error
        except aiosmtplib.SMTPNotSupported as error:
            raise Refused(f"The mail server can't carry this mail: {error}") from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Unreachable(f"The mail server can't be reached: {error}") from error
        return str(message["Message-ID"])

    def _message(self, mail: Outgoing) -> EmailMessage:
        sender = self._settings.sender_address
        message = EmailMessage(policy=SMTP)
        try:
            message["From"] = Address(mail.sender_name, addr_spec=sender)
            message["To"] = Address(mail.to_name, addr_spec=mail.to)
            if mail.reply_to:
                message["Reply-To"] = Address(mail.sender_name, addr_spec=mail.reply_to)
            message["Subject"] = mail.subject
        except (ValueError, IndexError, HeaderParseError) as error:
            raise Refused(f"The mail's addresses are not valid: {error}") from error
        message["Message-ID"] = f"<{mail.message_id}@{sender.rpartition('@')[2]}>"
        message["Date"] = localtime()
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(mail.text)
        message.add_alternative(mail.html, subtype="html")
        return message


def _outcome(error: aiosmtplib.SMTPResponseException) -> Exception:
    reason = f"The mail server answered {error.code}: {error.message}"
    return Unreachable(reason) if error.code < 500 else Refused(reason)
