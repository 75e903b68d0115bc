"""The programme as a table: one row for each leg, with the reference by which it is known again."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from locales import Plain, Translator, territories
from programme.particulars import Own
from programme.values import ActivitySeen, Days, LegSeen, Precision
from publishing import sentences
from publishing.names import kind_name, status_name
from publishing.tables.csv import csv_of
from publishing.tables.details import details
from publishing.tables.xlsx import Made, xlsx_of

__all__ = ["WRITERS", "Made", "table"]

Cell = str | date | datetime
EXACT = frozenset({Precision.DAY, Precision.TIME})
WRITERS = {"csv": csv_of, "xlsx": xlsx_of}


def table(
    t: Translator, activities: Iterable[ActivitySeen], own: Mapping[int, Own]
) -> list[Sequence[Cell]]:
    """The head and the rows; what is known only to the month says so in words.

    :param own: what each activity has of its own, by its id.
    """
    head = (
        t.plain("Reference"),
        t.plain("Title"),
        t.plain("Kind"),
        t.plain("Project"),
        t.plain("City"),
        t.plain("Country"),
        # NOTE: The head of a column: the first day.
        t.plain("Start"),
        # NOTE: The head of a column: the last day.
        t.plain("End"),
        t.plain("Status"),
        t.plain("Details"),
    )
    return [
        head,
        *(
            (*row(t, one, leg), details(t, own.get(one.id), leg.id if leg else None))
            for one in activities
            for leg in legs(one)
        ),
    ]


def legs(one: ActivitySeen) -> Sequence[LegSeen | None]:
    """Its legs in order of time; one empty row where it has none."""
    return one.live_legs or (None,)


def row(t: Translator, one: ActivitySeen, leg: LegSeen | None) -> Sequence[Cell]:
    """One leg of an activity."""
    owners = "/".join([*one.projects, *([one.body] if one.body else [])])
    place = leg.place if leg else None
    country = territories.name(t, place.territory) if place and place.territory else ""
    return (
        one.ref or "",
        one.title,
        kind_name(t, one.kind),
        owners,
        (place.city if place else None) or "",
        country,
        *(moments(t, leg.days) if leg else ("", "")),
        status_name(t, one.status),
    )


def moments(t: Translator, days: Days) -> tuple[Cell, Cell]:
    """First and last day, with their hours; anything less exact in words."""
    if days.precision not in EXACT or days.start is None:
        return words(t, days), ""
    end = days.end or days.start
    first = datetime.combine(days.start, days.start_time) if days.start_time else days.start
    return first, datetime.combine(end, days.end_time) if days.end_time else end


def words(t: Translator, days: Days) -> Plain:
    """ "October 2016"."""
    return sentences.when(t, days)
