"""A text as a row of dated things, without what changes nothing, and with phrases looked up."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from reading.dates.lexicon import Entry, Lexicon
from reading.dates.shapes import SHAPES, Token, shaped

SPACES: Final = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d~\u301c"
EVEN: Final = str.maketrans(SPACES + DASHES, " " * len(SPACES) + "-" * len(DASHES))


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
