"""What a piece of text is by its shape: a number, a date in figures, a time, a dash, a word."""

import re
from collections.abc import Iterator
from datetime import time
from typing import Final, NamedTuple

from reading.dates.figures import clock_of, day_of, days_of, order
from reading.dates.lexicon import Entry, Lexicon
from reading.dates.zones import zone_of
from reading.folding import fold_word

EARLIEST: Final = 1900
LATEST: Final = 2199
# Chinese puts no space between a date and what follows.
IDEOGRAPHS: Final = "\u3400-\u9fff"
# Arabic vowel signs, which some write and most leave out.
VOWELS: Final = "\u064b-\u0652"
END: Final = rf"(?![^\W{IDEOGRAPHS}])"

SHAPES: Final = re.compile(
    # Most of a text is small letters and gaps, and nothing else begins with these.
    rf"""(?P<plain>[a-z][^\W_{IDEOGRAPHS}]*)
    | (?P<gap>[\s,.()'’ʼ،（），、\u200b-\u200f\u202a-\u202e\u2066-\u2069]+
        | (?<=\b[wW])/(?=[bcBC]\b)) |  # "w/c", the week commencing
    (?P<isospan>(?<![\w/.-])\d{{4}}(?P<sign>[-./])\d{{1,2}}(?P=sign)\d{{1,2}}\s?[/-]\s?(?:\d{{1,2}}(?P=sign))?\d{{1,2}}(?![\w./-]*\d))
    | (?P<iso>(?<![\d.])\d{{4}}(?P<cut>[-./])\d{{1,2}}(?P=cut)\d{{1,2}}{END})
    | (?P<numeric>(?<![\d/.])\d{{1,2}}(?P<mark>[./])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}}){END})
    | (?P<clock>(?<!\d)\d{{1,2}}(?:[:]\d{{2}}|\s?[hH]\s?\d{{2}}|\s?[hH]){END})
    | (?P<noon>(?<!\d)\d{{1,2}}(?:[:.]\d{{2}})?\s?[apAP]\.?[mM]\b\.?)
    | (?P<partial>(?<![\d/.])\d{{1,2}}[./]\d{{1,2}}(?![\w/]))
    | (?P<chinese>\d{{1,4}}\s?[年月日号])(?:份)?
    | (?P<number>\d+)(?:\.(?=[ºª]|er\b))?(?P<suffix>[^\W\d_{IDEOGRAPHS}]*)
    | (?P<dash>-+)
    | (?P<zone>(?<!\w)(?:(?:UTC|GMT)\s?[+-]\s?\d{{1,2}}(?::?00)?|[A-ZА-Я]{{2,4}})(?![\w-]))
    | (?P<joint>و(?=\d))
    | (?P<ideograph>[{IDEOGRAPHS}])
    | (?P<word>[^\W\d_{IDEOGRAPHS}][^\W_{IDEOGRAPHS}]*(?:[{VOWELS}]+[^\W_{IDEOGRAPHS}]*)*)
    | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One piece of the text; ``letter`` is its class in `forms`, the other fields what it says."""

    letter: str
    start: int
    end: int
    word: str = ""
    value: int = 0
    day: int = 0
    month: int = 0
    clock: time | None = None
    # Day and month may be the other way round.
    either: bool = False
    others: tuple[Entry, ...] = ()
    # Where the small words before it begin: "on the 3rd"; -1 without any.
    lead: int = -1
    zone: str | None = None
    # "Today", which changes nothing before the date itself.
    relative: bool = False
    # After "between", "and" means "to".
    between: bool = False

    @property
    def begin(self) -> int:
        """Where it begins with the small words before it."""
        return self.lead if self.lead >= 0 else self.start


def shaped(match: re.Match[str], known: Lexicon) -> Iterator[Token]:
    """Tokens by their shape alone; words stay "?" until `phrased` has looked them up."""
    blank = Token("?", *match.span())
    shape, text = match.lastgroup, match.group()
    if shape in {"isospan", "iso", "numeric", "partial"} and text not in known.never:
        yield from dated(shape, text, blank)
    elif shape in {"clock", "noon"}:
        yield clocked(text, blank)
    elif shape == "zone":
        yield zoned(text, known, blank)
    elif shape == "chinese":
        yield chinese(text, blank)
    elif shape == "suffix":
        yield numbered(match["number"], fold_word(match["suffix"]), known, blank)
    elif shape in {"dash", "joint"}:
        yield blank._replace(letter="S" if shape == "dash" else "&")
    else:
        yield spelt(text, known, blank)


def dated(shape: str, text: str, blank: Token) -> Iterator[Token]:
    """A date in figures, or the two ends of a span whose second end is short."""
    if shape == "isospan":
        cut = blank.start + max(text.rfind("-"), text.rfind("/"))
        for at, (year, month, day) in enumerate(days_of(text)):
            if at:
                yield blank._replace(letter="S", start=cut, end=cut + 1)
            token = blank._replace(letter="I", value=year, month=month, day=day)
            yield token._replace(end=cut) if not at else token._replace(start=cut + 1)
        return
    found = day_of(shape, text)
    if found is None:
        yield clocked(text, blank)
        return
    year, month, day, either = found
    letter = "I" if year else "P"
    shown = "" if either or shape == "iso" or day == month else order(text, day)
    yield blank._replace(letter=letter, value=year, month=month, day=day, either=either, word=shown)


def clocked(text: str, blank: Token) -> Token:
    """A time of day: 10:00, 14h00, 14h, 2.30 pm."""
    clock = clock_of(text)
    return blank._replace(letter="H", clock=clock) if clock else blank


def zoned(text: str, known: Lexicon, blank: Token) -> Token:
    """A zone, where the capitals are one's; else a word like others."""
    zone = zone_of(text)
    token = spelt(text, known, blank)
    return token._replace(letter="Z", zone=zone) if zone and token.letter == "?" else token


def chinese(text: str, blank: Token) -> Token:
    """2016年, 5月, 3日: the sign after the figure says what it is."""
    value = int("".join(char for char in text if char.isdigit()))
    letter = {"年": "Y", "月": "M"}.get(text[-1], "N")
    if letter == "Y":
        return blank._replace(letter="Y", value=value) if EARLIEST <= value <= LATEST else blank
    fits = value <= (12 if letter == "M" else 99)
    return blank._replace(letter=letter, value=value, word=str(value)) if fits else blank


def numbered(digits: str, suffix: str, known: Lexicon, blank: Token) -> Token:
    """A day or a year; anything longer, or with letters that make no ordinal, is neither."""
    if suffix and suffix not in known.ordinals:
        return blank
    if len(digits) <= 2:
        return blank._replace(letter="N", value=int(digits), word=str(int(digits)))
    if len(digits) == 4 and not suffix and EARLIEST <= int(digits) <= LATEST:
        return blank._replace(letter="Y", value=int(digits))
    return blank


def spelt(text: str, known: Lexicon, blank: Token) -> Token:
    """A word, to be looked up; a number in words is one in figures."""
    word = fold_word(text)
    if word in known.numbers:
        return numbered(str(known.numbers[word]), "", known, blank)
    return Token("?", blank.start, blank.end, word)
