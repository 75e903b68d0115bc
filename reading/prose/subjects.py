"""What is said to take place is an activity, whatever its noun is: "Water Week will be held"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from programme.values import Kind
from reading.dates import Found
from reading.folding import fold
from reading.gazetteer import Gazetteer
from reading.kinds import kind_of
from reading.layouts.sentences import has_verb
from reading.lines.spots import extent, listed, placing
from reading.phrases import Phrases
from reading.prose.attaching import is_fine
from reading.prose.hosts import alternatives
from reading.prose.nouns import Noun
from reading.prose.saying import told
from reading.prose.vocabulary import relatives
from reading.remarks import is_note
from reading.wordlists import every

MOST_WORDS: Final = 16
# So many words may stand between such a verb and its day.
FARTHEST: Final = 14
CLAUSE: Final = re.compile(r"[;:—–!?«»]|\.\s|\s-\s")
# "The lab, our third, will be opened": what two commas hold is no part of the name.
ASIDE: Final = re.compile(r",[^,]{1,60},\s*$")
# "COP30": one word that is a name by itself; "the event" was named before.
SHORT_NAME: Final = re.compile(r"\d|[^\W\d_a-zа-яёіїєґ][^\W\d_a-zа-яёіїєґ]")
CASELESS: Final = re.compile("[\u0600-\u06ff\u3400-\u9fff]")
EDGES: Final = " ,.;:–—-\"'’"


def subject(
    sentence: str, found: Found, dates: Sequence[Found], gazetteer: Gazetteer
) -> Noun | None:
    """What a sentence says to take place on a day; None where it does not say so."""
    if not is_fine(found) or not verbs().within(sentence) or told(sentence):
        return None
    for verb in takings(sentence):
        gap = sentence[min(verb.end(), found.end) : max(verb.start(), found.start)]
        if len(gap.split()) > FARTHEST or CLAUSE.search(gap):
            continue
        days = [each for each in dates if is_fine(each)]
        for side in (before(sentence, verb.start(), days), after(sentence, verb.end(), days)):
            start, end = trimmed(sentence, *side, gazetteer)
            text = sentence[start:end]
            apart = end <= found.start or start >= found.end
            if apart and is_name(text):
                return Noun(start, end, text, text.split(maxsplit=1)[0])
    return None


def before(sentence: str, verb: int, days: Sequence[Found]) -> tuple[int, int]:
    """From the last sign or day before a verb up to it."""
    since = max((one.end() for one in CLAUSE.finditer(sentence, 0, verb)), default=0)
    since = max([since, *(each.end for each in days if each.end <= verb)])
    aside = ASIDE.search(sentence, since, verb)
    end = aside.start() if aside else verb
    comma = sentence.rfind(",", since, end)
    return (comma + 1 if comma >= 0 else since), end


def after(sentence: str, verb: int, days: Sequence[Found]) -> tuple[int, int]:
    """From a verb up to the next sign or day."""
    stop = CLAUSE.search(sentence, verb)
    ends = [each.start for each in days if each.start >= verb]
    comma = sentence.find(",", verb)
    ends += [stop.start()] if stop else []
    ends += [comma] if comma >= 0 else []
    return verb, min([len(sentence), *ends])


def trimmed(sentence: str, start: int, end: int, gazetteer: Gazetteer) -> tuple[int, int]:
    """Without small words, articles and places on either side."""
    for match in placing().finditer(sentence, max(0, start - 1), end):
        names = match["names"].strip(" ,")
        if not listed(names, gazetteer):
            continue
        if leading().sub("", sentence[start : match.start()].strip(EDGES)):
            end = match.start()
            break
        start = match.start("names") + extent(names.partition(",")[0], gazetteer)
    text = sentence[start:end]
    start += len(text) - len(leading().sub("", text.lstrip(EDGES)))
    return start, start + len(trailing().sub("", sentence[start:end].rstrip(EDGES)))


def is_name(text: str) -> bool:
    """Whether a text may name an activity, and is no pronoun and nothing to be handed in."""
    words = fold(text).split()
    if not words or len(words) > MOST_WORDS or len(text) < 2:
        return False
    # "The usual talks": only a name, with its capital, is that of one thing.
    if text[:1].islower() or (len(words) == 1 and not SHORT_NAME.search(text)):
        return False
    # Where letters have no case, no capital tells a name from other words.
    if CASELESS.match(text):
        return False
    call = kind_of(text, legs=1) is Kind.CALL
    clause = words[0] in pronouns() or words[0] in relatives() or has_verb(text)
    return not (call or clause or is_note(text))


def is_held(sentence: str) -> bool:
    """Whether a sentence says of something that it takes place."""
    return verbs().within(sentence)


@lru_cache(maxsize=8)
def takings(sentence: str) -> tuple[re.Match[str], ...]:
    """Where such verbs stand in a sentence, which is asked of each of its days."""
    return tuple(taking().finditer(sentence))


@lru_cache(maxsize=1)
def verbs() -> Phrases:
    """The same verbs, for a first look."""
    return Phrases(every("prose", "taking"))


@lru_cache(maxsize=1)
def taking() -> re.Pattern[str]:
    """The verbs of which what takes place is the subject."""
    return re.compile(rf"(?<![\w-])(?:{alternatives('taking')})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=1)
def pronouns() -> frozenset[str]:
    """Words that stand for what was named before."""
    return frozenset(map(fold, every("prose", "stand_ins")))


@lru_cache(maxsize=1)
def leading() -> re.Pattern[str]:
    """Articles and "and" before a name."""
    words = {*every("prose", "articles"), *every("dates", "both"), "our", "notre", "nuestra"}
    words |= {*every("prose", "coming")}
    found = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"^(?:(?:{found})(?:\s+|(?<=['’]))){{1,3}}", re.IGNORECASE)


@lru_cache(maxsize=1)
def trailing() -> re.Pattern[str]:
    """Small words behind a name."""
    words = {*every("dates", "filler"), *every("places", "prepositions"), "itself", "then"}
    found = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?:\s+(?:{found}))+$", re.IGNORECASE)
