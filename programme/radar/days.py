"""Days of the place: weekends, public holidays, and observances of the United Nations."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from programme.almanac import Almanac
from programme.radar.values import Advice, Concern, Plan, Stay
from programme.values import Kind

# Sessions of committees gather states, which the General Assembly asked to keep these days free.
KEEPS_OBSERVANCES = frozenset({Kind.COMMITTEE})


def days(plan: Plan, almanac: Almanac) -> Iterator[Advice]:
    """What is special about the days of each leg, where it is."""
    for stay in plan.stays:
        if stay.place.territory is not None:
            yield from _holidays(stay, stay.place.territory, almanac)
            yield from _weekends(stay, stay.place.territory, almanac)
        yield from _observances(plan, stay, almanac)


def _holidays(stay: Stay, territory: str, almanac: Almanac) -> Iterator[Advice]:
    for holiday in almanac.holidays(territory, stay.start, stay.end):
        yield replace(_on(Concern.HOLIDAY, stay, holiday.day), names=holiday.names)
    if not almanac.knows(territory, stay.start.year):
        yield replace(_on(Concern.UNKNOWN, stay, stay.start), grave=False)


def _weekends(stay: Stay, territory: str, almanac: Almanac) -> Iterator[Advice]:
    """To begin on a weekend is said; one inside is usual for courses and long missions."""
    rest = almanac.weekend(territory, stay.start.year)
    if stay.start.weekday() in rest:
        yield _on(Concern.WEEKEND, stay, stay.start)
    elif inside := [day for day in _each(stay) if day.weekday() in rest]:
        yield replace(_on(Concern.REST, stay, inside[0]), grave=False)


def _observances(plan: Plan, stay: Stay, almanac: Almanac) -> Iterator[Advice]:
    territory = stay.place.territory
    holidays = almanac.holidays(territory, stay.start, stay.end) if territory else ()
    said = {holiday.day for holiday in holidays}
    grave = plan.kind in KEEPS_OBSERVANCES
    for day, key in almanac.observances(stay.start, stay.end):
        if day not in said:
            yield replace(_on(Concern.OBSERVANCE, stay, day), grave=grave, key=key)


def _on(concern: Concern, stay: Stay, day: date) -> Advice:
    return Advice(concern, leg=stay.leg, place=stay.place, day=day)


def _each(stay: Stay) -> Iterator[date]:
    for number in range((stay.end - stay.start).days + 1):
        yield stay.start + timedelta(days=number)
