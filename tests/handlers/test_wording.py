"""A reminder says how long there still is when it leaves, however late it is."""

from datetime import UTC, date, datetime, time
from typing import Any

import icalendar
import pytest

from handlers.flight import attached
from handlers.parcels import worded
from locales import Catalogues
from programme.deliveries import Parcel
from programme.particulars import Item
from programme.values import (
    ActivitySeen,
    Answer,
    Days,
    ItemKind,
    Kind,
    LegSeen,
    LegStatus,
    Level,
    Place,
    Precision,
    Purpose,
    Status,
)

BEGINS = time(10, 0)  # in Tbilisi, 06:00 UTC
LEG = LegSeen(
    1,
    "uid",
    Place("Tbilisi", "GE", "Asia/Tbilisi"),
    Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), BEGINS, time(11)),
    LegStatus.PLANNED,
)


def parcel(now: str, **other: Any) -> Parcel:
    """The reminder of that leg, to be sent at a moment of July."""
    at = datetime.strptime(f"2016-07-{now}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    activity = ActivitySeen(
        1, "GLACY-2016-001", Kind.ONLINE, "Call", "en_GB", Status.CONFIRMED, Level.AMBER, 1, 0, at,
        legs=(LEG,),
    )  # fmt: skip
    answer = Answer.ACCEPTED
    return Parcel(
        1, Purpose.REMINDER, 1, "en_GB", "UTC", at, activity, leg_id=1, answer=answer, **other
    )


def reminder(now: str, **other: Any) -> str:
    """Its words."""
    text, _ = worded(Catalogues(("en_GB",)).translator("en_GB"), parcel(now, **other))
    return text


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("11 05:00", "Reminder: in 7 days"),
        ("12 03:00", "Reminder: in 6 days"),
        ("17 14:00", "Reminder: tomorrow"),
        ("18 02:30", "Reminder: today"),
        ("18 03:59", "Reminder: in 2 hours"),
        ("18 05:00", "Reminder: in 1 hour"),
        ("18 05:23", "Reminder: in 37 minutes"),
        ("18 05:50", "Reminder: in 10 minutes"),
        ("18 05:59", "Reminder: in 1 minute"),
    ],
)
def test_it_says_what_remains(now: str, said: str) -> None:
    assert reminder(now).splitlines()[0] == said


def test_one_that_may_have_come_before_says_so() -> None:
    assert reminder("18 05:50", repeated=True).startswith("(repeated)\n")


def test_a_discreet_one_says_nothing() -> None:
    assert reminder("18 05:50", discreet=True) == "There is news for you."


def test_a_rule_may_bring_the_agenda_along_or_beside_a_file_how_long_it_is() -> None:
    point = Item(1, "Opening <b>", ItemKind.INFORMATION, time(9, 30), None, "A. Judge", ("T(16)1",))
    said = reminder("11 05:00", agenda=(point,))
    assert "1. Opening &lt;b&gt;, 09:30 · for information · A. Judge · documents: T(16)1" in said
    short = reminder("11 05:00", agenda=(point,), attach=frozenset({"ics"}))
    assert "Opening" not in short
    assert "Agenda: 1 point" in short


def test_a_rule_may_bring_the_event_along_as_a_file() -> None:
    t = Catalogues(("en_GB",)).translator("en_GB")
    file = attached(t, parcel("11 05:00", attach=frozenset({"ics"})))
    assert file is not None
    assert file.filename == "GLACY-2016-001.ics"
    [event] = icalendar.Calendar.from_ical(file.data).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Call"
    assert attached(t, parcel("11 05:00")) is None
