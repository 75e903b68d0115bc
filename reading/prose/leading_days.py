"""Days in a sentence by themselves are those of the next: "10-11 May 2014. A meeting was held"."""

from typing import Final

from reading.dates import Found
from reading.lines.reader import Reader
from reading.lines.tails import EDGES

LONGEST: Final = 48


def led(parts: list[str], reader: Reader) -> list[str]:
    """Sentences, those that are but days made the beginning of the next."""
    found: list[str] = []
    for part in parts:
        if found and is_days(found[-1], reader):
            found[-1] = f"{found[-1].rstrip(EDGES)}: {part}"
        else:
            found.append(part)
    return found


def is_days(text: str, reader: Reader) -> bool:
    """Whether a text is nothing but days."""
    if len(text) > LONGEST:
        return False
    dates: list[Found] = reader.days(text)
    return len(dates) == 1 and not (text[: dates[0].start] + text[dates[0].end :]).strip(EDGES)
