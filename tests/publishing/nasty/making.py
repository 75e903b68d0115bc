"""Places, days, legs and activities, made in a line each."""

from datetime import UTC, date, datetime, time

from programme.values import (
    ActivitySeen,
    Days,
    Kind,
    LegSeen,
    LegStatus,
    Level,
    Place,
    Precision,
    Status,
)

TODAY = date(2026, 7, 1)
REVISED = datetime(2026, 6, 30, 9, 15, 30, 123456, tzinfo=UTC)
BELGRADE = Place("Belgrade", "RS", "Europe/Belgrade")
PRISTINA = Place("Pristina", "XK", "Europe/Belgrade")
KYIV = Place("Kyiv", "UA", "Europe/Kyiv")
TBILISI = Place("Tbilisi", "GE", "Asia/Tbilisi")
CASABLANCA = Place("Casablanca", "MA", "Africa/Casablanca")
HOSTILE = "Talk\r\nATTENDEE:mailto:a@b.c\r\n; a, b \\ \x07\x00\u2028<b>"


def day(start: date, end: date | None = None) -> Days:
    """Whole days, both inclusive."""
    return Days(Precision.DAY, start, end or start)


def at(on: date, begins: time, ends: time | None, last: date | None = None) -> Days:
    """Times on the clock of the place."""
    return Days(Precision.TIME, on, last or on, begins, ends)


def leg(
    number: int, place: Place, days: Days, status: LegStatus = LegStatus.PLANNED, uid: str = ""
) -> LegSeen:
    """One leg, whose UID follows from its number."""
    return LegSeen(number, uid or f"leg-{number}", place, days, status)


def activity(
    number: int, title: str, status: Status, *legs: LegSeen, **other: object
) -> ActivitySeen:
    """One activity with the reference and the revision of its number."""
    values: dict[str, object] = {
        "id": number,
        "ref": f"GLACY-2026-{number:03}",
        "kind": Kind.WORKSHOP,
        "title": title,
        "title_language": "en_GB",
        "status": status,
        "level": Level.CLEAR,
        "version": 3,
        "revision": number,
        "revised_at": REVISED,
        "projects": ("GLACY",),
        "legs": legs,
    }
    return ActivitySeen(**(values | other))  # type: ignore[arg-type]
