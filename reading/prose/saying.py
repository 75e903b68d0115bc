"""What the words beside a noun and a date say: that it is held, that it is then, or a fact."""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.phrases import Phrases
from reading.wordlists import every

# So many words before a noun may say what is due for it.
NEAR: Final = 3
# "before", "until": no word for what is due is shorter than these are.
LONGEST_SMALL: Final = 6
# So many words before a day may say that something is planned.
LAST: Final = 8
SIGNS: Final = re.compile(r"[;。!?]|\.(?!\w)")


def dated(gap: str) -> bool:
    """Whether what stands between says that something is held, or that it is then."""
    return held(gap) or being().search(gap) is not None


def said(gap: str) -> bool:
    """The same, or that it begins then; "the visits" that began were told of before."""
    return dated(gap) or beginning().within(gap)


def meant(before: str, gap: str) -> bool:
    """Whether people come together for a noun: "met in Rome on 3 May for the", "travelled"."""
    return purposes().fullmatch(gap) is not None and gathering().within(before)


def is_noted(text: str) -> bool:
    """Whether the words before a noun speak of what is due for it: "registration for the …"."""
    words = fold(text).split()[-NEAR:]
    return not notes().isdisjoint(words)


@lru_cache(maxsize=512)
def held(text: str) -> bool:
    """Whether a piece of text says that something is held."""
    return verbs().written(text)


@lru_cache(maxsize=512)
def told(text: str) -> bool:
    """Whether a piece of text tells a fact: signed, adopted, in force."""
    return facts().within(text)


@lru_cache(maxsize=1)
def verbs() -> Phrases:
    """The verbs of holding."""
    return Phrases(every("prose", "held"))


def planned(text: str) -> bool:
    """Whether the last words of a text say that something will be held: "it is planned to hold"."""
    last = " ".join(text.split()[-LAST:])
    return SIGNS.search(last) is None and plans().within(last)


@lru_cache(maxsize=1)
def plans() -> Phrases:
    """Those words."""
    return Phrases(every("prose", "planned"))


@lru_cache(maxsize=1)
def purposes() -> re.Pattern[str]:
    """ "for the" by itself."""
    words = sorted(set(every("prose", "purposes")), key=len, reverse=True)
    return re.compile(rf"[\s,]*(?:{'|'.join(map(re.escape, words))})\s*", re.IGNORECASE)


@lru_cache(maxsize=1)
def gathering() -> Phrases:
    """The verbs of coming together."""
    return Phrases(every("prose", "gathering"))


@lru_cache(maxsize=1)
def beginning() -> Phrases:
    """The verbs of beginning."""
    return Phrases(every("prose", "begun"))


@lru_cache(maxsize=1)
def being() -> re.Pattern[str]:
    """ "is" at the end of a text, where days follow: "The forum itself is 10-12 April"."""
    words = sorted(set(every("prose", "being")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\s*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def notes() -> frozenset[str]:
    """Words for what is due, and for notes."""
    found = (fold(word) for key in ("due", "lines") for word in every("remarks", key))
    return frozenset(word for word in found if len(word) > LONGEST_SMALL and " " not in word)


@lru_cache(maxsize=1)
def facts() -> Phrases:
    """The verbs of facts."""
    return Phrases(every("prose", "facts"))
