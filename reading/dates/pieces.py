"""What a text is made of, as far as dates go; the words between them are passed over unread."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Final

from reading.dates.lexicon import Lexicon, lexicon
from reading.dates.shapes import END, SHAPES, Token, shaped, spelt
from reading.folding import fold_word

SPACES: Final = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
DASHES: Final = (
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d~\u301c\uff5e"
)
DIGITS: Final = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９"
EVEN: Final = str.maketrans(
    SPACES + DASHES + DIGITS + "：",
    " " * len(SPACES) + "-" * len(DASHES) + "0123456789" * 3 + ":",
)
# Whatever is no part of a date; several of these in a row are as one.
STRANGE: Final = Token("?", -1, -1)
# What a word is to dates: nothing, a small word or sign beside one, or what each has one of.
NO_PART, BESIDE, PART = "-", "b", "P"
# What a blank may part from the figure it belongs to: "2 pm", "14 h", "GMT + 2", "2016-05-03 / 05".
BEHIND: Final = re.compile(rf"[/+]|[hH](?:\d|{END})|[apAP]\.?[mM]\b")
STRETCH: Final = re.compile(f"{BESIDE}*{PART}[{BESIDE}{PART}]*")
MOST_WORDS: Final = 16_384
WORD: Final = re.compile(r"[^\W\d_]{3,}")
LONGEST: Final = 40


def made_even(text: str) -> str:
    """The same text, letter for letter, with one kind of blank, dash and figure."""
    return text.replace("~", "-") if text.isascii() else text.translate(EVEN)


def may_begin(text: str, language: str) -> bool:
    """A cheap first look whether a text could begin with a date."""
    return parts(language)[made_even(text).partition(" ")[0]] != NO_PART


def has_words(text: str, language: str) -> bool:
    """Whether anything but dates, figures and signs stands in a text; the first word tells."""
    known = parts(language)
    return any(known[found.group()] != PART for found in WORD.finditer(text))


def stretches(even: str, known: "Parts") -> Iterator[tuple[int, int]]:
    """Where those words of a text stand, without a gap, that may be a date together."""
    words = even.split(" ")
    signs = "".join(map(known.__getitem__, words))
    if PART in signs:
        sums = [0, *accumulate(map(len, words))]
        for found in STRETCH.finditer(signs):
            first, last = found.span()
            yield sums[first] + first, sums[last] + last - 1


class Parts(dict[str, str]):
    """What each word is to dates, looked at once, since texts repeat their words."""

    def __init__(self, known: Lexicon) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, word: str) -> str:
        if len(word) > LONGEST:
            return PART
        if len(self) >= MOST_WORDS:
            self.clear()
        self[word] = found = part(word, self.known)
        return found


def part(word: str, known: Lexicon) -> str:
    """What a word is to dates, by its pieces; a gap alone parts nothing."""
    found = list(pieces(word, known))
    if any(each.letter not in "?S&Z" or each.word in known.dated for each in found):
        return PART
    strange = found and all(each is STRANGE for each in found)
    return NO_PART if strange and not BEHIND.match(word) else BESIDE


@lru_cache(maxsize=64)
def parts(language: str) -> Parts:
    """Those of a language."""
    return Parts(lexicon(language))


def pieces(even: str, known: Lexicon) -> Iterator[Token]:
    """What a text is made of, but for gaps."""
    strange = False
    for match in SHAPES.finditer(even):
        shape = match.lastgroup
        if shape == "gap":
            continue
        plain = shape in {"plain", "word"}
        if shape == "other" or (plain and fold_word(match.group()) not in known.words):
            if not strange:
                yield STRANGE
            strange = True
            continue
        strange = False
        if plain:
            yield spelt(match.group(), known, Token("?", *match.span()))
        else:
            yield from shaped(match, known)
