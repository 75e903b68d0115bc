"""A calendar that is too large for its readers shows a window of days, and says which."""

from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import date

from locales import Plain, Translator, dates

LARGEST = 1_000_000  # octets of a calendar that Google still reads


@dataclass(frozen=True)
class Window:
    """The events that are shown, by UID, and the first and last day on which they begin."""

    shown: frozenset[str]
    first: date
    last: date


@dataclass(frozen=True)
class Piece:
    """One event: its UID, its days, its octets."""

    uid: str
    first: date
    last: date
    size: int


def window(pieces: list[Piece], today: date, room: int) -> Window:
    """What fits into so many octets, by whole days.

    What is past leaves first, from the longest past on, then what begins farthest ahead. Of a
    single day that does not fit, as much is shown as there is room for.
    """
    taken = sum(piece.size for piece in pieces)
    days: defaultdict[date, list[Piece]] = defaultdict(list)
    for piece in pieces:
        days[piece.first].append(piece)
    left = deque(sorted(days))
    sizes = {day: sum(piece.size for piece in days[day]) for day in left}
    while taken > room and len(left) > 1:
        over = max(piece.last for piece in days[left[0]]) < today
        taken -= sizes[left.popleft() if over else left.pop()]
    return Window(_fitting([piece for day in left for piece in days[day]], room), left[0], left[-1])


def _fitting(pieces: list[Piece], room: int) -> frozenset[str]:
    shown = set()
    for piece in sorted(pieces, key=lambda one: one.uid):
        room -= piece.size
        if room >= 0:
            shown.add(piece.uid)
    return frozenset(shown)


def bounds(t: Translator, seen: Window | None) -> Plain:
    """What a calendar says of its bounds."""
    if seen is None:
        return t.plain("Activities of the past year and of the next three.")
    return t.plain(
        "There are too many activities for one calendar. "
        "It shows those that begin from {first} to {last}.",
        first=dates.day(t, seen.first),
        last=dates.day(t, seen.last),
    )
