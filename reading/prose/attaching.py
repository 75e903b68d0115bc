"""Which noun a date belongs to: the one beside it, or one that is said to be held then."""

import re
from collections.abc import Sequence
from typing import Final

from programme.values import Precision
from reading.dates import Found
from reading.folding import fold
from reading.kinds import IDEOGRAPHS
from reading.layouts.sentences import has_verb
from reading.prose.company import partaking
from reading.prose.gaps import is_agent, is_led, is_part, unsited
from reading.prose.hosts import holding_it
from reading.prose.nouns import Noun
from reading.prose.saying import dated, held, is_noted, meant, planned, said, told
from reading.prose.vocabulary import placing, relatives

MOST_BETWEEN: Final = 14
FARTHEST: Final = 28
NEAREST: Final = 4
REACH: Final = 60
# So many words of a sentence may be the verb that it begins with.
FIRST: Final = 3
MOST_BEFORE: Final = 16
MONTHS: Final = {Precision.MONTH, Precision.MONTH_RANGE, Precision.QUARTER}
FINE: Final = {Precision.DAY, Precision.TIME, *MONTHS}
PAST: Final = re.compile(r"\b[a-z]{3,}ed\b")
# A place by itself: " in Tunis: ", ", Tashkent – ".
PLACED: Final = re.compile(
    r"\W*(?:[^\W\d_A-Z]{1,3}\s)?(?:[^\W\d_a-z][\w'’-]*[\s,]*){0,4}[:–—-]?\s*"
)
# Words of one language that begin a clause in another.
NOUNS: Final = frozenset({"care"})
# A bracket right behind a noun has its days, whatever the sentence tells.
OPENERS: Final = frozenset("(（")
# "The same day: meeting of the network".
INTRODUCED: Final = frozenset({":", "："})
# What stands between a noun and its day where no blanks part words.
FAR: Final = 12
CLAUSES: Final = re.compile("[,，;；]")
SIGNS: Final = re.compile(r"[。!?]|\.(?!\w)")


def attached(sentence: str, found: Found, named: Sequence[Noun]) -> Noun | None:
    """The noun that a date dates; None where the date is that of a fact."""
    for noun in [noun for noun in reversed(named) if noun.end <= found.start][:NEAREST]:
        gap = sentence[noun.end : found.start]
        if (is_bare(noun) and not dated(gap)) or is_agent(sentence[: noun.start]):
            continue
        if is_part(sentence[: noun.start]):
            return None
        aside = gap.strip() in OPENERS
        if told(gap) or (told(sentence[: noun.start]) and not (aside or said(gap))):
            return None
        if is_noted(sentence[: noun.start]) and not held(gap):
            return None
        if beside(gap, found):
            return noun
    around = [one for one in named if found.start <= one.start < found.end and one.year]
    if around and placing().match(sentence, around[0].end + 1):
        return around[0]
    return next(iter(behind(sentence, found, named)), None)


def is_bare(noun: Noun) -> bool:
    """Whether a noun is the word of its kind alone."""
    return len(noun.text.split()) < 2 and len(noun.text) <= len(noun.head) + 1


def beside(gap: str, found: Found) -> bool:
    """Whether what stands between a noun and its date keeps them together."""
    gap = unsited(gap)
    if IDEOGRAPHS.search(gap) and not held(gap) and (len(gap) > FAR or CLAUSES.search(gap)):
        return False
    if close(gap) and (said(gap) or not broken(gap)) and firm(gap, found):
        return True
    return is_fine(found) and held(gap) and len(gap.split()) <= FARTHEST and not SIGNS.search(gap)


def behind(sentence: str, found: Found, named: Sequence[Noun]) -> list[Noun]:
    """The next noun after a date, where it is said to be held."""
    after = held_by([noun for noun in named if noun.start >= found.end][:2], sentence)
    after = [noun for noun in after if not is_led(sentence[: noun.start])]
    gaps = [sentence[found.end : noun.start] for noun in after]
    # Many languages begin with the verb: "Se celebrará el 5 de mayo en Lima un taller".
    first = " ".join(sentence[: found.start].split()[:FIRST])
    before = [noun.end for noun in named if noun.end <= found.start]
    led = (not before and held(first)) or planned(sentence[max(before, default=0) : found.start])
    # "On 3 May in Tunis: training for judges".
    mute = not sentence[: found.start].strip() and not has_verb(sentence)
    return [
        noun
        for noun, gap in zip(after, gaps, strict=True)
        if is_fine(found)
        and len(gap.split()) <= MOST_BEFORE
        and not told(gap)
        and (
            (mute and PLACED.fullmatch(gap))
            or gap.strip() in INTRODUCED
            or meant(sentence[: found.start], gap)
            or opens(gap, noun)
            or opens(sentence[noun.end : noun.end + REACH], noun)
            or led
        )
    ]


def opens(text: str, noun: Noun) -> bool:
    """Whether the text behind a noun says that it is held, or that what has a name begins."""
    return held(text) or (not is_bare(noun) and said(text))


def held_by(after: list[Noun], sentence: str) -> list[Noun]:
    """The first of two nouns; the second where the first is who holds it."""
    if len(after) < 2:
        return after
    between = after[0].end, after[1].start
    if holding_it().fullmatch(sentence, *between) or partaking().search(sentence, *between):
        return after[1:]
    return after[:1]


def is_fine(found: Found) -> bool:
    """Whether a date is known to the month at least."""
    return found.read.choices[0].precision in FINE


def close(gap: str) -> bool:
    """Whether little stands between a noun and its date."""
    return len(gap.split()) <= MOST_BETWEEN and not SIGNS.search(gap)


def broken(gap: str) -> bool:
    """Whether a verb that holds nothing, or another clause, parts a noun from its date."""
    words = set(fold(gap).split()) - NOUNS
    return has_verb(gap) or PAST.search(gap) is not None or not relatives().isdisjoint(words)


def firm(gap: str, found: Found) -> bool:
    """Whether a year alone, or a half of one, stands right behind the noun and its place."""
    days = found.read.choices[0]
    if dated(gap) or days.precision in {Precision.DAY, Precision.TIME}:
        return True
    bracketed = gap.strip().endswith(("(", "（"))
    return len(gap.split()) <= 5 and (days.precision in FINE or ("," in gap and not bracketed))
