"""Files that people send, as text; what they are and in which encoding, their octets say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from reading.files import letters, mail, pages, sheets
from reading.files.forms import form_of
from reading.files.text import Decoded, decoded
from reading.files.unreadable import WHY, Unreadable

__all__ = ["WHY", "Content", "Decoded", "Unreadable", "content", "decoded", "form_of"]


@dataclass(frozen=True)
class Content:
    """What a file holds: words, or a calendar; ``sent_on`` is the day of a mail."""

    form: str
    text: str = ""
    calendar: bytes | None = None
    sent_on: date | None = None


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
    message = mail.opened(data)
    calendar = mail.calendar_in(message)
    return Content(form, mail.lines_of(message), calendar, mail.sent_on(message))
