"""How long before, and at what hour: as people type it, in the languages of the house."""

from datetime import time, timedelta

import pytest

from programme.values import Anchor, Clock
from reading.clocks import read_hour, read_hours
from reading.offsets import Offset, is_never, read_offset

EVE_THERE = Offset(days=1, at=time(18), clock=Clock.VENUE)


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
        ("48h", Offset(before=timedelta(hours=48))),
        ("half an hour before", Offset(before=timedelta(minutes=30))),
        ("3 days after", None),
        ("3 days after the end", None),
        ("the day before at 18:00 at the venue", EVE_THERE),
        ("la veille à 18 h, heure du lieu", EVE_THERE),
        ("T-1 at 18:00", Offset(days=1, at=time(18))),
        ("T−1 18:00 venue", EVE_THERE),
        ("T-24 h", Offset(before=timedelta(hours=24))),
        ("T-10 min", Offset(before=timedelta(minutes=10))),
        ("J-7 à 9h", Offset(days=7, at=time(9))),
        ("la veille à 18 h", Offset(days=1, at=time(18))),
        ("the evening before", Offset(days=1, at=time(18))),
        ("on the day at 07:30", Offset(at=time(7, 30))),
        ("on the day before at 07:30", Offset(days=1, at=time(7, 30))),
        ("on the day", None),
        ("on the day, an hour before", None),
        ("1h30 avant", Offset(before=timedelta(minutes=90))),
        ("1 hour 30 minutes", Offset(before=timedelta(minutes=90))),
        ("2 h before the end", Offset(before=timedelta(hours=2), anchor=Anchor.END)),
        ("7 days before at 09:00 of the reader", Offset(days=7, at=time(9))),
        ("T-1 or T-2", None),
        ("T-0", None),
        ("3 days before the end", Offset(days=3, at=time(9), anchor=Anchor.END)),
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


THREE_DAYS = (
    "3 days before at 08:00; 3 jours avant à 8h; 3 días antes a las 08:00; три дня в 8 утра;"
    "cu 3 zile înainte, la 08:00; за 3 дня в 08:00; за 3 дні о 08:00; 3 dana ranije u 08:00;"
    "3 gün önce saat 08:00’de; saat 08:00'de, üç gün önce; 提前3天 08:00; 提前三天上午8点;"
    "قبل 3 أيام، الساعة 08:00; قبل ثلاثة أيام الساعة ٠٨:٠٠; \u2068за 3 дня\u2069, 08:00"
)
TWO_HOURS = (
    "2 hours before; deux heures avant; 2 horas antes; cu două ore înainte; за 2 часа;"
    "за дві години; 2 sata ranije; 2 saat önce; 2小时前; قبل ساعتين"
)
A_DAY = (
    "the day before; un jour avant; un día antes; cu o zi înainte; за сутки; за добу; dan ranije;"
    "bir gün önce; 前一天; قبل يوم"
)
NIGHT = (
    "from 22:00 to 07:00; de 22h à 7h; de 22:00 a 07:00; de la 22:00 până la 07:00; с 22 до 7;"
    "з 22 до 7; od 22 do 7; 22:00'den 07:00'ye; 从22:00到07:00; 晚上10点至早上7点;"
    "من 22:00 إلى 07:00"
)
HALF_PAST_EIGHT = (
    "at 8:30 am; à 8h30; a las 8:30; la ora 8:30; в 8:30; о 8:30; u 8:30; 08:30'da; 8点30; ٨:٣٠ ص"
)
NEVER = "Never; jamais; nunca; niciodată; никогда; ніколи; nikada; hiçbir zaman; أبدًا; ابدا; 从不"


def test_every_language_says_how_long_before_and_at_what_hour() -> None:
    def read(typed: str) -> set[Offset | None]:
        return {read_offset(one) for one in typed.split(";")}

    assert read(THREE_DAYS) == {Offset(days=3, at=time(8))}
    assert read(TWO_HOURS) == {Offset(before=timedelta(hours=2))}
    assert read(A_DAY) == {Offset(days=1, at=time(9))}
    assert {read_hours(one) for one in NIGHT.split(";")} == {(time(22), time(7))}
    assert {read_hour(one) for one in HALF_PAST_EIGHT.split(";")} == {time(8, 30)}
    assert all(map(is_never, NEVER.split(";")))
    assert not any(map(is_never, ("", "soon", "22:00-07:00", "never mind")))
