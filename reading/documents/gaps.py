"""Rows whose parts wide gaps or the stops of Chinese keep apart: "Forum  5 May  Paris"."""

import re
from typing import Final

from reading.lines.reader import Reader

GAP: Final = re.compile(r"(?<=[^\s.!?:])(?: {2,}|\u3000+) *(?=\S)")
SHORTENED: Final = re.compile(r"(?P<word>[^\s]{2,12}\.) {2,}")
STOP: Final = "。"
EDGES: Final = " \t.,;:()（）[]，。*"
MOST_PARTS: Final = 5


def signed(text: str, reader: Reader) -> str:
    """The row with commas between such parts, where one of them is nothing but days."""
    if STOP in text.rstrip(STOP):
        return stopped(text, reader)
    parts = parted(text) if "  " in text or "\u3000" in text else []
    if not 1 < len(parts) <= MOST_PARTS or not any(is_days(part, reader) for part in parts[1:]):
        return text if len(parts) < 3 or not is_days(parts[0], reader) else ", ".join(parts)
    return ", ".join(parts)


def parted(text: str) -> list[str]:
    """The parts of a text; a short word with its stop may be the first: "set.  Curso  Praia"."""
    head = SHORTENED.match(text)
    return [head["word"], *GAP.split(text[head.end() :])] if head else GAP.split(text)


def is_days(text: str, reader: Reader) -> bool:
    """Whether a part is nothing but days."""
    found = reader.last(text)
    return found is not None and not (text[: found.start] + text[found.end :]).strip(EDGES)


def stopped(text: str, reader: Reader) -> str:
    """The row up to the sentence with its days, which may stand behind its title and a stop."""
    parts = [part for part in text.split(STOP) if part.strip()]
    dated = next((at for at, part in enumerate(parts) if reader.last(part)), None)
    return text if dated is None else "，".join(part.strip() for part in parts[: dated + 1])
