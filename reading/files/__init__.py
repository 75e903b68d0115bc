"""Files that people send, as text; what they are and in which encoding, their octets say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from typing import Final

from reading.files import letters, mail, pages, sheets
from reading.files.bodies import Bodies
from reading.files.forms import form_of
from reading.files.text import Decoded, decoded
from reading.files.unreadable import WHY, Unreadable

__all__ = ["WHY", "Content", "Decoded", "Unreadable", "content", "decoded", "form_of"]


@dataclass(frozen=True)
class Content:
    """What a file holds: words, or a calendar.

    ``sent_on`` is the day of a mail, ``left`` names the files in it that could not be read.
    """

    form: str
    text: str = ""
    calendar: bytes | None = None
    sent_on: date | None = None
    left: tuple[str, ...] = ()


LINES: Final[Mapping[str, Callable[[bytes], str]]] = {
    "xlsx": sheets.lines_of,
    "docx": letters.lines_of,
    "pdf": pages.lines_of,
    "text": lambda data: decoded(data).text,
}


def content(data: bytes) -> Content:
    """What a file holds.

    :raises Unreadable: it cannot be read, and why.
    """
    form = form_of(data)
    if form == "ics":
        return Content(form, calendar=data)
    if form != "eml":
        return Content(form, LINES[form](data))
    return of_mail(mail.opened(data))


def of_mail(message: EmailMessage) -> Content:
    """What a mail holds, with the mails and files in it."""
    bodies = Bodies(lines_of)
    text = bodies.of_message(message)
    calendar = mail.calendar_in(message)
    return Content("eml", text, calendar, mail.sent_on(message), tuple(bodies.left))


def lines_of(data: bytes) -> str:
    """The lines of a file within a mail.

    :raises Unreadable: it cannot be read there.
    """
    form = form_of(data)
    if form not in LINES:
        raise Unreadable("broken")
    return LINES[form](data)
