"""Content lines of iCalendar (RFC 5545 section 3.1): text escaped, long lines folded."""

import re

LINE = 75  # octets of a content line

_UNSAFE = re.compile(
    "\r\n|[\\\\;,\x00-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SAFE = {"\\": r"\\", ";": r"\;", ",": r"\,", "\t": " "}
_SAFE |= dict.fromkeys(("\r\n", "\r", "\n", "\u2028", "\u2029"), r"\n")


def text(value: str) -> str:
    """A TEXT value (section 3.3.11); what no line may hold or hides its reading order is gone."""
    if value.isprintable() and not ("," in value or ";" in value or "\\" in value):
        return value
    if "\n" in value and "\r" not in value:
        return r"\n".join(map(text, value.split("\n")))
    return _UNSAFE.sub(lambda found: _SAFE.get(found[0], ""), value)


def folded(line: str) -> str:
    """A content line of at most 75 octets each, no character split, with its end."""
    if line.isascii():
        if len(line) <= LINE:
            return f"{line}\r\n"
        rest = [line[at : at + LINE - 1] for at in range(LINE, len(line), LINE - 1)]
        return "\r\n ".join((line[:LINE], *rest)) + "\r\n"
    octets = line.encode()
    parts, start, room = [], 0, LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[start:end])
        start, room = end, LINE - 1
    parts.append(octets[start:])
    return b"\r\n ".join(parts).decode() + "\r\n"
