"""A whole calendar: every event in it, with what could not be kept."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from programme.values import Days
from reading.calendars.moments import DAY, Zones, days, moment, shifted, span, zones_of
from reading.calendars.parsing import Component, Property, parsed
from reading.calendars.series import dates, read_rule
from reading.calendars.values import Appointment, Loss

LONGEST_TITLE: Final = 300
LONGEST_UID: Final = 255
# Kept nowhere: people, and what leads into a meeting or out of the office.
LEFT_OUT: Final = {
    Loss.PEOPLE: ("ATTENDEE", "ORGANIZER", "CONTACT"),
    Loss.LINKS: ("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"),
    Loss.ATTACHMENTS: ("ATTACH",),
    Loss.DESCRIPTION: ("DESCRIPTION",),
}


@dataclass(frozen=True)
class CalendarRead:
    """The name that a calendar gives itself, and its events in the order of their first days."""

    name: str
    appointments: tuple[Appointment, ...]


def read_calendar(octets: bytes, *, zone: str) -> CalendarRead | None:
    """Every event of a calendar; None where the octets are none.

    :param zone: of the office, for times whose zone the calendar does not tell.
    """
    calendar = parsed(octets)
    if calendar is None:
        return None
    zones = zones_of(calendar, zone)
    found = [_read(events, zones) for events in _by_uid(calendar.walk("VEVENT"))]
    found.sort(key=lambda one: (str(one.days[0].start if one.days else ""), one.uid))
    return CalendarRead(calendar.text("X-WR-CALNAME") or calendar.text("NAME"), tuple(found))


def _by_uid(events: Iterable[Component]) -> Iterable[list[Component]]:
    """Masters before their exceptions; of several masters the one with the highest SEQUENCE."""
    found: defaultdict[str, list[Component]] = defaultdict(list)
    for number, event in enumerate(events):
        found[event.text("UID") or f"\0{number}"].append(event)
    for same in found.values():
        masters = [event for event in same if event.first("RECURRENCE-ID") is None]
        newest = sorted(masters, key=_sequence)[-1:]
        yield [*newest, *(event for event in same if event not in masters)]


def _sequence(event: Component) -> int:
    text = event.text("SEQUENCE")
    return int(text) if text.isdigit() else 0


def _read(events: list[Component], zones: Zones) -> Appointment:
    event, title, uid = events[0], events[0].text("SUMMARY"), events[0].text("UID")
    first, zone, losses = _span(event, zones)
    every, more = _repeated(events, first, zones)
    losses |= more | {
        loss for loss, names in LEFT_OUT.items() if any(event.first(name) for name in names)
    }
    losses |= {Loss.ALARMS} if any(event.walk("VALARM")) else set()
    losses |= {Loss.NO_UID} if not 0 < len(uid) <= LONGEST_UID else set()
    losses |= {Loss.TITLE_CUT} if len(title) > LONGEST_TITLE else set()
    status = event.text("STATUS").lower()
    return Appointment(
        uid=uid if len(uid) <= LONGEST_UID else "",
        title=" ".join(title.split())[:LONGEST_TITLE],
        days=every,
        zone=zone,
        place=" ".join(event.text("LOCATION").split()),
        status=status if status in {"tentative", "cancelled"} else "confirmed",
        categories=tuple(one for given in event.all("CATEGORIES") for one in given.texts),
        losses=tuple(loss for loss in Loss if loss in losses),
    )


def _span(event: Component, zones: Zones) -> tuple[Days | None, str | None, set[Loss]]:
    given, after = event.first("DTSTART"), event.first("DTEND")
    start, losses = moment(given, zones) if given else (None, set())
    if start is None:
        return None, None, {Loss.UNREAD if given else Loss.NO_DAYS}
    end, more = moment(after, zones) if after else (None, set())
    length = span(event.text("DURATION"))
    return days(start, end, length), start.zone, losses | more


def _repeated(
    events: list[Component], first: Days | None, zones: Zones
) -> tuple[tuple[Days, ...], set[Loss]]:
    """The days of a series, its exceptions moved or taken out."""
    rule = events[0].first("RRULE")
    if first is None or first.start is None:
        return (), set()
    if rule is None:
        return (first,), {Loss.SERIES_UNREAD} if events[0].first("RDATE") else set()
    read = dates(read_rule(rule.value), first.start)
    if read is None or events[0].first("RDATE"):
        return (first,), {Loss.SERIES_UNREAD}
    out = {day for given in events[0].all("EXDATE") for day in _days_of(given, zones)}
    moved = {}
    for event in events[1:]:
        instead, _, _ = _span(event, zones)
        for day in _days_of(event.first("RECURRENCE-ID"), zones):
            moved[day] = None if event.text("STATUS").upper() == "CANCELLED" else instead
    found = [
        moved.get(day.isoformat(), shifted(first, day - first.start))
        for day in read[0]
        if day.isoformat() not in out
    ]
    kept = tuple(replace(one) for one in found if one is not None)
    return kept or (first,), {Loss.SERIES_CUT} if read[1] else set()


def _days_of(given: Property | None, zones: Zones) -> list[str]:
    """The days of a list of dates or times, each on the clock that it was written in."""
    if given is None:
        return []
    found = []
    for value in given.value.split(","):
        one, _ = moment(Property(given.name, given.parameters, value), zones)
        if one is not None or DAY.match(value):
            found.append(one.wall.date().isoformat() if one else value)
    return found
