"""Files that people send, as text; what they are and in which encoding, their octets say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from typing import Final

from reading.files import letters, mail, opened, pages, rich, sheets
from reading.files.bodies import Bodies
from reading.files.forms import form_of
from reading.files.quoted import Quoted, parted
from reading.files.text import Decoded, decoded
from reading.files.unreadable import WHY, Unreadable
from reading.proposals import Exported

__all__ = [
    "WHY",
    "Content",
    "Decoded",
    "Quoted",
    "Unreadable",
    "content",
    "decoded",
    "form_of",
    "of_words",
]


@dataclass(frozen=True)
class Content:
    """What a file holds: words, calendars, or both, and older mails that are quoted, newest first.

    ``sent_on`` is the day of a mail, ``left`` names the files in it that could not be read;
    ``exported`` is when a sheet in it left the office.
    """

    form: str
    text: str = ""
    calendars: tuple[bytes, ...] = ()
    sent_on: date | None = None
    left: tuple[str, ...] = ()
    older: tuple[Quoted, ...] = ()
    exported: Exported | None = None


LINES: Final[Mapping[str, Callable[[bytes], str]]] = {
    "xlsx": sheets.lines_of,
    "docx": letters.lines_of,
    "ods": opened.lines_of,
    "odt": opened.lines_of,
    "rtf": rich.lines_of,
    "pdf": pages.lines_of,
    "text": lambda data: decoded(data).text,
}


# Tables that may say when they left the office.
SENT_OUT: Final = {"xlsx": sheets.exported_in, "ods": opened.exported_in}


def content(data: bytes) -> Content:
    """What a file holds.

    :raises Unreadable: it cannot be read, and why.
    """
    form = form_of(data)
    if form == "ics":
        return Content(form, calendars=(data,))
    if form == "eml":
        return of_mail(mail.opened(data))
    if form == "text":
        return of_words(form, LINES[form](data))
    made = SENT_OUT[form](data) if form in SENT_OUT else None
    return Content(form, LINES[form](data), exported=made)


def of_words(form: str, text: str) -> Content:
    """A text, which may be a mail with those that it answers below it."""
    first, older = parted(text, marked=False)
    return Content(form, first, older=tuple(older))


def of_mail(message: EmailMessage) -> Content:
    """What a mail holds, with the mails and files in it."""
    bodies = Bodies(lines_of)
    text, calendars = bodies.of_message(message), tuple(mail.calendars_in(message))
    left, older = tuple(bodies.left), tuple(bodies.older)
    made = next(filter(None, (SENT_OUT[form](one) for form, one in bodies.tables)), None)
    return Content("eml", text, calendars, mail.sent_on(message), left, older, made)


def lines_of(data: bytes) -> str:
    """The lines of a file within a mail.

    :raises Unreadable: it cannot be read there.
    """
    form = form_of(data)
    if form not in LINES:
        raise Unreadable("broken")
    return LINES[form](data)
