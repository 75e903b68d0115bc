"""Headings that are but a day of the week, each with what is held on it in the blocks below."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reading.agendas import HOURS
from reading.kinds import has_kind_word
from reading.layouts.clocked import clocked, is_hour
from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import has_verb, sentences
from reading.layouts.timed import is_timed
from reading.wordlists import every

LONGEST: Final = 40
FIGURE: Final = re.compile(r"\d")
YEAR: Final = re.compile(r"(?:19|20)\d\d")
# "Mercredi 3", whose month stands above.
BARE: Final = re.compile(r"[^\W\d_]{2,14}\.?,?\s+\d{1,2}(?:\W|er|st|nd|rd|th)*")
# More than this below a day are no entries of a calendar.
MOST: Final = 60
LONGEST_TITLE: Final = 300
PARTED: Final = re.compile(r"[,;]\s|\s[-–—]\s")
EDGES: Final = " \t→►•*·-–—:."
# A verb stands so early in a sentence that begins with it.
FIRST: Final = 2


def under_days(found: Iterable[Piece], ends: Ends) -> Iterator[Piece]:
    """The pieces, in which what stands below such a day begins with it.

    A day alone may be that of a letter or of a post: it heads something where another follows.
    """
    group: list[Piece] = []
    sure = 0
    for piece in found:
        if heads(piece, ends):
            yield from entries(group, ends) if group else ()
            sure = max(sure, len(group))
            group = [piece]
        elif not group:
            yield piece
        elif len(group) < MOST:
            group.append(piece)
        else:
            yield from last(group, sure, ends)
            group, sure = [], 0
            yield piece
    yield from last(group, sure, ends)


def last(group: list[Piece], sure: int, ends: Ends) -> Iterator[Piece]:
    """The last day, with as much below it as any before it had; none where it is the only one."""
    until = len(group) if sure and any(map(is_hour, group)) else sure
    if sure:
        yield from entries(group[:until], ends)
    yield from group[until:]


def heads(piece: Piece, ends: Ends) -> bool:
    """Whether a piece is but a day, and names its weekday."""
    text = piece.text
    if len(text) > LONGEST or not FIGURE.search(text):
        return False
    return ends.is_weekday(text) and (BARE.fullmatch(text) is not None or ends.is_day(text))


def entries(group: Sequence[Piece], ends: Ends) -> Iterator[Piece]:
    """What is held on a day, each behind it; a day of which nothing is told stays as it is."""
    day, *below = group
    if any(map(is_hour, below)):
        yield from clocked(day.text.rstrip(" :."), below, ends)
        return
    made: list[Piece] = []
    hours = [line for piece in below if piece.shape is Shape.AGENDA for line in timed(piece)]
    # Lines with their hours that say no places are an agenda.
    apart = sum(placed(text, ends) for text, _ in hours) * 2 >= len(hours)
    for at, piece in enumerate(below):
        if ends.states(piece.text):
            made += below[at:]
            break
        if piece.shape is Shape.AGENDA and apart:
            made += [row(day.text, text, source) for text, source in timed(piece)]
        else:
            made.append(put(piece, day.text, ends))
    same = len(made) == len(below) and all(one is two for one, two in zip(made, below, strict=True))
    yield from group if same else made


def put(piece: Piece, day: str, ends: Ends) -> Piece:
    """A piece behind its day, where it has none; a day with its year may be that of a post."""
    if piece.shape is Shape.AGENDA or piece.label or piece.fields:
        return piece
    if ends.leads(piece.text) or ends.dated(piece.text):
        return piece
    posted = YEAR.search(day) is not None
    if piece.shape is Shape.PARAGRAPH:
        told = not posted and has_verb(sentences(piece.text)[0])
        text = f"{day.rstrip(' :.')}, {lowered(piece.text)}"
        return replace(piece, text=text, source=f"{day}\n{piece.source}") if told else piece
    entry = placed(piece.text, ends) or (not posted and has_kind_word(piece.text))
    return row(day, piece.text, piece.source) if entry else piece


def timed(piece: Piece) -> list[tuple[str, str]]:
    """The lines of an agenda without their hours, each with what goes on with it."""
    lines: list[str] = []
    for line in filter(str.strip, piece.text.split("\n")):
        if is_timed(line) or not lines:
            lines.append(line)
        else:
            lines[-1] += f"\n{line}"
    return [
        (HOURS.sub("", " ".join(one.split()).lstrip(EDGES), 1).strip(EDGES), one) for one in lines
    ]


def placed(text: str, ends: Ends) -> bool:
    """Whether a line ends with a place behind a sign."""
    if len(text) > LONGEST_TITLE:
        return False
    cuts = [cut.end() for cut in PARTED.finditer(text)]
    return bool(cuts) and ends.apart(text[cuts[-1] :].strip(" .;"))


def row(day: str, text: str, source: str) -> Piece:
    """One entry behind its day."""
    return Piece(Shape.ROW, f"{day.rstrip(' :.')}, {text}", source, led=True, among=True)


def lowered(text: str) -> str:
    """A sentence as it goes on behind a day: only a name keeps its capital."""
    words = text.split()
    begun = words and words[0].casefold() in small()
    if begun or has_verb(" ".join(words[:FIRST])):
        return text[:1].lower() + text[1:]
    return text


@lru_cache(maxsize=1)
def small() -> frozenset[str]:
    """Articles and prepositions."""
    return frozenset((*every("places", "prepositions"), *every("places", "articles")))
