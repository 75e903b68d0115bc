"""What a storm is about, drawn from its seed: who is owed what, and when."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, product

from programme.values import Days, Kind, Place, Precision

# Nine on a Monday morning in Bucharest.
BEGINS = datetime(2016, 7, 11, 6, 0, tzinfo=UTC)
ZONE = "Europe/Bucharest"
TODAY, TOMORROW = "11 July", "12 July"
CITIES = ("Bucharest", "Brasov", "Craiova", "Oradea")
# Each of these kinds has one reminder, an hour before, and a policy of its own.
KINDS = (Kind.MEETING, Kind.ONLINE, Kind.CONFERENCE)
LADDERS = {Kind.MEETING: "never", Kind.ONLINE: "silent_repeat", Kind.CONFERENCE: "repeat"}
AN_HOUR = timedelta(hours=1)
GUESTS_OF_ONE = 20
SYLLABLES = ("zo", "vi", "qua", "xe", "dri", "ul", "fa", "ne", "mo", "ki")
WRITER = 2001
FIRST = 3001
# Every so many-th reader has quiet hours all morning.
SLEEPERS = 8


@dataclass(frozen=True)
class Size:
    """How much there is of everything.

    :param owed: reminders that fall due; ``span`` seconds in which they do.
    :param pending: messages that wait for another year; ``cast`` readers of a broadcast.
    """

    owed: int
    span: float
    people: int = 200
    pending: int = 0
    cast: int = 0


@dataclass(frozen=True)
class Convened:
    """One activity: its reminder falls due an hour before it begins."""

    title: str
    kind: Kind
    due: datetime
    guests: Sequence[int]

    @property
    def days(self) -> Days:
        """When it takes place, on the clock of Bucharest."""
        begins = on_the_clock(self.due + AN_HOUR)
        day = BEGINS.date()
        return Days(Precision.TIME, day, day, begins, time(23))


@dataclass(frozen=True)
class Script:
    """Everything that is owed, and to whom."""

    seed: int
    size: Size
    activities: Sequence[Convened]
    readers: Sequence[int]

    @property
    def sleepers(self) -> frozenset[int]:
        """Those who want no sound this morning."""
        return frozenset(self.readers[::SLEEPERS])


def written(seed: int, size: Size) -> Script:
    """The script of a seed: titles that nothing else contains, moments over the whole span."""
    drawn = random.Random(seed)
    readers = range(FIRST, FIRST + size.people)
    titles = islice(("".join(four) for four in product(SYLLABLES, repeat=4)), size.owed)
    many = -(-size.owed // GUESTS_OF_ONE)
    activities = [
        Convened(
            f"Round of {title}",
            KINDS[number % len(KINDS)],
            BEGINS + timedelta(seconds=round(size.span * number / many)),
            drawn.sample(readers, GUESTS_OF_ONE),
        )
        for number, title in zip(range(many), titles, strict=False)
    ]
    return Script(seed, size, activities, readers)


def place(city: str) -> Place:
    """A city of Romania: all keep one clock."""
    return Place(city, "RO", ZONE)


def on_the_clock(moment: datetime) -> time:
    """An instant as the clocks of Bucharest show it in summer."""
    return (moment + timedelta(hours=3)).time()


def tomorrow(days: Days) -> Days:
    """The same hours of the next day."""
    day: date = BEGINS.date() + timedelta(days=1)
    return Days(days.precision, day, day, days.start_time, days.end_time)
