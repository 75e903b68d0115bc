"""Rows that begin with their days, or with their place and days, turned so that these come last."""

import re
from typing import Final

from reading.dates.lexicon import lexicon
from reading.dates.pieces import may_begin
from reading.documents.behind import SIGNS, behind, is_lead, led
from reading.documents.days import within
from reading.documents.extras import led_by_hour, placed, set_off, unknown
from reading.documents.following import alone
from reading.documents.leading import held_there, led_by_place, only_place
from reading.documents.open_days import undecided, unsettled
from reading.folding import fold
from reading.lines.groups import Group, grouped
from reading.lines.reader import Reader
from reading.lines.tails import read_tail
from reading.toponyms import territory

REACH: Final = 120
# Within so many letters a row that begins with its days has named a month or a year.
BEGINNING: Final = 40
BARE: Final = re.compile(r"\W{0,3}\d{1,2}\b|\W{0,3}[^\W\d_]{2,12}\.?,? \d{1,2}\b")
PARTED: Final = re.compile(r"\s*(?:[:：|\t]|\s[-–—]+\s|[,，、،.]\s?|\s-(?=\w))\s*")
HEAD: Final = re.compile(
    r"(?P<head>[^:：|]{4,110}?)\s*(?:[:：|]\s|\s[-–—]+\s)\s*(?P<rest>\S.*)", re.DOTALL
)
# "s/f        Talleres …": what stands in a column of days and is none.
UNKNOWN: Final = re.compile(
    r"\s*(?P<word>[^\d\s]\S*(?:\s\S+){0,2})\s{2,}(?P<title>\S.*)", re.DOTALL
)
# Days that are a month, a season or a year, and no figures alone.
NAMED: Final = re.compile(r"[^\W\d_]{3}|\d{4}|[年季春夏秋冬]")
QUOTED: Final = ' \t"“«„(!*'
LETTERS: Final = re.compile(r"[^\W\d_]{2}")
# A last part behind a dash.
SIGNED: Final = re.compile(r"\s[-–—]\s[^,;:–—]+$")
SEMICOLON: Final = re.compile(r"\s*[;；؛]\s*")


def turned(text: str, reader: Reader) -> str | None:
    """The row with title, place and days in this order; None where it does not begin with them."""
    several = by_place(text, reader) if SEMICOLON.search(text[:REACH]) else None
    return several or by_days(text, reader) or by_place(text, reader) or by_unknown(text)


def by_unknown(text: str) -> str | None:
    """The row whose days are not known yet, as a word before a wide gap says."""
    found = UNKNOWN.match(text) if "  " in text else None
    if found is None or fold(found["word"]) not in unknown():
        return None
    return f"{found['title']}, tbc"


def by_days(text: str, reader: Reader) -> str | None:
    """ "18–19 July 2016 – Workshop, Tbilisi": the days first."""
    found = first_days(text[:REACH], reader)
    if found is None:
        return None
    rest, remark = behind(text[found.end :], reader)
    gap = PARTED.match(rest)
    title = (rest[gap.end() :] if gap else rest).strip().removeprefix("*").lstrip()
    title, open_place = unsettled(title)
    title, open_days = undecided(title)
    open_days += open_place
    title = placed(alone(title, reader), reader)
    title, days = led_by_hour(title, text[found.start : found.end], reader)
    if held := held_there(title, remark, reader):
        return f"{held}, {days}"
    if not LETTERS.search(title) or (found.weak and not gap and not begins(days, title, reader)):
        return None
    if only_place(title, reader):
        return None
    if inner(title, reader, found):
        return title
    first, rest = first_of(title, reader)
    place, title = led_by_place(first, reader)
    title, days = set_off(title, days, reader)
    remark = open_days + (f" ({remark})" if remark else "")
    # Before a country alone what the title ends with would be taken for its town.
    sign = "; " if territory(place, reader.gazetteer) and SIGNED.search(title) else ", "
    where = ", ".join(filter(None, (place, days + remark)))
    row = f"{title.rstrip(' .;')}{sign}{where}"
    return f"{row}; {rest}" if rest else row


def first_of(title: str, reader: Reader) -> tuple[str, str]:
    """What days at the head of a row belong to, and what has days of its own behind a semicolon."""
    found = SEMICOLON.search(title)
    if found is None or not reader.days(title[found.end() :]):
        return title, ""
    return title[: found.start()], title[found.end() :]


def inner(title: str, reader: Reader, found: Group) -> bool:
    """Whether a title ends with legs that lie within the days before it: these say it closer."""
    whole = found.reads[0].choices
    tail = read_tail(title, reader, titled=True) if len(whole) == 1 and "(" in title else None
    if tail is None or len(tail.legs) < 2 or not tail.rest:
        return False
    return all(leg.place and leg.days and within(leg.days, whole[0]) for leg in tail.legs)


def first_days(head: str, reader: Reader) -> Group | None:
    """The days that a text begins with."""
    if not (BARE.match(head) or lexicon(reader.language).may_date(head[:BEGINNING])):
        return None
    since = led(head)
    if not since and not may_begin(head.lstrip(SIGNS), reader.language):
        return None
    found = next(iter(grouped(head[since:], list(reader.dated(head[since:])))), None)
    if found is None or not is_lead(head[: since + found.start]):
        return None
    return found._replace(start=since + found.start, end=since + found.end)


def begins(days: str, title: str, reader: Reader) -> bool:
    """Whether a title begins behind days without a sign between; not in "2016年论坛，5月3日"."""
    if title.lstrip(QUOTED)[:1].islower():
        return False
    return not NAMED.search(days) or all(found.weak for found in reader.dated(title))


def by_place(text: str, reader: Reader) -> str | None:
    """ "Tbilisi, Georgia, 18–19 July 2016: Workshop": place and days before a colon or a dash."""
    found = HEAD.match(text)
    if found is None or not LETTERS.search(found["rest"]):
        return None
    if not lexicon(reader.language).may_date(found["head"]):
        return None
    for chunk in SEMICOLON.split(found["head"]):
        tail = read_tail(chunk, reader, titled=False)
        if tail.rest or not tail.legs or not all(leg.place and leg.days for leg in tail.legs):
            return None
    return f"{found['rest'].rstrip(' .;')}, {found['head']}"
