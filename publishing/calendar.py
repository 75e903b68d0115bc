"""iCalendar octets (RFC 5545): one event for each leg, and the calendar around them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from programme.values import ActivitySeen, LegSeen, Precision, Status
from publishing.wording import COARSE, Called, Wording, standing
from publishing.zones import vtimezone

LARGEST = 1_000_000  # octets of a calendar that Google still reads
LINE = 75  # octets of a content line, RFC 5545 section 3.1
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
FIRM = {
    Status.TENTATIVE: ("TENTATIVE", "OPAQUE", "TENTATIVE"),
    Status.CONFIRMED: ("CONFIRMED", "OPAQUE", "BUSY"),
    Status.COMPLETED: ("CONFIRMED", "OPAQUE", "BUSY"),
    Status.REPORTED: ("CONFIRMED", "OPAQUE", "BUSY"),
    Status.POSTPONED: ("CANCELLED", "TRANSPARENT", "FREE"),
    Status.CANCELLED: ("CANCELLED", "TRANSPARENT", "FREE"),
}
VAGUE = ("TENTATIVE", "TRANSPARENT", "TENTATIVE")

_UNSAFE = re.compile(
    "\r\n|[\\\\;,\x00-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SAFE = {"\\": r"\\", ";": r"\;", ",": r"\,", "\t": " "}
_SAFE |= dict.fromkeys(("\r\n", "\r", "\n", "\u2028", "\u2029"), r"\n")


def event(
    activity: ActivitySeen, leg: LegSeen, words: Wording, years: range, called: Called = None
) -> bytes:
    """One VEVENT (section 3.6.1) with its line ends; the same values give the same octets.

    The times stand in the zone of the leg where ``vtimezone`` can say its law in these years, else
    in UTC. The leg must have days, and the activity must have left the draft. It has no people, no
    alarm and no LANGUAGE parameter, which clients misread.
    """
    status = standing(activity, leg)
    vague = leg.days.precision in COARSE and FIRM[status][0] != "CANCELLED"
    firm, transparency, busy = VAGUE if vague else FIRM[status]
    revised = _compact(activity.revised_at.astimezone(UTC))
    uid = leg.uid if "@" in leg.uid else f"{leg.uid}@convoke"
    lines = [
        _folded(f"UID:{_text(uid)}"),
        f"DTSTAMP:{revised}Z\r\nLAST-MODIFIED:{revised}Z\r\nSEQUENCE:{activity.revision}\r\n"
        f"{_when(leg, years)}\r\nSTATUS:{firm}\r\nTRANSP:{transparency}\r\n"
        f"X-MICROSOFT-CDO-BUSYSTATUS:{busy}\r\n".encode(),
        _folded(f"SUMMARY:{_text(words.summary(activity, leg, called))}"),
        _shared("LOCATION", words.location(leg.place)),
        _folded(f"DESCRIPTION:{_text(words.description(activity, leg))}"),
        _shared("CATEGORIES", *activity.projects),
    ]
    return b"BEGIN:VEVENT\r\n%bEND:VEVENT\r\n" % b"".join(lines)


def calendar(name: str, timezones: Iterable[bytes], events: Iterable[bytes]) -> bytes:
    """A VCALENDAR (section 3.4) of ready octets; an empty one carries a time zone, as it must.

    The name stands before the first component, where Outlook looks for it.
    """
    body = b"".join((*timezones, *events)) or vtimezone("UTC", range(2000, 2001)) or b""
    title = _text(name)
    head = b"".join(map(_folded, (*HEADER, f"NAME:{title}", f"X-WR-CALNAME:{title}")))
    return b"%b%bEND:VCALENDAR\r\n" % (head, body)


def _when(leg: LegSeen, years: range) -> str:
    days, zone = leg.days, leg.place.zone
    if days.start is None or days.end is None:
        raise ValueError("a leg without days has no place in a calendar")
    if days.precision is not Precision.TIME or days.start_time is None or zone is None:
        after = max(days.start, days.end) + timedelta(days=1)
        return f"DTSTART;VALUE=DATE:{_day(days.start)}\r\nDTEND;VALUE=DATE:{_day(after)}"
    start, end = _times(days.start, max(days.start, days.end), days.start_time, days.end_time)
    if vtimezone(zone, years):
        return f"DTSTART;TZID={zone}:{_compact(start)}\r\nDTEND;TZID={zone}:{_compact(end)}"
    start, end = (moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for moment in (start, end))
    end = max(end, start + timedelta(minutes=1))
    return f"DTSTART:{_compact(start)}Z\r\nDTEND:{_compact(end)}Z"


def _times(first: date, last: date, begins: time, ends: time | None) -> tuple[datetime, datetime]:
    start = datetime.combine(first, begins)
    end = datetime.combine(last, ends) if ends else datetime.combine(last, begins) + OPEN_ENDED
    return start, end if end > start else end + timedelta(days=1)


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _compact(moment: datetime) -> str:
    return moment.isoformat()[:19].replace("-", "").replace(":", "")


@lru_cache(maxsize=4096)
def _shared(name: str, *values: str) -> bytes:
    """A line that many events have, or nothing where there is nothing to say."""
    return _folded(f"{name}:{','.join(map(_text, values))}") if any(values) else b""


def _text(value: str) -> str:
    """A TEXT value (section 3.3.11); what no line may hold or hides its reading order is gone."""
    return _UNSAFE.sub(lambda found: _SAFE.get(found[0], ""), value)


def _folded(line: str) -> bytes:
    """A content line of at most 75 octets each, no character split (section 3.1)."""
    octets = line.encode()
    if len(octets) <= LINE:
        return octets + b"\r\n"
    parts, start, room = [], 0, LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[start:end])
        start, room = end, LINE - 1
    parts.append(octets[start:])
    return b"\r\n ".join(parts) + b"\r\n"
