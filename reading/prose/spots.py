"""The places of an activity that a sentence tells of."""

import re
from functools import lru_cache
from typing import Final

from programme.values import Place
from reading.dates import Found
from reading.gazetteer import Gazetteer
from reading.lines.certain import known, sure
from reading.lines.segments import alternatives, name_like
from reading.lines.spots import NAME, last_spots, listed, placing
from reading.places import read_place
from reading.prose.close import close, prefixed
from reading.prose.nouns import Noun

IDEOGRAPHIC: Final = re.compile(
    r"[在于赴]([\u3400-\u9fff]{2,10}?)(?:顺利|成功|隆重|正式|圆满|如期|联合|共同)?(?:举行|召开|举办|开展|主办|进行|参加|出席)"
)
LOCATIVE: Final = re.compile(r"([^\W\d_a-z]\w{2,20})['’](?:da|de|ta|te)\b")
FEW: Final = 6
# No name of a town is longer; a pattern for names is looked for no further back.
LONGEST: Final = 120
NAMED: Final = re.compile(rf"(?P<name>{NAME})$")
# "from Almaty (" before its days.
OUTSIDE: Final = re.compile(rf"(?:^|\s)({NAME})\s*[(（]\s*$")
BRACKETED: Final = re.compile(r"^\s*[(（]([^()（）]{2,60}?)[,，]\s*$")


def spots(
    sentence: str, noun: Noun, found: Found, gazetteer: Gazetteer, until: int | None = None
) -> list[Place]:
    """Behind a preposition, or in brackets before the date; none where none is understood."""
    gap = sentence[noun.end : found.start]
    if places := (
        bracketed(gap, gazetteer)
        or close(sentence, found, gazetteer)
        or prepositional(sentence, noun, until or len(sentence), gazetteer)
        or apart(gap, gazetteer)
        or host(sentence, gazetteer)
        or suffixed(sentence, gazetteer)
        or prefixed(sentence, gazetteer)
    ):
        return places
    if found_in := IDEOGRAPHIC.search(sentence):
        return town(found_in[1], gazetteer)
    behind = found.end <= noun.start
    text = sentence[found.end if behind else 0 : noun.start]
    if places := before(text, gazetteer, parted=behind):
        return places
    # Where the verb comes first, the place may stand before the date.
    return before(sentence[: found.start], gazetteer, parted=False) if behind else []


def town(name: str, gazetteer: Gazetteer) -> list[Place]:
    """A place written in ideographs; of one with its district or house the town that leads it."""
    ends = (at + 1 for at, sign in enumerate(name) if sign in "市省州县區区")
    for end in (len(name), *ends):
        for written in (name[:end], name[:end].rstrip("市省州县區区")):
            if len(written) > 1 and sure(written, gazetteer):
                return list(read_place(written, gazetteer=gazetteer).choices[:1])
    return list(read_place(name, gazetteer=gazetteer).choices[:1])


def bracketed(gap: str, gazetteer: Gazetteer) -> list[Place]:
    """The place before a date, in one bracket with it or right before that."""
    inside = BRACKETED.search(gap)
    opened = gap.rstrip().endswith(("(", "（"))
    outside = OUTSIDE.search(gap, max(0, gap.rfind(" ", 0, -LONGEST))) if opened else None
    if inside and (known(inside[1], gazetteer) or sure(inside[1], gazetteer)):
        return list(read_place(inside[1], gazetteer=gazetteer).choices[:1])
    if outside and sure(outside[1], gazetteer):
        return list(read_place(outside[1], gazetteer=gazetteer).choices[:1])
    return []


def apart(gap: str, gazetteer: Gazetteer) -> list[Place]:
    """The place before a date, between commas or behind "for": "announced for Seoul, 2 June"."""
    found = before_days().search(gap)
    if found and name_like(found[1]) and sure(found[1], gazetteer):
        return list(read_place(found[1], gazetteer=gazetteer).choices[:1])
    return []


def prepositional(sentence: str, noun: Noun, until: int, gazetteer: Gazetteer) -> list[Place]:
    """The first places behind a preposition; those within the name only where no others are."""
    found = list(placing().finditer(sentence, noun.start, until))
    for match in sorted(found, key=lambda one: one.start() < noun.end):
        if places := listed(match["names"].strip(" ,"), gazetteer):
            return places
    return []


def before(text: str, gazetteer: Gazetteer, *, parted: bool) -> list[Place]:
    """The one place that stands right before a noun: "stays in Hangzhou for a workshop".

    ``parted`` where a comma may part them: "In May, in Vienna, a forum will be held".
    """
    places, start, _ = last_spots(text, gazetteer)
    near = len(text[start:].split()) <= FEW and (parted or "," not in text[start:])
    return places if near and len(places) == 1 else []


def host(sentence: str, gazetteer: Gazetteer) -> list[Place]:
    """The town that is said to host it: "Maputo hosts a workshop"."""
    found = next(filter(None, map(before_it, hosting().finditer(sentence))), None)
    if found is None or not sure(found["name"], gazetteer):
        return []
    return list(read_place(found["name"], gazetteer=gazetteer).choices[:1])


def before_it(verb: re.Match[str]) -> re.Match[str] | None:
    """The name that stands before a verb; where letters have no case, every word could be in it."""
    since = max(0, verb.string.rfind(" ", 0, max(0, verb.start() - LONGEST)))
    return NAMED.search(verb.string, since, verb.start())


def suffixed(sentence: str, gazetteer: Gazetteer) -> list[Place]:
    """The place that Turkish says by an ending: "Konya'da"."""
    if "'" not in sentence and "’" not in sentence:
        return []
    for match in LOCATIVE.finditer(sentence):
        if sure(match[1], gazetteer) or known(match[1], gazetteer):
            return list(read_place(match[1], gazetteer=gazetteer).choices[:1])
    return []


@lru_cache(maxsize=1)
def hosting() -> re.Pattern[str]:
    """A verb of hosting, and the gap before it."""
    return re.compile(rf",?\s+(?:{alternatives('prose', 'hosts')})(?!\w)")


@lru_cache(maxsize=1)
def before_days() -> re.Pattern[str]:
    """A name at the end of a text, behind a comma or behind "for"."""
    goal = alternatives("prose", "goals")
    return re.compile(rf"(?:[,，]|\s(?:{goal})\s)\s*([^,，()]{{2,40}}?)[,，]\s*$")
