"""What a piece of text is by its shape: a number, a date in figures, a time, a dash, a word."""

import re
from dataclasses import dataclass, replace
from datetime import time
from typing import Final

from reading.dates.lexicon import Entry, Lexicon
from reading.folding import fold_word

EARLIEST: Final = 1900
LATEST: Final = 2199

SHAPES: Final = re.compile(
    r"""(?P<iso>(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\w))
    | (?P<numeric>(?<![\d/.])\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?!\w))
    | (?P<clock>(?<!\d)\d{1,2}(?:[:]\d{2}|\s?h\s?\d{2}|\s?h)(?!\w))
    | (?P<noon>(?<!\d)\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b\.?)
    | (?P<partial>(?<![\d/.])\d{1,2}[./]\d{1,2}(?![\w/]))
    | (?P<number>\d+)(?P<suffix>[^\W\d_]*)
    | (?P<dash>-+)
    | (?P<word>[^\W\d_][^\W_]*)
    | (?P<gap>[\s,.()'’ʼ]+)
    | (?P<other>.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Token:
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
    # Where the small words before it begin: "on the 3rd".
    lead: int = -1


def shaped(match: re.Match[str], known: Lexicon) -> Token:
    """One token by its shape alone; words stay "?" until `phrased` has looked them up."""
    start, end = match.span()
    shape = match.lastgroup
    text = match.group()
    if shape in {"iso", "numeric", "partial"}:
        return (
            Token("?", start, end)
            if text in known.never
            else numeric(shape, text, Token("?", start, end))
        )
    if shape in {"clock", "noon"}:
        return clocked(text, Token("?", start, end))
    if shape == "suffix":
        return numbered(match["number"], fold_word(match["suffix"]), known, Token("?", start, end))
    if shape == "dash":
        return Token("S", start, end)
    word = fold_word(text)
    if word in known.numbers:
        return numbered(str(known.numbers[word]), "", known, Token("?", start, end))
    return Token("?", start, end, word)


def numeric(shape: str, text: str, token: Token) -> Token:
    """A date in figures: ISO 8601, or day first; with "/" small figures may be either way round."""
    parts = [int(part) for part in re.split(r"[-./]", text)]
    if shape == "iso":
        return replace(token, letter="I", value=parts[0], month=parts[1], day=parts[2])
    day, month, *rest = parts
    if shape == "partial" and "." in text and not 1 <= month <= 12:
        return clocked(text, token)
    if "/" in text and month > 12 >= day:
        day, month = month, day
    either = "/" in text and max(day, month) <= 12 and day != month
    year = rest[0] + (2000 if rest[0] < 100 else 0) if rest else 0
    return replace(
        token, letter="I" if rest else "P", value=year, month=month, day=day, either=either
    )


def clocked(text: str, token: Token) -> Token:
    """A time of day: 10:00, 14h00, 14h, 2.30 pm."""
    figures = [int(part) for part in re.findall(r"\d+", text)]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    half = re.search("[ap](?=\\.?m)", text.lower())
    if half and not 1 <= hour <= 12:
        return token
    if half:
        hour = hour % 12 + (12 if half.group() == "p" else 0)
    if hour > 23 or minute > 59:
        return token
    return replace(token, letter="H", clock=time(hour, minute))


def numbered(digits: str, suffix: str, known: Lexicon, token: Token) -> Token:
    """A day or a year; anything longer, or with letters that make no ordinal, is neither."""
    if suffix and suffix not in known.ordinals:
        return token
    if len(digits) <= 2:
        return replace(token, letter="N", value=int(digits), word=str(int(digits)))
    if len(digits) == 4 and not suffix and EARLIEST <= int(digits) <= LATEST:
        return replace(token, letter="Y", value=int(digits))
    return token
