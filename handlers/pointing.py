"""Words that stand for an activity, each with what it may name: a place, a project, a day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from handlers.meanings import kind_alone
from handlers.parting import WORD, words_of
from handlers.understanding import Reader
from locales.verbs import is_small
from programme.pointing import Hint
from programme.values import ActivitySeen
from reading.dates import Found
from reading.inflections import bare_forms
from reading.lines import fold
from reading.spoken import IDEOGRAPH
from reading.toponyms import territory

MOST_TOGETHER = 4
# Turkish days have a case: 21 Temmuz’a.
ENDING = re.compile(r"(?<=\w)['’](?:[dt]?[ae]|[yn][ae]|[ıiuü]|[yn][ıiuü])$")
AROUND = " \t\n,:;.–—-"


class Spot(NamedTuple):
    """A hint, and where it stands in the text."""

    start: int
    end: int
    hint: Hint
    dated: bool = False


def spots(reader: Reader, text: str) -> tuple[Spot, ...]:
    """The hints of a text from left to right; small words are none."""
    dated = reader.dated(text)
    words = words_of(text, dated, lambda word: is_small(word) or _names(reader, word))
    found = (*(_dated(text, one) for one in dated), *_named(reader, words))
    return tuple(sorted(found, key=lambda spot: spot.start))


def aim(found: Sequence[Spot], *, moves: bool) -> Sequence[Spot]:
    """The spots that may name the activity: for a move not its last date, which is the new one."""
    last = max((at for at, spot in enumerate(found) if spot.dated), default=None)
    return found[:last] if moves and last is not None else found


def rest_of(text: str, taken: Sequence[Spot], *, moves: bool) -> str:
    """What stands behind the last of these; of new days without the small words around them."""
    rest = text[taken[-1].end :] if taken else text
    if moves:
        words = [word for word in WORD.finditer(rest) if not is_small(word[0])]
        rest = rest[words[0].start() : words[-1].end()] if words else ""
        rest = _without_particle(ENDING.sub("", rest))
    return rest.strip(AROUND)


def _without_particle(rest: str) -> str:
    """What follows a small word in ideographs, which is not parted from it."""
    parted = IDEOGRAPH.match(rest) and is_small(rest[0])
    return _without_particle(rest[1:]) if parted else rest


def leg_named(found: Sequence[Spot], activity: ActivitySeen) -> int | None:
    """The one leg of several whose city these name."""
    named = {city for spot in found for city in (*spot.hint.cities, spot.hint.text)}
    legs = [leg.id for leg in activity.live_legs if leg.place.city in named]
    return legs[0] if len(legs) == 1 else None


def _dated(text: str, found: Found) -> Spot:
    days = found.read.choices[0] if len(found.read.choices) == 1 else None
    return Spot(found.start, found.end, Hint(text[found.start : found.end], days=days), dated=True)


def _named(reader: Reader, words: Sequence[re.Match[str]]) -> Iterator[Spot]:
    at, codes = 0, reader.codes
    while at < len(words):
        many, hint = _longest(reader, codes, words[at : at + MOST_TOGETHER])
        if not is_small(hint.text):
            yield Spot(words[at].start(), words[at + many - 1].end(), hint)
        at += many


def _longest(
    reader: Reader, codes: Mapping[str, str], words: Sequence[re.Match[str]]
) -> tuple[int, Hint]:
    """The most words that name one thing together, else the first by itself."""
    for many in range(len(words), 1, -1):
        text = words[0].string[words[0].start() : words[many - 1].end()]
        hint = _hint(reader, codes, text)
        if (hint.cities or hint.territories or hint.codes) and not is_small(words[0][0]):
            return many, hint
    return 1, _hint(reader, codes, words[0][0])


def _hint(reader: Reader, codes: Mapping[str, str], text: str) -> Hint:
    """What a text names as it stands, or without its ending."""
    found = _as_it_stands(reader, codes, text)
    if found != Hint(text) or " " in text or is_small(text):
        return found
    forms = (_as_it_stands(reader, {}, form) for form in bare_forms(text, reader.language))
    return next((replace(one, text=text) for one in forms if one != Hint(one.text)), found)


def _as_it_stands(reader: Reader, codes: Mapping[str, str], text: str) -> Hint:
    code, known = codes.get(fold(text.lstrip("#"))), territory(text, reader.gazetteer)
    return Hint(
        text,
        cities=tuple({place.city for place in reader.gazetteer.find(text) if place.city}),
        territories=(known,) if known else (),
        codes=(code,) if code else (),
        kind=kind_alone(text),
    )


def _names(reader: Reader, text: str) -> bool:
    return _as_it_stands(reader, reader.codes, text) != Hint(text)
