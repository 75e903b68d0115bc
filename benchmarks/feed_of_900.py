"""A feed of 900 events from values in memory, against one function that joins strings."""

import os
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from benchmarks.table import show
from locales import Catalogues
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
from publishing.feed import written

EVENTS, TIMES = 900, 9
HEAD = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Convoke//Programme calendar//EN\r\n"
    "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"
    "X-PUBLISHED-TTL:PT1H\r\nNAME:Programme\r\nX-WR-CALNAME:Programme\r\n"
    "X-WR-CALDESC:Activities of the past year and of the next three.\r\n"
)
TODAY = date(2016, 7, 1)


def programme() -> list[ActivitySeen]:
    """Nine hundred activities of a year, one leg each."""
    return [
        ActivitySeen(
            id=n,
            ref=f"GLACY-2016-{n:03}",
            kind=Kind.WORKSHOP,
            title=f"Workshop number {n} on international co-operation and electronic evidence",
            title_language="en_GB",
            status=Status.CONFIRMED,
            level=Level.CLEAR,
            version=1,
            revision=2,
            revised_at=datetime(2016, 6, 1, 8, tzinfo=UTC),
            projects=("GLACY",),
            legs=(
                LegSeen(
                    n,
                    f"{n:032x}",
                    Place("Tbilisi", "GE", "Asia/Tbilisi"),
                    Days(
                        Precision.DAY,
                        TODAY + timedelta(days=n % 360),
                        TODAY + timedelta(days=n % 360 + 2),
                    ),
                    LegStatus.CONFIRMED,
                ),
            ),
        )
        for n in range(1, EVENTS + 1)
    ]


def by_hand(values: list[ActivitySeen]) -> bytes:
    """The same octets from the same values in one function that joins strings: nothing to choose,
    no kind but this one, one language, one state, escaped and folded only where it is needed here.
    """
    made = [HEAD]
    for one in values:
        leg = one.legs[0]
        stamp = f"{one.revised_at:%Y%m%dT%H%M%SZ}"
        start, end = leg.days.start or TODAY, leg.days.end or TODAY
        title = one.title.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        project = one.projects[0].replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        summary = f"SUMMARY:{title}"
        if len(summary.encode()) > 75:
            parts = [summary[:75]]
            parts += [summary[n : n + 74] for n in range(75, len(summary), 74)]
            summary = "\r\n ".join(parts)
        made.append(
            f"BEGIN:VEVENT\r\nUID:{leg.uid}@convoke\r\nDTSTAMP:{stamp}\r\n"
            f"LAST-MODIFIED:{stamp}\r\nSEQUENCE:{one.revision}\r\n"
            f"DTSTART;VALUE=DATE:{start:%Y%m%d}\r\n"
            f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}\r\n"
            "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n"
            f"{summary}\r\nLOCATION:{leg.place.city}\\, Georgia\r\n"
            f"DESCRIPTION:Confirmed.\\nProject: {project}\\nReference: {one.ref}\r\n"
            f"CATEGORIES:{project}\r\nEND:VEVENT\r\n"
        )
    made.append("END:VCALENDAR\r\n")
    return "".join(made).encode()


def best(work: Callable[[], object]) -> float:
    """Milliseconds of the best of several runs."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken) * 1000


def measure() -> None:
    """Print the table."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    t = Catalogues(["en_GB"]).translator("en_GB")
    values = programme()
    first = written("Programme", values, t, today=TODAY)
    fresh = best(lambda: written("Programme", values, t, today=TODAY))
    kept = best(lambda: written("Programme", values, t, today=TODAY, kept=first.kept))
    assert by_hand(sorted(values, key=lambda one: one.legs[0].uid)) == first.octets
    hand = best(lambda: by_hand(values))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, set(range(os.cpu_count() or 1)))
    show(
        f"A feed of {EVENTS} events, {len(first.octets):,} octets (one processor, best of {TIMES})",
        ("what", "ms", "ratio"),
        [
            ("hand-written strings", f"{hand:.2f}", "1"),
            ("written from values", f"{fresh:.2f}", f"{fresh / hand:.1f}"),
            ("written again, events kept", f"{kept:.2f}", f"{kept / hand:.1f}"),
        ],
        "The strings joined by hand are the same octets, and can be nothing else.",
    )
