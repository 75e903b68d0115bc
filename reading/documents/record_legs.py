"""The legs of a record: what its cells say of places and days."""

from typing import Final

from reading.dates import DaysRead
from reading.documents.cells import Cells, sites_in
from reading.documents.rows import unhurried
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.documents.sited import with_places
from reading.documents.spans import spans_in
from reading.places import NOWHERE, PlaceRead
from reading.proposals import LegRead

MOST_LEGS: Final = 40


def legs_in(cells: Cells, section: Section, setting: Setting) -> tuple[LegRead, ...]:
    """The legs of a record: each place with its own days, or all of them with the same."""
    if both := with_places(cells, setting.reader(section.near or setting.near)):
        return tuple(map(unhurried, both))
    spans, sites = spans_in(cells, section, setting), sites_in(cells, setting)
    source = ", ".join(
        cells[role]
        for role in ("place", "city", "territory", "days", "start", "end")
        if role in cells
    )
    if len(spans) == len(sites):
        pairs = list(zip(sites, spans, strict=True))
    else:
        pairs = [(site, span) for span in spans for site in sites][:MOST_LEGS]
    return tuple(leg_of(site, span, source) for site, span in pairs)


def leg_of(place: PlaceRead, days: DaysRead, source: str) -> LegRead:
    """One leg of what two cells say."""
    where = place.choices[0] if len(place.choices) == 1 else None
    return LegRead(
        None if where == NOWHERE else where,
        days.choices[0] if len(days.choices) == 1 else None,
        source,
        (*place.doubts, *(doubt for doubt in days.doubts if doubt.code != "past")),
        days.zone,
    )


def online(cells: Cells, setting: Setting) -> bool:
    """Whether a record says that there is no place."""
    return [read.choices for read in sites_in(cells, setting)] == [(NOWHERE,)]
