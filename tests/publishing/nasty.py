"""A programme made to be misread, and by hand beside it what every client must read."""

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


JUNE_1, JUNE_2, JUNE_10 = (day(date(2026, 6, number)) for number in (1, 2, 10))
SEPTEMBER_9 = day(date(2026, 9, 9))
THIRD_QUARTER = Days(Precision.QUARTER, date(2026, 7, 1), date(2026, 9, 30))
NOWHERE = Place(None, None, None)
MANY_SCRIPTS = "ورشة عمل 2026 – 👩🏽‍⚖️ " + "é" * 255

PROGRAMME = (
    activity(1, "One day", Status.CONFIRMED, leg(1, TBILISI, day(date(2026, 7, 18)))),
    activity(
        2,
        "Mission; to two, places",
        Status.TENTATIVE,
        leg(21, BELGRADE, day(date(2026, 8, 1), date(2026, 8, 2))),
        leg(22, PRISTINA, day(date(2026, 12, 31), date(2027, 1, 2))),
        leg(23, Place("Tirana", "AL", "Europe/Tirane"), Days(Precision.TBC)),
    ),
    activity(
        3,
        "Night of the clocks",
        Status.CONFIRMED,
        leg(31, KYIV, at(date(2026, 10, 24), time(22), time(5), date(2026, 10, 25))),
        leg(32, KYIV, at(date(2026, 10, 26), time(9), time(10, 30))),
        leg(33, KYIV, at(date(2027, 3, 27), time(9), None)),
        leg(34, KYIV, at(date(2027, 3, 29), time(9), time(10))),
    ),
    activity(
        4,
        "In the month of fasting",
        Status.CONFIRMED,
        leg(41, CASABLANCA, at(date(2027, 2, 20), time(9), time(10))),
        leg(42, CASABLANCA, at(date(2028, 7, 20), time(9), time(10))),
    ),
    activity(
        5,
        "Training",
        Status.CONFIRMED,
        leg(51, KYIV, Days(Precision.MONTH, date(2026, 10, 1), date(2026, 10, 31))),
    ),
    activity(6, "Gone", Status.CANCELLED, leg(61, KYIV, JUNE_10), reason="No quorum"),
    activity(7, "Put off", Status.POSTPONED, leg(71, KYIV, day(date(2026, 9, 1)))),
    activity(8, "Long gone", Status.CANCELLED, leg(81, KYIV, day(date(2026, 5, 1)))),
    activity(
        9,
        "Half",
        Status.CONFIRMED,
        leg(91, KYIV, day(date(2026, 9, 3)), LegStatus.CANCELLED),
        leg(92, TBILISI, day(date(2026, 9, 7)), LegStatus.CONFIRMED),
    ),
    activity(10, "Unfinished", Status.DRAFT, leg(101, KYIV, SEPTEMBER_9)),
    activity(11, "Secret", Status.CONFIRMED, leg(111, KYIV, SEPTEMBER_9), level=Level.RED),
    activity(12, HOSTILE, Status.REPORTED, leg(121, TBILISI, JUNE_1, LegStatus.DONE)),
    activity(13, MANY_SCRIPTS, Status.COMPLETED, leg(131, KYIV, JUNE_2)),
    activity(
        14,
        "Kept from elsewhere",
        Status.CONFIRMED,
        leg(141, NOWHERE, at(date(2026, 9, 4), time(9), time(10)), uid="x@else.int"),
    ),
    activity(15, "Quarter", Status.CANCELLED, leg(151, KYIV, THIRD_QUARTER)),
)

HOSTILE_READ = r"Talk" + "\nATTENDEE:mailto:a@b.c\n; a, b \\ \n<b>"

# UID, first day or UTC instant, exclusive end, status, title
MEANT = {
    ("leg-1@convoke", "2026-07-18", "2026-07-19", "CONFIRMED", "One day"),
    ("leg-21@convoke", "2026-08-01", "2026-08-03", "TENTATIVE", "Mission; to two, places (1/3)"),
    ("leg-22@convoke", "2026-12-31", "2027-01-03", "TENTATIVE", "Mission; to two, places (2/3)"),
    (
        "leg-31@convoke",
        "2026-10-24T19:00:00Z",
        "2026-10-25T03:00:00Z",
        "CONFIRMED",
        "Night of the clocks (1/4)",
    ),
    (
        "leg-32@convoke",
        "2026-10-26T07:00:00Z",
        "2026-10-26T08:30:00Z",
        "CONFIRMED",
        "Night of the clocks (2/4)",
    ),
    (
        "leg-33@convoke",
        "2027-03-27T07:00:00Z",
        "2027-03-27T08:00:00Z",
        "CONFIRMED",
        "Night of the clocks (3/4)",
    ),
    (
        "leg-34@convoke",
        "2027-03-29T06:00:00Z",
        "2027-03-29T07:00:00Z",
        "CONFIRMED",
        "Night of the clocks (4/4)",
    ),
    (
        "leg-41@convoke",
        "2027-02-20T09:00:00Z",
        "2027-02-20T10:00:00Z",
        "CONFIRMED",
        "In the month of fasting (1/2)",
    ),
    (
        "leg-42@convoke",
        "2028-07-20T08:00:00Z",
        "2028-07-20T09:00:00Z",
        "CONFIRMED",
        "In the month of fasting (2/2)",
    ),
    ("leg-51@convoke", "2026-10-01", "2026-11-01", "TENTATIVE", "Training (dates to be confirmed)"),
    ("leg-61@convoke", "2026-06-10", "2026-06-11", "CANCELLED", "CANCELLED: Gone"),
    ("leg-71@convoke", "2026-09-01", "2026-09-02", "CANCELLED", "POSTPONED: Put off"),
    ("leg-91@convoke", "2026-09-03", "2026-09-04", "CANCELLED", "CANCELLED: Half (1/2)"),
    ("leg-92@convoke", "2026-09-07", "2026-09-08", "CONFIRMED", "Half (2/2)"),
    ("leg-121@convoke", "2026-06-01", "2026-06-02", "CONFIRMED", HOSTILE_READ),
    (
        "leg-131@convoke",
        "2026-06-02",
        "2026-06-03",
        "CONFIRMED",
        MANY_SCRIPTS,
    ),
    ("x@else.int", "2026-09-04", "2026-09-05", "CONFIRMED", "Kept from elsewhere"),
    ("leg-151@convoke", "2026-07-01", "2026-10-01", "CANCELLED", "CANCELLED: Quarter"),
}
