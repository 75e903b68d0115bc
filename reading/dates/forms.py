"""The forms that a date may take, as patterns over the letters of its tokens.

N a number of one or two figures, Y a year, M a month, W a weekday, K "week of" before a day and J
behind it, Q a quarter, L a half, F a half of a month, E a season, A early or late, I a day in
figures with its year, P one without, H a time of day, Z a zone, S "to" or a dash, & "and", B "to be
confirmed", ? anything else.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise
from typing import Final, NamedTuple

from reading.dates.points import Point, ordered, paired, point
from reading.dates.shapes import Token

# A weekday behind its day, unless it begins a pair: "2-6 May (Mon-Fri)".
AFTER: Final = "(?:W(?![S&]W(?![NIP])))?"
DAY: Final = f"K?W?(?:YMN|NMY?|MNY?|I|P){AFTER}J?"
POINT: Final = f"(?:{DAY}|[FL]MY?|Y?MFY?|MAY?|A?MY?|YMA?|[QLE]Y?|Y[QLE]|Y)"
BARE: Final = f"K?W?N{AFTER}J?"
PAIR: Final = "W[S&]W"
CLOCK: Final = "H(?:SH)?Z?"
EXPRESSION: Final = re.compile(
    f"(?P<first>{CLOCK})?(?P<ahead>{PAIR}(?=[NIPYM]))?"
    f"(?:(?P<a>{POINT})(?:(?P<begin>H)?S(?P<b>{POINT}|{BARE}Y?))?"
    f"|(?P<c>{BARE}(?:S?N){{0,9}})(?P<by>[S&])(?P<d>{POINT}))"
    f"(?P<week>{PAIR})?(?P<last>{CLOCK})?(?:S?(?P<later>B))?"
    "|(?P<unknown>B)"
    # Days without a month, for a text that stands under one.
    f"|(?P<e>{BARE})(?:(?P<to>[S&])(?P<f>{BARE}))?(?P<days>{PAIR})?(?P<late>{CLOCK})?"
)
# The groups of it that are one end of a span each.
ENDS: Final = ("a", "b", "c", "d", "e", "f")
# Those that are a pair of weekdays.
PAIRS: Final = ("ahead", "week", "days")


class Form(NamedTuple):
    """A date expression: its ends, its times, and where it stands in the text."""

    start: int
    end: int
    lead: int
    points: tuple[Point, ...]
    times: tuple[time, ...] = ()
    # Ends of "18, 19 and 20" that are listed, so that a gap between them can be seen.
    listed: tuple[int, ...] = ()
    tail: Token | None = None
    bare: bool = False
    zone: str | None = None
    # Whether nothing else stands in the text.
    whole: bool = False


def forms(row: Sequence[Token]) -> Iterator[Form]:
    """Every date expression in a row of tokens, from left to right, the longest at each place."""
    letters = "".join([token.letter for token in row])
    for match in EXPRESSION.finditer(letters):
        form = formed(match, row)
        if gaps(form.listed):
            piece = row[slice(*match.span())]
            since = descent(piece)
            yield from forms(piece[since:]) if since else apart(form, piece)
        else:
            yield form


def gaps(listed: tuple[int, ...]) -> bool:
    """Whether days that are listed are not the days of one span: "5, 12 and 19"."""
    return list(listed) != list(range(listed[0], listed[0] + len(listed))) if listed else False


def descent(row: Sequence[Token]) -> int:
    """Where a list of days begins behind figures that are none of it: "Week 37 (9 – 13 May)"."""
    since, before = 0, 0
    for at, token in enumerate(row):
        if token.letter == "N":
            since = at if before and token.value <= before else since
            before = token.value
    return since


def apart(form: Form, row: Sequence[Token]) -> Iterator[Form]:
    """Days of a list as so many forms, each with the month of the last."""
    days = [token for token in row if token.letter == "N"]
    if len(days) != len(form.listed) or any(point.kind != "day" for point in form.points):
        yield form
        return
    for at, token in enumerate(days):
        last = at == len(days) - 1
        before = [one for one, two in pairwise(row) if two is token and one.letter == "W"]
        weekday = before[0] if before else None
        point = form.points[-1]._replace(day=token.value, weekday=weekday)
        start, end = (weekday or token).start, form.end if last else token.end
        yield form._replace(start=start, end=end, lead=start, points=(point,), listed=())


def formed(match: re.Match[str], row: Sequence[Token]) -> Form:
    """One match as the things it names."""
    whole = row[match.start() : match.end()]
    pieces = [row[start:end] for start, end in map(match.span, ENDS) if end > start]
    points = tuple(point(piece) for piece in pieces)
    if name := next((name for name in PAIRS if match[name]), ""):
        points = paired(points, row[slice(*match.span(name))])
    points = ordered(points, [token.word for token in whole if token.letter in "IP"])
    if match["c"]:
        # Before "3-5/06/2016" stands a day, so that 06 is the month.
        points = tuple(each._replace(either=False) for each in points)
    return Form(
        whole[0].start,
        whole[-1].end,
        whole[0].begin,
        points,
        tuple([token.clock for token in whole if token.clock]),
        tuple(token.value for piece in pieces for token in piece if token.letter == "N")
        if ("&" in {match["by"], match["to"]} and not whole[0].between)
        or (match["c"] and match["c"].count("N") > 1)
        else (),
        row[match.end("later") - 1] if match["later"] else None,
        bare=bool(match["e"]),
        zone=next(filter(None, [token.zone for token in whole]), None),
        whole=len(whole) == len(row),
    )
