"""A whole calendar from what one reader may see: which legs, in which order, and what is kept."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from locales import Translator
from programme.feeds import PLAIN, Choices
from programme.values import ActivitySeen, LegSeen, Level, Precision, Status
from publishing.calendar import calendar, event
from publishing.firmness import is_hidden
from publishing.voices import beside, voice
from publishing.window import LARGEST, Piece, Window, bounds, window
from publishing.wording import OFF, Called, standing
from publishing.zones import vtimezone

# How long what was cancelled or postponed stays, for clients to see it.
OFF_FOR = timedelta(days=30)
AROUND = 4_000  # octets at most of the header


@dataclass(frozen=True)
class Manner:
    """How a calendar is written: its languages, what was chosen, and since when it is so."""

    languages: tuple[str, ...]
    choices: Choices
    altered_at: datetime | None


@dataclass(frozen=True)
class Kept:
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

    Absent are drafts, what is red, legs without days, what was called off when its days lie
    thirty days back, and what would make it too large to be read. Events of ``kept`` made from
    equal values keep their octets.

    :param second: the language set beside the first.
    """
    shown = sorted(_shown(activities, today, choices), key=lambda one: one[1].uid)
    spans = _spans(leg for _, leg, _ in shown)
    languages = (t.language, second.language) if second else (t.language,)
    manner, words = Manner(languages, choices, altered_at), voice(t, second, choices)
    before, now = kept or {}, {}
    for activity, leg, called in shown:
        years = spans.get(leg.place.zone or "", range(0))
        old = before.get(leg.uid)
        if old is None or not _same(old, activity, manner, years):
            octets = event(
                activity, leg, words, years, called, choices=choices, altered_at=altered_at
            )
            old = Kept(activity, leg, manner, years, octets)
        now[leg.uid] = old
    zones = {zone: vtimezone(zone, years) or b"" for zone, years in sorted(spans.items())}
    seen = _window(now.values(), LARGEST - AROUND - sum(map(len, zones.values())), today)
    chosen = [one for one in now.values() if seen is None or one.leg.uid in seen.shown]
    used = zones.keys() & _spans(one.leg for one in chosen) if seen else zones.keys()
    about = beside(*(bounds(one, seen) for one in (t, second) if one))
    timezones = (octets for zone, octets in zones.items() if zone in used)
    return Written(calendar(name, timezones, (one.octets for one in chosen), about), now, seen)


def empty(name: str) -> bytes:
    """The calendar of a feed that was revoked: valid, so that clients take their copies away."""
    return calendar(name, (), ())


def _same(old: Kept, activity: ActivitySeen, manner: Manner, years: range) -> bool:
    same = old.activity is activity or old.activity == activity
    return same and old.years == years and old.manner == manner


def _window(events: Collection[Kept], room: int, today: date) -> Window | None:
    if sum(len(one.octets) for one in events) <= room:
        return None
    return window([_piece(one) for one in events], today, room)


def _piece(one: Kept) -> Piece:
    start, end = one.leg.days.start or date.max, one.leg.days.end or date.max
    return Piece(one.leg.uid, start, end, len(one.octets))


def _shown(
    activities: Iterable[ActivitySeen], today: date, choices: Choices
) -> Iterator[tuple[ActivitySeen, LegSeen, Called]]:
    for activity in activities:
        if activity.status is Status.DRAFT or activity.level is Level.RED:
            continue
        legs = sorted(activity.legs, key=lambda leg: (leg.days.start or date.max, leg.id))
        for number, leg in enumerate(legs, start=1):
            days = leg.days
            if days.start is None or days.end is None or days.precision is Precision.TBC:
                continue
            if standing(activity, leg) in OFF and days.end + OFF_FOR < today:
                continue
            if not is_hidden(activity, leg, choices):
                yield activity, leg, (number, len(legs)) if len(legs) > 1 else None


def _spans(legs: Iterable[LegSeen]) -> dict[str, range]:
    """The years in which each zone is needed, so that one event decides nothing for other zones."""
    spans: dict[str, range] = {}
    for leg in legs:
        start, end, zone = leg.days.start, leg.days.end, leg.place.zone
        if leg.days.precision is not Precision.TIME or not (zone and start and end):
            continue
        known = spans.get(zone, range(start.year, end.year + 1))
        spans[zone] = range(min(known[0], start.year), max(known[-1], end.year) + 1)
    return spans
