"""All that a mail says: its words, the mails inside it, and the files that go along."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import MIMEPart
from typing import Final

from reading.files.forms import form_of
from reading.files.mail import MOST_PARTS, header, is_calendar, opened, text_of
from reading.files.quoted import Quoted, is_handed_on, parted
from reading.files.unreadable import Unreadable
from reading.layouts.html import plain_of

PLAIN, PAGE = "text/plain", "text/html"
DEEPEST: Final = 12


@dataclass
class Bodies:
    """Goes through the parts of a mail (RFC 2046); ``left`` are the files that were not read.

    ``older`` are the mails that are quoted in its own words, ``tables`` the sheets that go along.

    :param lines: the lines of a file by its octets; it raises `Unreadable`.
    """

    lines: Callable[[bytes], str]
    left: list[str] = field(default_factory=list)
    older: list[Quoted] = field(default_factory=list)
    tables: list[tuple[str, bytes]] = field(default_factory=list)
    parts: int = 0
    subject: str = ""

    def of_message(self, message: MIMEPart, deep: int = 0) -> str:
        """The subject as a heading, and all that stands below it."""
        self.subject = subject = header(message, "subject")
        if deep > DEEPEST:
            self.left.append(subject or "…")
            return ""
        said = "\n\n".join(filter(None, self.of_part(message, deep)))
        return f"# {subject}\n\n{said}" if subject else said

    def of_part(self, part: MIMEPart, deep: int) -> Iterator[str]:
        """What one part says."""
        self.parts += 1
        if self.parts > MOST_PARTS:
            self.left.append(part.get_filename() or "…")
            return
        form = part.get_content_type()
        if part.is_multipart():
            yield from self.of_parts(form, list(part.iter_parts()), deep + 1)
        elif attached(part):
            yield from () if is_calendar(part) else self.of_file(part, deep)
        elif form in {PLAIN, PAGE}:
            yield self.of_words(plain_of(text_of(part)) if form == PAGE else text_of(part))

    def of_parts(self, form: str, inside: list[MIMEPart], deep: int) -> Iterator[str]:
        """A mail inside it, the plainest of several forms (§5.1.4), or each part."""
        if form == "message/rfc822":
            yield from (self.of_message(one, deep) for one in inside)
        elif form == "multipart/alternative":
            told = sorted(inside, key=lambda one: one.get_content_type() != PLAIN)
            yield next(
                filter(str.strip, ("\n\n".join(self.of_part(one, deep)) for one in told)), ""
            )
        else:
            for one in inside:
                yield from self.of_part(one, deep)

    def of_words(self, text: str) -> str:
        """What its sender wrote; what they quote is older."""
        lines = "\n".join(text.splitlines())
        first, older = parted(lines, marked=True, handed_on=is_handed_on(self.subject))
        self.older += older
        return first

    def of_file(self, part: MIMEPart, deep: int) -> Iterator[str]:
        """A file that goes along, below its name; a picture is a signature's."""
        octets, name = part.get_payload(decode=True), part.get_filename() or ""
        if not isinstance(octets, bytes) or part.get_content_maintype() in {"image", "audio"}:
            return
        try:
            form = form_of(octets)
            if form == "eml":
                yield self.of_message(opened(octets), deep + 1)
            else:
                yield f"# {name}\n\n{self.lines(octets)}"
            self.tables += [(form, octets)] if form in {"xlsx", "ods"} else []
        except Unreadable as fault:
            if fault.why != "picture":
                self.left.append(name)


def attached(part: MIMEPart) -> bool:
    """Whether a part is a file of its own."""
    return part.get_filename() is not None or part.get_content_disposition() == "attachment"
