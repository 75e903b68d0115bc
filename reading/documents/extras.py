"""What stands between a title and its days and is neither: an hour, how it is held, how many."""

import re
from functools import lru_cache
from typing import Final

from programme.values import Precision
from reading.folding import fold
from reading.layouts.sentences import sentences
from reading.lines.reader import Reader
from reading.lines.sites import site_alone
from reading.remarks import is_due, is_note
from reading.toponyms import is_online
from reading.wordlists import every

LAST: Final = re.compile(r"[,，،;；]\s*(?P<piece>[^,，،;；()（）]{1,60}(?:[(（][^()（）]*[)）])?)$")
# A remark begins in small letters: "Belo Horizonte, Brasil – asistirán 40 delegaciones".
DASHED: Final = re.compile(r"\s+[-–—]\s+[a-zà-ÿа-яёіїєґșțăâî0-9][^-–—]*$")
INSIDE: Final = re.compile(r"\s*[(（\[](?P<piece>[^()（）\[\]]*)[)）\]]$")
HOUR: Final = re.compile(
    r"^(?:[^\W\d_]{1,8}\.?\s+){0,2}\d{1,2}(?:\s?[:.hH]\s?\d{2}|\s?[hH]\b|\s?[ap]\.?m)"
)
BEGUN: Final = re.compile(
    r"(?P<piece>\d{1,2}(?:\s?[:.]\s?\d{2}|\s?[hH]\s?(?:\d{2})?)(?:\s?[-–—]\s?\d{1,2}\s?[:.hH]\s?\d{0,2})?)"
    r"(?:\s+[-–—]+|\s?[:|,])\s+(?=[^\W\d_])"
)
COUNTED: Final = re.compile(r"^\d+\s+[^\W\d_]{3,}")
BRACKET: Final = re.compile(r"\s*[(（][^()（）]*[)）]")
COMMA: Final = re.compile(r"\s*[,，、،;]\s*")
EDGES: Final = " .,;，；"
TAGS: Final = re.compile(r"\s#\S.*$")
MOST: Final = 4


def set_off(title: str, days: str, reader: Reader) -> tuple[str, str]:
    """A title without such pieces at its end, and the days with the hour that was among them."""
    for _ in range(MOST):
        title = title.rstrip(EDGES)
        found = LAST.search(title)
        piece = found["piece"].strip() if found else ""
        if found and HOUR.match(piece):
            title, days = title[: found.start()], timed(days, piece, reader)
        elif found and (fold(piece) in manners() or is_beside(piece, reader)):
            title = title[: found.start()]
        elif (dash := DASHED.search(title)) and ends_placed(title[: dash.start()], reader):
            title = title[: dash.start()]
        else:
            break
    inside = INSIDE.search(title)
    if inside and fold(inside["piece"]) in unknown():
        title, days = title[: inside.start()], f"{days}, {inside['piece']}"
    return bracketed(title, days, reader)


def led_by_hour(title: str, days: str, reader: Reader) -> tuple[str, str]:
    """A title without the hour before it, and the days with it: "3 May – 9h – Lecture"."""
    found = BEGUN.match(title)
    if found is None:
        return title, days
    return title[found.end() :], timed(days, found["piece"], reader)


def bracketed(title: str, days: str, reader: Reader) -> tuple[str, str]:
    """The same where brackets say that it is held online, and maybe when."""
    found = INSIDE.search(title)
    pieces = COMMA.split(found["piece"]) if found else []
    online = next((piece for piece in pieces if is_online(piece)), "")
    if found is None or not online:
        return title, days
    for piece in pieces:
        days = timed(days, piece, reader) if HOUR.match(piece) else days
    return f"{title[: found.start()]}, {online}", days


def timed(days: str, piece: str, reader: Reader) -> str:
    """Days with their hour, where the two are understood together."""
    for hour in (piece, BRACKET.sub("", piece)):
        whole = f"{days}, {hour}"
        found = reader.days(whole)
        read = found[0].read.choices if len(found) == 1 else ()
        if read and read[0].precision is Precision.TIME and found[0].end >= len(hour.rstrip(")")):
            return whole
    return days


def ends_placed(text: str, reader: Reader) -> bool:
    """Whether a text ends with a place, so that what a dash parts from it is a remark."""
    site = site_alone(text.rstrip(EDGES), reader.gazetteer, titled=True)
    return site is not None and len(site.read.choices) == 1


def is_beside(piece: str, reader: Reader) -> bool:
    """Whether a piece is a note, or says by when something is due, or how many: "6 plazas"."""
    if is_note(piece) or any(is_due(piece, one.start, one.end) for one in reader.days(piece)):
        return True
    if COUNTED.match(piece) is None:
        return False
    return all(found.weak and found.end < len(piece) for found in reader.days(piece))


def placed(text: str, reader: Reader) -> str:
    """A title whose next sentence is but its place, with a comma between the two."""
    whole, *others = sentences(text) or [text]
    for part in others:
        site = site_alone(TAGS.sub("", part).rstrip(EDGES), reader.gazetteer, titled=False)
        sure = site is not None and len(site.read.choices) == 1
        whole = f"{whole.rstrip(EDGES)}, {part}" if sure else f"{whole} {part}"
    return whole


@lru_cache(maxsize=1)
def manners() -> frozenset[str]:
    """Words for how something is held beside where: "hybrid", "in person"."""
    return frozenset(fold(word) for word in every("places", "hybrid"))


@lru_cache(maxsize=1)
def unknown() -> frozenset[str]:
    """Words for days that are not known yet."""
    return frozenset(fold(word) for word in every("dates", "unknown"))
