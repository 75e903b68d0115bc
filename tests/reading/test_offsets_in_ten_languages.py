"""How long before, and between which hours, in the words of ten languages."""

from datetime import time, timedelta

import pytest

from reading.clocks import read_hours
from reading.offsets import Offset, is_never, read_offset

DAYS, HOURS = Offset(days=3, at=time(8)), Offset(before=timedelta(hours=2))
QUIET = time(22), time(7)


@pytest.mark.parametrize(
    ("days", "hours", "quiet", "never"),
    [
        ("3 days before at 08:00", "2 hours before", "22:00 to 07:00", "Never"),
        ("3 jours avant à 08:00", "deux heures avant", "de 22h à 7h", "jamais"),
        ("3 días antes a las 08:00", "2 horas antes", "de 22:00 a 07:00", "nunca"),
        ("cu 3 zile înainte, la 08:00", "cu 2 ore înainte", "de la 22:00 la 07:00", "niciodată"),
        ("за 3 дня в 08:00", "за 2 часа", "с 22:00 до 07:00", "никогда"),
        ("за 3 дні о 08:00", "за дві години", "з 22:00 до 07:00", "ніколи"),
        ("3 dana ranije, u 08:00", "2 sata ranije", "od 22:00 do 07:00", "nikad"),
        ("3 gün önce saat 08:00", "2 saat önce", "22:00–07:00 arası", "asla"),
        ("قبل 3 أيام، الساعة 08:00", "قبل ساعتين", "من \u206822:00\u2069 إلى 07:00", "أبدًا"),
        ("3天前的08:00", "提前2小时", "22:00至07:00", "从不"),
    ],
)
def test_ten_languages_are_understood(days: str, hours: str, quiet: str, never: str) -> None:
    assert (read_offset(days), read_offset(hours)) == (DAYS, HOURS)
    assert read_hours(quiet) == QUIET
    assert is_never(never)


@pytest.mark.parametrize("text", ["за 3 кота", "3", "дня 3", "قبل", "3 天 25:00", "saat", "天天"])
def test_what_is_no_offset_is_not_understood(text: str) -> None:
    assert read_offset(text) is None
    assert not is_never(text)
