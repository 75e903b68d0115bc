"""Days and times of an event, in the zone that they were written in (RFC 5545 section 3.3.5)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from programme.values import Days, Precision
from reading.calendars.parsing import Component, Property
from reading.calendars.values import Loss

DAY: Final = re.compile(r"(\d{4})(\d\d)(\d\d)$")
TIME: Final = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$")
SPAN: Final = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")
WHOLE: Final = timedelta(days=1)


@dataclass(frozen=True)
class Zones:
    """How the names of zones in one calendar are understood, and which one is meant without one."""

    named: Mapping[str, str]
    own: str

    def of(self, name: str) -> str | None:
        """The IANA zone behind a name: one itself, Windows', or what the calendar says of it."""
        return known(name) or known(self.named.get(name, "")) or _windows().get(name)


def zones_of(calendar: Component, office: str) -> Zones:
    """What a calendar says of its zones; times without any are in its own, else the office's."""
    named = {}
    for zone in calendar.walk("VTIMEZONE"):
        named[zone.text("TZID")] = zone.text("X-LIC-LOCATION")
    return Zones(named, known(calendar.text("X-WR-TIMEZONE")) or office)


@cache
def known(name: str) -> str | None:
    """The IANA zone at the end of a name, as ``/freeassociation.sourceforge.net/Europe/Paris``."""
    parts = name.strip("/").split("/")
    tails = ("/".join(parts[n:]) for n in range(len(parts)))
    there = available_timezones()
    return next((tail for tail in tails if tail in there), None)


@cache
def _windows() -> Mapping[str, str]:
    """What Outlook calls its zones, as CLDR has it."""
    from babel.core import get_global  # only for calendars that come from there

    names: Mapping[str, str] = get_global("windows_zone_mapping")
    return names


@dataclass(frozen=True)
class Moment:
    """A day, or a time on the clock of a zone."""

    wall: datetime
    zone: str | None


def moment(given: Property, zones: Zones) -> tuple[Moment | None, set[Loss]]:
    """One DATE or DATE-TIME; UTC is read on the calendar's own clock, at the same instant."""
    value = given.value.strip()
    if found := DAY.match(value):
        return _made([*map(int, found.groups()), 0, 0, 0], None), set()
    found = TIME.match(value)
    if found is None:
        return None, set()
    name = given.parameters.get("TZID", "")
    zone = zones.of(name) if name else None
    losses = {Loss.ZONE_UNKNOWN} if name and zone is None else set()
    if not name and not found[7]:
        losses = {Loss.ZONE_ASSUMED}
    made = _made([int(part) for part in found.groups()[:6]], zone or zones.own)
    if made and found[7]:
        made = moved(Moment(made.wall, "UTC"), zones.own)
    return made, losses


def _made(parts: list[int], zone: str | None) -> Moment | None:
    try:
        return Moment(datetime(*parts), zone)  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None


def moved(one: Moment, zone: str) -> Moment:
    """The same instant on the clock of another zone."""
    aware = one.wall.replace(tzinfo=ZoneInfo(one.zone or zone))
    return Moment(aware.astimezone(ZoneInfo(zone)).replace(tzinfo=None), zone)


def span(given: str) -> timedelta | None:
    """A DURATION (section 3.3.6) that goes forward."""
    found = SPAN.match(given.strip())
    if found is None or given.strip() in {"P", "PT"}:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(weeks * 7 + days, seconds, minutes=minutes, hours=hours)


def days(start: Moment, end: Moment | None, length: timedelta | None) -> Days:
    """The span of an event: the last of whole days is the one before its DTEND."""
    if start.zone is None:
        after = end.wall if end else start.wall + (length or WHOLE)
        last = max(after - WHOLE, start.wall)
        return Days(Precision.DAY, start.wall.date(), last.date())
    if end and end.zone != start.zone and end.zone:
        end = moved(end, start.zone)
    wall = end.wall if end else start.wall + length if length else None
    if wall is None or wall <= start.wall:
        return Days(Precision.TIME, start.wall.date(), start.wall.date(), start.wall.time())
    return Days(Precision.TIME, start.wall.date(), wall.date(), start.wall.time(), wall.time())


def shifted(one: Days, by: timedelta) -> Days:
    """The same span so much later on the clock of its place."""
    start: date | None = one.start + by if one.start else None
    end: date | None = one.end + by if one.end else None
    return Days(one.precision, start, end, one.start_time, one.end_time)
