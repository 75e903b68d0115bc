"""iCalendar octets (RFC 5545): one event for each leg, and the calendar around them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from locales.markup import unisolated
from programme.feeds import PLAIN, Choices
from programme.values import ActivitySeen, LegSeen, Precision
from publishing.alarms import alarms
from publishing.firmness import firmness
from publishing.lines import folded, text
from publishing.voices import Voice
from publishing.wording import Called
from publishing.zones import is_certain, vtimezone

OPEN_ENDED = timedelta(hours=1)  # an event must end; shown where only the beginning is known
HEADER = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Convoke//Programme calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
)


def event(
    activity: ActivitySeen,
    leg: LegSeen,
    words: Voice,
    years: range,
    called: Called = None,
    *,
    choices: Choices = PLAIN,
    altered_at: datetime | None = None,
) -> bytes:
    """One VEVENT (section 3.6.1) with its line ends; the same values give the same octets.

    The times stand in the zone of the leg where ``vtimezone`` can say its law in these years, else
    in UTC. The leg must have days, and the activity must have left the draft. It has no people and
    no LANGUAGE parameter, which clients misread.

    :param altered_at: when its wording was last changed by a choice; clients that know the event
        read it again only where its stamp is newer.
    """
    firm, transparency, busy = firmness(activity, leg, choices)
    revised = max(activity.revised_at, altered_at) if altered_at else activity.revised_at
    stamp, title = _utc(revised), text(unisolated(words.summary(activity, leg, called)))
    lines = (
        folded(f"UID:{text(_uid(leg.uid))}"),
        f"DTSTAMP:{stamp}\r\nLAST-MODIFIED:{stamp}\r\nSEQUENCE:{activity.revision}\r\n"
        f"{_when(leg, years)}\r\nSTATUS:{firm}\r\nTRANSP:{transparency}\r\n"
        f"X-MICROSOFT-CDO-BUSYSTATUS:{busy}\r\n",
        folded(f"SUMMARY:{title}"),
        _shared("LOCATION", words.location(leg.place)),
        _described(words.description(activity, leg)),
        _shared("CATEGORIES", *words.categories(activity)),
        *(_alarm(before, title) for before in (alarms(activity, leg) if choices.reminders else ())),
    )
    return f"BEGIN:VEVENT\r\n{''.join(lines)}END:VEVENT\r\n".encode()


def calendar(
    name: str, timezones: Iterable[bytes], events: Iterable[bytes], about: str = ""
) -> bytes:
    """A VCALENDAR (section 3.4) of ready octets; an empty one carries a time zone, as it must.

    The name stands before the first component, where Outlook looks for it.
    """
    body = b"".join((*timezones, *events)) or vtimezone("UTC", range(2000, 2001)) or b""
    title, more = text(unisolated(name)), (f"X-WR-CALDESC:{text(about)}",) if about else ()
    head = "".join(map(folded, (*HEADER, f"NAME:{title}", f"X-WR-CALNAME:{title}", *more)))
    return b"%b%bEND:VCALENDAR\r\n" % (head.encode(), body)


def _when(leg: LegSeen, years: range) -> str:
    days, zone = leg.days, leg.place.zone
    if days.start is None or days.end is None:
        raise ValueError("a leg without days has no place in a calendar")
    if days.precision is not Precision.TIME or days.start_time is None or zone is None:
        after = max(days.start, days.end) + timedelta(days=1)
        return f"DTSTART;VALUE=DATE:{_day(days.start)}\r\nDTEND;VALUE=DATE:{_day(after)}"
    start, end = _times(days.start, max(days.start, days.end), days.start_time, days.end_time)
    if is_certain(zone, start, end) and vtimezone(zone, years):
        return f"DTSTART;TZID={zone}:{_compact(start)}\r\nDTEND;TZID={zone}:{_compact(end)}"
    start, end = (moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for moment in (start, end))
    end = max(end, start + timedelta(minutes=1))
    return f"DTSTART:{_utc(start)}\r\nDTEND:{_utc(end)}"


def _times(first: date, last: date, begins: time, ends: time | None) -> tuple[datetime, datetime]:
    start = datetime.combine(first, begins)
    end = datetime.combine(last, ends) if ends else datetime.combine(last, begins) + OPEN_ENDED
    return start, end if end > start else end + timedelta(days=1)


@lru_cache(maxsize=4096)
def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _compact(moment: datetime) -> str:
    return moment.isoformat()[:19].replace("-", "").replace(":", "")


@lru_cache(maxsize=4096)
def _utc(moment: datetime) -> str:
    return f"{_compact(moment.astimezone(UTC))}Z"


def _uid(kept: str) -> str:
    """Our own have no host; one that came from elsewhere without any is kept with a bare sign."""
    return kept.removesuffix("@") if "@" in kept else f"{kept}@convoke"


def _described(words: str) -> str:
    return folded(f"DESCRIPTION:{text(words)}") if words else ""


def _alarm(before: str, title: str) -> str:
    """A VALARM (section 3.6.6), which says what it rings for."""
    lines = ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{before}", f"DESCRIPTION:{title}")
    return "".join(map(folded, (*lines, "END:VALARM")))


@lru_cache(maxsize=4096)
def _shared(name: str, *values: str) -> str:
    """A line that many events have, or nothing where there is nothing to say."""
    bare = (text(unisolated(value)) for value in values)
    return folded(f"{name}:{','.join(bare)}") if any(values) else ""
