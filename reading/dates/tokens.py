"""A text as a row of dated things: numbers, months, clock times, dashes; and one letter for each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final

from reading.dates.lexicon import Entry, Lexicon
from reading.folding import fold_word

SPACES: Final = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d~\u301c"
EVEN: Final = str.maketrans(SPACES + DASHES, " " * len(SPACES) + "-" * len(DASHES))
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
    """One piece of the text; ``letter`` is its class in `forms`, and the other fields what it says."""

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


def tokens(text: str, known: Lexicon, today: date) -> list[Token]:
    """The text's tokens without gaps and small words that change nothing, in one pass."""
    raw = [
        shaped(match, known)
        for match in SHAPES.finditer(text.translate(EVEN))
        if match.lastgroup != "gap"
    ]
    row = list(phrased(raw, known, today, text))
    settled = [settle(row, i) if token.others else token for i, token in enumerate(row)]
    return list(led(settled))


def led(row: list[Token]) -> Iterator[Token]:
    """The tokens without small words, each knowing where those before it begin."""
    lead = -1
    for token in row:
        if token.letter == "G":
            lead = token.start if lead < 0 else lead
        else:
            yield replace(token, lead=lead if lead >= 0 else token.start)
            lead = -1


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
    """A date in figures: ISO 8601, or day first; with "/" two small figures may be either way round."""
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


def phrased(raw: list[Token], known: Lexicon, today: date, text: str) -> Iterator[Token]:
    """The tokens with the longest known phrases put in the place of their words."""
    at = 0
    while at < len(raw):
        for length in range(min(known.longest, len(raw) - at), 0, -1):
            piece = raw[at : at + length]
            entries = (
                known.phrases.get(tuple(token.word for token in piece)) if piece[0].word else None
            )
            if entries:
                start, end = piece[0].start, piece[-1].end
                yield spoken(entries, Token("?", start, end, text[start:end]), today)
                break
        else:
            length = 1
            suffix = at and raw[at - 1].letter == "N" and raw[at].word in known.ordinals
            yield replace(raw[at], letter="G") if suffix else raw[at]
        at += length


def spoken(entries: tuple[Entry, ...], token: Token, today: date) -> Token:
    """A phrase as its first entry has it, with the others kept for `settle`."""
    first = entries[0]
    if first.letter == "R":
        day = today + timedelta(days=first.value)
        return replace(token, letter="I", value=day.year, month=day.month, day=day.day)
    return replace(token, letter=first.letter, value=first.value, others=entries[1:])


def settle(row: list[Token], at: int) -> Token:
    """Which of several things a phrase is, by its neighbours: "mar. 18 juillet", "3 mai à 14h"."""
    token = row[at]
    after = "".join(other.letter for other in row[at + 1 : at + 3])
    before = row[at - 1].letter if at else ""
    for entry in token.others:
        letters = {token.letter, entry.letter}
        weekday = (
            letters == {"M", "W"} and (after == "NM" or after[:1] in {"I", "P"}) and before != "N"
        )
        until = (
            letters == {"S", "G"}
            and before in set("NMYIPHQ")
            and (after[:1] != "H" or before == "H")
        )
        wanted = ("W" if weekday else "M") if "M" in letters else ("S" if until else "G")
        if entry.letter == wanted:
            return replace(token, letter=entry.letter, value=entry.value)
    return token
