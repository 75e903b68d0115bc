"""An agenda as it is pasted: one point in each line, with its hours, speakers and documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from typing import Final

from programme.values import ItemKind
from reading.folding import fold
from reading.names import NUMBERED
from reading.wordlists import every

HOUR: Final = r"(\d{1,2})\s?[:.hH]\s?(\d{2})?"
HOURS: Final = re.compile(rf"\s*{HOUR}(?:\s*[-–—]\s*{HOUR})?(?=[\s,|;–—-]|$)\s*[-–—,:|]?\s*")
PARTS: Final = re.compile(r"\s*[|;\t]\s*")
# A symbol of a document has a figure and no blank: T-CY(2016)19.
SYMBOL: Final = re.compile(r"[^\s,]*\d[^\s,]*(?:\s?rev\.?\d?)?", re.IGNORECASE)


@dataclass(frozen=True)
class PointRead:
    """One point; what is not given is empty."""

    title: str
    kind: ItemKind | None = None
    start_time: time | None = None
    end_time: time | None = None
    speakers: str | None = None
    documents: tuple[str, ...] = ()


def read_agenda(text: str) -> tuple[PointRead, ...]:
    """The points of a text; a line without words is none.

    Within a line a stroke, a semicolon or a tab part the title from what follows: what is to be
    done with it, documents (their symbols, or behind "documents:"), and whoever speaks.
    """
    return tuple(_points(text))


def _points(text: str) -> Iterator[PointRead]:
    for line in text.splitlines():
        bare = NUMBERED.sub("", line).strip()
        hours = HOURS.match(bare)
        begins, ends = (_hour(hours, 1), _hour(hours, 3)) if hours else (None, None)
        title, *others = PARTS.split(bare[hours.end() :] if hours and begins else bare)
        if title:
            yield _point(title, begins, ends, [one for one in others if one])


def _point(title: str, begins: time | None, ends: time | None, others: list[str]) -> PointRead:
    kind: ItemKind | None = None
    documents: list[str] = []
    speakers: list[str] = []
    for other in others:
        labelled = _document_label().match(other)
        names = [one.strip() for one in other[labelled.end() if labelled else 0 :].split(",")]
        if fold(other) in kinds():
            kind = kinds()[fold(other)]
        elif labelled or all(SYMBOL.fullmatch(name) for name in names):
            documents += filter(None, names)
        else:
            speakers.append(other)
    return PointRead(title, kind, begins, ends, ", ".join(speakers) or None, tuple(documents))


def _hour(found: re.Match[str], group: int) -> time | None:
    if not found[group] or int(found[group]) > 23 or int(found[group + 1] or 0) > 59:
        return None
    return time(int(found[group]), int(found[group + 1] or 0))


@lru_cache(maxsize=1)
def kinds() -> dict[str, ItemKind]:
    """What may be done with a point, folded, in all languages."""
    return {fold(word): kind for kind in ItemKind for word in every("points", kind)}


@lru_cache(maxsize=1)
def _document_label() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in every("points", "documents"))
    return re.compile(rf"\s*(?:{words})\s*[:：]\s*", re.IGNORECASE)
