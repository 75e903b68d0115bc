"""A whole calendar from what one reader may see: which legs, in which order, and what is kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from locales import Translator
from programme.values import ActivitySeen, LegSeen, Level, Precision, Status
from publishing.calendar import calendar, event
from publishing.wording import OFF, Called, Wording, standing
from publishing.zones import vtimezone

OFF_FOR = timedelta(
    days=30
)  # how long what was cancelled or postponed stays, for clients to see it


@dataclass(frozen=True)
class Kept:
    """The octets of one event, with all that they were made from."""

    activity: ActivitySeen
    language: str
    years: range
    octets: bytes


@dataclass(frozen=True)
class Written:
    """A finished calendar, and its events by UID for the next time."""

    octets: bytes
    kept: Mapping[str, Kept] = field(default_factory=dict)


def written(
    name: str,
    activities: Iterable[ActivitySeen],
    t: Translator,
    *,
    today: date,
    kept: Mapping[str, Kept] | None = None,
) -> Written:
    """The calendar of these activities, ordered by UID; the same values give the same octets.

    Absent are drafts, what is red, legs without days, and what was called off when its days lie
    thirty days back. Events of ``kept`` made from equal values keep their octets.
    """
    shown = list(_shown(activities, today))
    spans = _spans(leg for _, leg, _ in shown)
    words, before, now = Wording(t), kept or {}, {}
    for activity, leg, called in sorted(shown, key=lambda one: one[1].uid):
        years = spans.get(leg.place.zone or "", range(0))
        old = before.get(leg.uid)
        if old is None or (old.language, old.years, old.activity) != (t.language, years, activity):
            octets = event(activity, leg, words, years, called)
            old = Kept(activity, t.language, years, octets)
        now[leg.uid] = old
    timezones = (vtimezone(zone, spans[zone]) for zone in sorted(spans))
    events = (one.octets for one in now.values())
    return Written(calendar(name, filter(None, timezones), events), now)


def empty(name: str) -> bytes:
    """The calendar of a feed that was revoked: valid, so that clients take their copies away."""
    return calendar(name, (), ())


def _shown(
    activities: Iterable[ActivitySeen], today: date
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
