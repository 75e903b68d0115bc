"""The day on which a page was put up stands beside its title, and is no activity's."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from programme.values import Precision
from reading.documents.setting import Setting
from reading.folding import fold
from reading.matching import Rank, Told
from reading.proposals import Proposal

LONGEST: Final = 48
EDGES: Final = " \t,.;:|•·–—-()[]"
EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
# A post tells of what was held, or will be, within so many days of it.
NEAR: Final = timedelta(days=60)
# So many sentences below a title belong to it.
BELOW: Final = 6


def unposted(found: Sequence[Told], setting: Setting) -> list[Told]:
    """What was found, without titles whose day is that of posting.

    The text below such a title tells of other days near it, on which something is held.
    """
    return [
        told
        for at, told in enumerate(found)
        if not (
            told.rank <= Rank.BLOCK
            and told.read.legs
            and tells(found[at + 1 : at + 1 + BELOW], told.read)
            and is_posted(told.read, setting)
        )
    ]


def is_posted(read: Proposal, setting: Setting) -> bool:
    """Whether a title has but a day, with no place, in a line by itself above or below it."""
    lines = read.source.split("\n")
    if len(lines) > 2 or len(read.legs) != 1 or not start(read):
        return False
    # "Belgrade, 4 November 2013" is where and when it was written.
    day = lines[-1].rpartition(",")[2] if read.legs[0].place else lines[-1]
    return any(is_day(line, setting) for line in (lines[0], day))


def is_day(line: str, setting: Setting) -> bool:
    """Whether a line is nothing but a day, maybe with its weekday and its hour."""
    if len(line) > LONGEST:
        return False
    found = setting.reader().last(line)
    return found is not None and not (line[: found.start] + line[found.end :]).strip(EDGES)


def tells(below: Sequence[Told], title: Proposal) -> bool:
    """Whether what stands right below a title tells of another day near its own.

    So does the title itself, when it comes again.
    """
    posted = start(title)
    for told in below:
        again = told.rank <= Rank.BLOCK and told.read.title == title.title
        if told.rank <= Rank.BLOCK and not again:
            return False
        day = start(told.read) if again or told.rank is Rank.PROSE else None
        same = not title.legs[0].place or fold(told.read.title) == fold(title.title)
        if same and day and posted and day != posted and abs(day - posted) <= NEAR:
            return True
    return False


def start(read: Proposal) -> date | None:
    """The first exact day of an activity."""
    days = read.legs[0].days if read.legs else None
    return days.start if days and days.precision in EXACT else None
