"""An e-mail (RFC 5322) as text: its subject as a heading, its words, the day that it was sent."""

from datetime import date
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from typing import Final

from reading.files.text import decoded
from reading.files.unreadable import Unreadable

PLAIN, PAGE = "text/plain", "text/html"
MOST_PARTS: Final = 200
FAULTS: Final = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def opened(data: bytes) -> EmailMessage:
    """The message.

    :raises Unreadable: it is none.
    """
    try:
        made = message_from_bytes(data, policy=policy.default)
    except FAULTS as fault:
        raise Unreadable("broken") from fault
    return made


def lines_of(message: EmailMessage) -> str:
    """The subject and the words; the plain ones where a message has both."""
    parts = [part for _, part in zip(range(MOST_PARTS), message.walk(), strict=False)]
    bodies = {part.get_content_type(): part for part in reversed(parts) if not attached(part)}
    body = bodies.get(PLAIN) or bodies.get(PAGE)
    words = text_of(body) if body is not None else ""
    subject = header(message, "subject")
    if body is not None and body.get_content_type() == PAGE:
        return words
    return f"# {subject}\n\n{words}" if subject else words


def attached(part: EmailMessage) -> bool:
    """Whether a part is a file of its own."""
    return part.get_filename() is not None or part.get_content_disposition() == "attachment"


def text_of(part: EmailMessage) -> str:
    """The words of a part, in the encoding that it names or else in the likeliest."""
    octets = part.get_payload(decode=True)
    if not isinstance(octets, bytes):
        return ""
    try:
        return octets.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decoded(octets).text


def calendar_in(message: EmailMessage) -> bytes | None:
    """An invitation that goes along (RFC 6047)."""
    for _, part in zip(range(MOST_PARTS), message.walk(), strict=False):
        if part.get_content_type() == "text/calendar":
            octets = part.get_payload(decode=True)
            return octets if isinstance(octets, bytes) else None
    return None


def sent_on(message: EmailMessage) -> date | None:
    """The day on which it was sent, by the clock of its sender."""
    try:
        moment = message["date"].datetime
    except (*FAULTS, KeyError):
        return None
    return moment.date() if moment else None


def header(message: EmailMessage, name: str) -> str:
    """A header on one line."""
    try:
        return " ".join(str(message[name] or "").split())
    except FAULTS:
        return ""
