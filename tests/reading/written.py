"""Spans of days in the notations of the world, each with what it means; composed by hand."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time

from programme.values import Days, Precision
from tests.reading.tongues import TONGUES, Tongue

Written = tuple[str, Days]
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
}
QUARTERS = {
    "en": "Q{q} {y}", "fr": "{q}e trimestre {y}", "pt": "{q}.º trimestre de {y}",
    "ru": "{q} квартал {y} г.", "uk": "{q} квартал {y}", "zh": "{y}年第{q}季度",
}  # fmt: skip
OPEN = {
    "en": "TBC", "fr": "à confirmer", "es": "por confirmar", "pt": "a confirmar",
    "ru": "дата уточняется", "uk": "буде уточнено", "ro": "urmează a fi confirmat",
    "sr": "naknadno", "tr": "daha sonra açıklanacak", "ar": "يحدد لاحقا", "zh": "时间待定",
}  # fmt: skip


@dataclass(frozen=True)
class Notation:
    """How it is written in a language; in all of them, unless some are named."""

    write: Callable[[str, Tongue, date, date], Written]
    languages: tuple[str, ...] = tuple(TONGUES)


def days(start: date, end: date) -> Days:
    return Days(Precision.DAY, start, end)


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def form(text: str) -> Callable[[str, Tongue, date, date], Written]:
    """A form of one month: the end is drawn into it, and lies behind the start."""

    def write(_: str, tongue: Tongue, start: date, end: date) -> Written:
        start = start.replace(day=min(start.day, 27))
        end = min(max(end, start.replace(day=start.day + 1)), month_end(start))
        named = {"a": start.day, "b": end.day, "n": start.month, "y": start.year}
        return text.format(**named, m=tongue.month(start)), days(start, end)

    return write


def over(text: str) -> Callable[[str, Tongue, date, date], Written]:
    """A form from month to month of one year, with that year at its end."""

    def write(_: str, tongue: Tongue, start: date, end: date) -> Written:
        start = start.replace(month=min(start.month, 11), day=min(start.day, 28))
        end = date(start.year, start.month + 1, min(end.day, 28))
        named = {"a": start.day, "b": end.day, "y": start.year, "i": start.month, "j": end.month}
        words = {"m": tongue.month(start), "n": tongue.month(end)}
        return text.format(**named, **words), days(start, end)

    return write


def iso(_: str, __: Tongue, start: date, end: date) -> Written:
    return f"{start} – {end}", days(start, end)


def indic(_: str, tongue: Tongue, start: date, end: date) -> Written:
    return tongue.span(start, end).translate(INDIC), days(start, end)


def weekday(language: str, tongue: Tongue, start: date, _: date) -> Written:
    name = WEEKDAYS[language].split()[start.weekday()]
    return f"{name} {start.day} {tongue.month(start)} {start.year}", days(start, start)


def clocked(_: str, tongue: Tongue, start: date, __: date) -> Written:
    one = f"{start.day} {tongue.month(start)} {start.year}, 10:00–11:30"
    return one, Days(Precision.TIME, start, start, time(10), time(11, 30))


def month(language: str, tongue: Tongue, start: date, _: date) -> Written:
    first = start.replace(day=1)
    text = (
        f"{start.year}年{start.month}月"
        if language == "zh"
        else f"{tongue.month(start)} {start.year}"
    )
    return text, Days(Precision.MONTH, first, month_end(first))


def quarter(language: str, _: Tongue, start: date, __: date) -> Written:
    number = (start.month + 2) // 3
    first = date(start.year, number * 3 - 2, 1)
    last = month_end(date(start.year, number * 3, 1))
    text = QUARTERS[language].format(q=number, y=start.year)
    return text, Days(Precision.QUARTER, first, last)


def unknown(language: str, _: Tongue, __: date, ___: date) -> Written:
    return OPEN[language], Days(Precision.TBC)


LATIN = tuple(one for one in TONGUES if one not in {"ar", "zh"})
SPELT = ("en", "fr", "ro", "tr", "ru", "uk")
NOTATIONS: Mapping[str, Notation] = {
    "a-b m y": Notation(form("{a}-{b} {m} {y}"), SPELT),
    "a – b m y": Notation(form("{a} – {b} {m} {y}"), SPELT),
    "a- b m y": Notation(form("{a}- {b} {m} {y}"), SPELT),
    "a.–b.mm.y": Notation(form("{a}.–{b}.{n:02}.{y}"), LATIN),
    "y-mm-a/b": Notation(form("{y}-{n:02}-{a:02}/{b:02}")),
    "y.mm.a-b": Notation(form("{y}.{n:02}.{a:02}-{b:02}")),
    "a-b/mm/y": Notation(form("{a}-{b}/{n:02}/{y}"), LATIN),
    "a-b de m": Notation(form("{a} a {b} de {m} de {y}"), ("es", "pt")),
    "m a-b, y": Notation(form("{m} {a}-{b}, {y}"), ("en",)),
    "between": Notation(form("between {a} and {b} {m} {y}"), ("en",)),
    "y年m月a日至b日": Notation(form("{y}年{n}月{a}日至{b}日"), ("zh",)),
    "a m-b n y": Notation(over("{a} {m}-{b} {n} {y}"), SPELT),
    "a m – b n y": Notation(over("{a} {m} – {b} {n} {y}"), SPELT),
    "m a - n b, y": Notation(over("{m} {a} - {n} {b}, {y}"), ("en",)),
    "a.i-b.j.y": Notation(over("{a:02}.{i:02}-{b:02}.{j:02}.{y}"), LATIN),
    "du a m au b n y": Notation(over("du {a} {m} au {b} {n} {y}"), ("fr",)),
    "с a m по b n y": Notation(over("с {a} {m} по {b} {n} {y}"), ("ru",)),
    "iso – iso": Notation(iso),
    "Indic figures": Notation(indic, ("ar",)),
    "weekday": Notation(weekday, ("en", "fr", "ru")),
    "hours": Notation(clocked, ("en", "fr", "ro", "tr", "ru")),
    "month": Notation(month),
    "quarter": Notation(quarter, tuple(QUARTERS)),
    "open": Notation(unknown),
}
