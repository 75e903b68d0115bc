"""A whole calendar from what one reader may see, and what is kept of it for the next time."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from locales import Translator
from programme.feeds import PLAIN, Choices
from programme.values import ActivitySeen, LegSeen
from publishing.calendar import calendar, event
from publishing.shown import shown, spans
from publishing.voices import beside, voice
from publishing.window import LARGEST, Piece, Window, bounds, window
from publishing.zones import vtimezone

AROUND = 4_000  # octets at most of the header
NEVER = range(0)


@dataclass(frozen=True)
class Manner:
    """How a calendar is written: its languages, what was chosen, and since when it is so."""

    languages: tuple[str, ...]
    choices: Choices
    altered_at: datetime | None


class Kept(NamedTuple):
    """The octets of one event, with all that they were made from."""

    activity: ActivitySeen
    leg: LegSeen
    manner: Manner
    years: range
    octets: bytes


@dataclass(frozen=True)
class Written:
    """A finished calendar, its events by UID for the next time, and its bounds where it has any."""

    octets: bytes
    kept: Mapping[str, Kept] = field(default_factory=dict)
    window: Window | None = None


def written(
    name: str,
    activities: Iterable[ActivitySeen],
    t: Translator,
    *,
    today: date,
    kept: Mapping[str, Kept] | None = None,
    second: Translator | None = None,
    choices: Choices = PLAIN,
    altered_at: datetime | None = None,
) -> Written:
    """The calendar of these activities, ordered by UID; the same values give the same octets.

    Of more than its readers can take it shows a window of days, and says so. Events of ``kept``
    made from equal values keep their octets.

    :param second: the language set beside the first.
    """
    languages = (t.language, second.language) if second else (t.language,)
    manner, words = _manner(languages, choices, altered_at), voice(t, second, choices)
    legs, before = shown(activities, today, choices), kept or {}
    zones = spans(leg for _, _, leg, _ in legs)
    now: dict[str, Kept] = {}
    for uid, activity, leg, called in legs:
        years = zones.get(leg.place.zone or "", NEVER)
        old = before.get(uid)
        if old is None or not _same(old, activity, manner, years):
            octets = event(
                activity, leg, words, years, called, choices=choices, altered_at=altered_at
            )
            old = Kept(activity, leg, manner, years, octets)
        now[uid] = old
    octets, seen = _joined(name, now, zones, today, [one for one in (t, second) if one])
    return Written(octets, now, seen)


def empty(name: str) -> bytes:
    """The calendar of a feed that was revoked: valid, so that clients take their copies away."""
    return calendar(name, (), ())


def _same(old: Kept, activity: ActivitySeen, manner: Manner, years: range) -> bool:
    same = old.activity is activity or old.activity == activity
    return same and old.manner is manner and old.years == years


@lru_cache(maxsize=1024)
def _manner(languages: tuple[str, ...], choices: Choices, altered_at: datetime | None) -> Manner:
    """One for equal values, so that comparing it with nine hundred costs nothing."""
    return Manner(languages, choices, altered_at)


def _joined(
    name: str,
    events: Mapping[str, Kept],
    zones: Mapping[str, range],
    today: date,
    languages: Collection[Translator],
) -> tuple[bytes, Window | None]:
    timezones = {zone: vtimezone(zone, years) or b"" for zone, years in sorted(zones.items())}
    room = LARGEST - AROUND - sum(map(len, timezones.values()))
    seen, chosen = None, list(events.values())
    if sum([len(one.octets) for one in chosen]) > room:
        seen = window([_piece(one) for one in chosen], today, room)
        chosen = [one for uid, one in events.items() if uid in seen.shown]
        used = spans(one.leg for one in chosen)
        timezones = {zone: octets for zone, octets in timezones.items() if zone in used}
    about = beside(*(bounds(t, seen) for t in languages))
    return calendar(name, timezones.values(), [one.octets for one in chosen], about), seen


def _piece(one: Kept) -> Piece:
    start, end = one.leg.days.start or date.max, one.leg.days.end or date.max
    return Piece(one.leg.uid, start, end, len(one.octets))
