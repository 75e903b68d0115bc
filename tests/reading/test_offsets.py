"""How long before, and at what hour: as people type it, in two languages."""

from datetime import time, timedelta

import pytest

from reading.offsets import Offset, read_hour, read_hours, read_offset


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("3 days before at 08:00", Offset(days=3, at=time(8))),
        ("3 days before", Offset(days=3, at=time(9))),
        ("a week before at 9", Offset(days=7, at=time(9))),
        ("2 hours before", Offset(before=timedelta(hours=2))),
        ("2h", Offset(before=timedelta(hours=2))),
        ("30 minutes", Offset(before=timedelta(minutes=30))),
        ("30 min", Offset(before=timedelta(minutes=30))),
        ("One day before at 6 pm", Offset(days=1, at=time(18))),
        ("3 jours avant à 8:00", Offset(days=3, at=time(8))),
        ("3 jours avant à 8h30", Offset(days=3, at=time(8, 30))),
        ("deux heures avant", Offset(before=timedelta(hours=2))),
        ("une semaine avant à 9h", Offset(days=7, at=time(9))),
        ("", None),
        ("soon", None),
        ("0 days before", None),
        ("3 days before at 25:00", None),
        ("100 weeks before", None),
        ("3 moons before", None),
        ("<b>3 days</b>", None),
    ],
)
def test_an_offset_is_read_or_not_understood(typed: str, read: Offset | None) -> None:
    assert read_offset(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("22:00-07:00", (time(22), time(7))),
        ("22:00 – 7:00", (time(22), time(7))),
        ("from 10 pm to 6 am", (time(22), time(6))),
        ("de 22h à 7h", (time(22), time(7))),
        ("22-7", (time(22), time(7))),
        ("22:00-22:00", None),
        ("at night", None),
        ("25:00-07:00", None),
        ("22:61-07:00", None),
    ],
)
def test_hours_are_read_or_not_understood(typed: str, read: tuple[time, time] | None) -> None:
    assert read_hours(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("08:30", time(8, 30)),
        ("8h30", time(8, 30)),
        ("8 pm", time(20)),
        ("24:00", None),
        ("", None),
    ],
)
def test_an_hour_is_read_or_not_understood(typed: str, read: time | None) -> None:
    assert read_hour(typed) == read
