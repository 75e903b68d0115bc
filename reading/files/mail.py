"""An e-mail (RFC 5322) as text: its subject as a heading, its words, the day that it was sent."""

from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from typing import Final

from reading.files.text import decoded
from reading.files.unreadable import Unreadable

MOST_PARTS: Final = 200
CALENDARS: Final = frozenset({"text/calendar", "application/ics"})
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


def text_of(part: MIMEPart) -> str:
    """The words of a part, in the encoding that it names or else in the likeliest."""
    octets = part.get_payload(decode=True)
    if not isinstance(octets, bytes):
        return ""
    try:
        return octets.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decoded(octets).text


def calendars_in(message: EmailMessage) -> Iterator[bytes]:
    """An invitation that goes along (RFC 6047), and calendars as files; each once."""
    seen = set()
    for _, part in zip(range(MOST_PARTS), message.walk(), strict=False):
        octets = part.get_payload(decode=True) if is_calendar(part) else None
        if isinstance(octets, bytes) and octets not in seen:
            seen.add(octets)
            yield octets


def is_calendar(part: MIMEPart) -> bool:
    """Whether a part is a calendar, by its form or its name."""
    named = (part.get_filename() or "").casefold().endswith(".ics")
    return part.get_content_type() in CALENDARS or named


def sent_on(message: EmailMessage) -> date | None:
    """The day on which it was sent, by the clock of its sender."""
    try:
        moment = message["date"].datetime
    except (*FAULTS, KeyError):
        return None
    return moment.date() if moment else None


def header(message: MIMEPart, name: str) -> str:
    """A header on one line."""
    try:
        return " ".join(str(message[name] or "").split())
    except FAULTS:
        return ""
