"""Days that a stroke joins beside a month: "29/30 June"; figures that one joins to a name."""

from collections.abc import Iterator, Sequence
from typing import Final

from reading.dates.shapes import Token

# From here on, letters are ideographs, which stand beside figures.
IDEOGRAPHS: Final = "\u3400"


def unstroked(row: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens, and such days as two numbers with "to" between them."""
    for at, token in enumerate(row):
        if between(row, at, text):
            yield Token("S", row[at - 1].end, row[at + 1].start)
            continue
        beside = near(row, at)
        stroke = text.find("/", token.start, token.end) if token.letter == "P" else -1
        if stroke < 0 or "M" not in beside:
            yield token
            continue
        first, last = (int(part) for part in text[token.start : token.end].split("/"))
        yield Token("N", token.start, stroke, str(first), first)
        yield Token("S", stroke, stroke + 1)
        yield Token("N", stroke + 1, token.end, str(last), last)


def between(row: Sequence[Token], at: int, text: str) -> bool:
    """Whether a strange thing is but the stroke between two months, "set./out.", or in ISO 8601.

    There 2016-05-30/2016-06-03 is an interval (section 5.5.2.2).
    """
    if row[at].letter != "?" or not 0 < at < len(row) - 1:
        return False
    one, two = row[at - 1], row[at + 1]
    months = one.letter == two.letter == "M" and one.value != two.value
    days = one.letter == two.letter == "I" and text[one.start : one.start + 4].isdigit()
    return (months or days) and text[one.end : two.start].strip(" .") == "/"


def near(row: Sequence[Token], at: int) -> set[str]:
    """What stands before and behind a token, but for small words: "15/16 de maio"."""
    after = next((other for other in row[at + 1 :] if other.letter != "G"), None)
    return {other.letter for other in (*row[max(0, at - 1) : at], *([after] if after else []))}


def uncoded(row: Sequence[Token], at: int, even: str) -> Token:
    """A token; the figure of a name is none: "Covid-19", "COP-27", but "Lima-14 May".

    Nor is a feminine number: "3ª Caminhada"; days are "3º".
    """
    token, before = row[at], row[at].start - 2
    if token.letter == "N" and even[token.end - 1] == "ª":
        return token._replace(letter="?")
    if token.letter != "N" or before < 0 or even[before + 1] != "-":
        return token
    named = "A" <= even[before] < IDEOGRAPHS and even[before].isalpha()
    if not named or (at > 1 and row[at - 2].letter != "?"):
        return token
    following = row[at + 1].letter if at + 1 < len(row) else ""
    return token if following and following in "MS&" else token._replace(letter="?")
