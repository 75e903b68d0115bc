"""What stands behind the places and days of a row and is none: "(held)", "on the margins of …"."""

import re
from functools import lru_cache
from typing import Final

from reading.dates import Found
from reading.kinds import has_kind_word
from reading.lines.after import site_after
from reading.lines.certain import known, sure
from reading.lines.odd_sites import run_on
from reading.lines.reader import Reader
from reading.lines.segments import alternatives, name_like

BRACKETED: Final = re.compile(r"\s*[(（\[]([^()（）\[\]]{2,160})[)）\]]?[\s.。]*$")
OPENERS: Final = ",;:(–—-，；：（、،|/"
EDGES: Final = " \t,.:;–—-，。、：،；؛()[]（）"
LONGEST: Final = 400
SIGNS: Final = re.compile(r"[,;:.，；：。、،؛](?=\s|$)|\s[-–—]\s|\s?[(（]|[)）]")
# What is published is on a page, and is no activity.
CITED: Final = re.compile(r"https?:|www\.")
MOST_SIGNS: Final = 6


def set_aside(text: str, reader: Reader) -> tuple[str, str]:
    """A row up to where its days or its place end, and the remark behind; empty without one."""
    if (clock := clocks().search(text)) and ends(text[: clock.start()], reader):
        return text[: clock.start()], clock.group().strip()
    if (last := reader.last(text)) and is_open(last) and ends(text[: last.start], reader):
        return text[: last.start].rstrip(EDGES), text[last.start :]
    found = BRACKETED.search(text[-LONGEST:])
    if found is None:
        return margin(text, reader)
    at = max(0, len(text) - LONGEST) + found.start()
    if ends(text[:at], reader) and not placed(found[1], reader):
        return text[:at], found[1]
    return margin(text, reader)


def is_open(found: Found) -> bool:
    """Whether days are those that are to be confirmed."""
    return bool(found.read.choices) and all(days.start is None for days in found.read.choices)


def margin(text: str, reader: Reader) -> tuple[str, str]:
    """The same where the remark says what else takes place then."""
    found = margins().search(text)
    if found is None or not ends(text[: found.start()], reader):
        return trailing(text, reader)
    return text[: found.start()], text[found.start() :].strip(EDGES)


def trailing(text: str, reader: Reader) -> tuple[str, str]:
    """The same where a sign parts the remark: "…, 5 May, 14:00 (local time), room 3"."""
    last = next((one for one in reversed(reader.days(text)) if not one.weak), None)
    rest = text[last.end :].strip(EDGES) if last else ""
    if last is None or not rest or CITED.search(rest) or ends(text, reader):
        return text, ""
    cuts = [match.start() for match in SIGNS.finditer(text, last.end)][:MOST_SIGNS]
    for at in reversed(cuts):
        if ends(text[:at], reader) and not has_kind_word(text[at:]):
            return text[:at], text[at:].strip(EDGES)
    return text, ""


def ends(text: str, reader: Reader) -> bool:
    """Whether a text ends with its days, or with a place behind them."""
    last = reader.last(text)
    if last is None:
        return False
    before, after = text[: last.start].rstrip(), text[last.end :].strip(EDGES)
    if after:
        return site_after(after, reader.gazetteer) is not None
    # "Launched 16 March 2015 (31 cities)" is a sentence that lacks its subject.
    return not before or before[-1] in OPENERS or run_on(before, reader.gazetteer) is not None


def placed(text: str, reader: Reader) -> bool:
    """Whether brackets hold a place, days, or a name that may be a place's."""
    if (found := reader.last(text)) and not is_open(found):
        return not text[found.end :].strip(EDGES) and ends_bare(text[: found.start], reader)
    if found:
        return False
    return known(text, reader.gazetteer) or sure(text, reader.gazetteer) or name_like(text)


def ends_bare(before: str, reader: Reader) -> bool:
    """Whether what stands before days in brackets is nothing, or a place."""
    bare = before.strip(EDGES)
    return not bare or known(bare, reader.gazetteer) or reader.last(bare) is not None


@lru_cache(maxsize=1)
def margins() -> re.Pattern[str]:
    """A comma or a bracket, and words for what an activity is a part of."""
    words = alternatives("places", "margins")
    return re.compile(rf"\s*[,،，(（;–—-]\s*(?:{words})(?:(?<=[\u3400-\u9fff])|\b)", re.IGNORECASE)


@lru_cache(maxsize=1)
def clocks() -> re.Pattern[str]:
    """Whose hour it is, behind the hour: "14:00 Beirut time"."""
    before, behind = (alternatives("dates", key) for key in ("time_of", "time_behind"))
    name = r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}"
    return re.compile(
        rf"(?<=[\d.h])\s+(?:(?:{before})\s*{name}|{name}\s+(?:{behind}))[\s.]*$", re.IGNORECASE
    )
