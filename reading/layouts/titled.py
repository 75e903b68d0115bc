"""A title in a line by itself, with no blank line between it and the text below."""

import re
from typing import Final

from programme.values import Kind
from reading.kinds import kind_of
from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import has_verb, is_running, sentences

STOPS: Final = (".", "!", "?", "。", ":", "：", ",", ";", "，", "；", "-", "–", "—", "/", "(", "&")
# What ends with a small word goes on in the next line.
GOES_ON: Final = re.compile(r"(?<![^\W_])[^\W\d_A-ZÀ-Þ]{1,3}$")
# A line that the next word would not fill so far is one by itself.
FILLED: Final = 0.7
# A title and a day.
HEAD: Final = 2
MOST_WORDS: Final = 16


def titled(plain: list[str], lines: list[str], ends: Ends) -> list[Piece]:
    """The title above sentences, or above a line of days and places; empty where there is none."""
    if len(plain) < 2 or all(map(ends.leads, plain[:2])):
        return []
    title, below = plain[0], " ".join(plain[1:])
    if rest := posted(plain, ends):
        return [
            Piece(Shape.HEADING, title, lines[0]),
            Piece(Shape.PARAGRAPH, rest, "\n".join(lines)),
        ]
    if not whole(title):
        return []
    first, *others = sentences(below)
    if len(plain) > HEAD and ends.states(plain[1]):
        first, others = plain[1], sentences(" ".join(plain[2:]))
    source = "\n".join(lines)
    if ends.states(first) and not (ends.leads(title) or ends(title)):
        row = Piece(Shape.ROW, f"{title}, {first.rstrip(' .')}", source, led=True)
        return [row, *(Piece(Shape.PARAGRAPH, each, source) for each in others if each)]
    if not alone(plain) or ends(title) or not (is_running(below) and has_verb(first)):
        return []
    return [
        Piece(Shape.HEADING, title, lines[0]),
        Piece(Shape.PARAGRAPH, below, "\n".join(lines[1:])),
    ]


def whole(line: str) -> bool:
    """Whether a line has the words of a title and none that goes on in the next one."""
    words = line.split()
    open_end = line.endswith(STOPS) or GOES_ON.search(line)
    return bool(words) and len(words) <= MOST_WORDS and not open_end and not has_verb(line)


def alone(plain: list[str]) -> bool:
    """Whether the first of some lines was not broken off for want of room.

    It was where the next word would not have fitted any more.
    """
    first, second = plain[0], plain[1]
    if second[:1].islower():
        return False
    return len(first) + 1 + len(second.split()[0]) <= max(map(len, plain)) * FILLED


def posted(plain: list[str], ends: Ends) -> str:
    """What stands below a title and the day on which it was put up; empty where there is none.

    A title that names a kind has its own day below it; a call is held on none.
    """
    rest = " ".join(plain[2:])
    if len(plain) <= HEAD or len(plain[0].split()) > MOST_WORDS or plain[0].endswith(STOPS):
        return ""
    own = ends.begins(plain[0]) and kind_of(plain[0], legs=1) is not Kind.CALL
    if own or not ends.is_day(plain[1]):
        return ""
    return rest if is_running(rest) else ""
