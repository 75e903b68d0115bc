"""Any activity, written in any language and notation, is read back the same."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading.gazetteer import Gazetteer
from tests.reading.documents import read


@dataclass(frozen=True)
class Tongue:
    """How one language writes dates, put down by hand: months, and forms of a span."""

    months: tuple[str, ...]
    title: str
    within: str
    across: str
    join: str = ", "

    def month(self, day: date) -> str:
        return self.months[day.month - 1]

    def span(self, start: date, end: date) -> str:
        one_month = (start.year, start.month) == (end.year, end.month)
        form = self.within if one_month and start != end else self.across
        return form.format(
            a=start.day, b=end.day, m=self.month(start), n=self.month(end), y=start.year, z=end.year
        )


def tongue(months: str, *rest: str, join: str = ", ") -> Tongue:
    return Tongue(tuple(months.split()), *rest, join=join)


TONGUES = {
    "en": tongue(
        "January February March April May June July August September October November December",
        "Workshop on evidence", "{a}-{b} {m} {y}", "{a} {m} {y} – {b} {n} {z}",
    ),
    "fr": tongue(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "Atelier sur la preuve", "du {a} au {b} {m} {y}", "du {a} {m} {y} au {b} {n} {z}",
    ),
    "es": tongue(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "Taller sobre la prueba", "del {a} al {b} de {m} de {y}",
        "del {a} de {m} de {y} al {b} de {n} de {z}",
    ),
    "pt": tongue(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "Oficina sobre a prova", "de {a} a {b} de {m} de {y}",
        "de {a} de {m} de {y} a {b} de {n} de {z}",
    ),
    "ru": tongue(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "Семинар о доказательствах", "{a}–{b} {m} {y} г.", "с {a} {m} {y} по {b} {n} {z} г.",
    ),
    "uk": tongue(
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "Семінар про докази", "{a}–{b} {m} {y} року", "з {a} {m} {y} по {b} {n} {z} року",
    ),
    "ro": tongue(
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
        " decembrie",
        "Atelier privind probele", "{a}-{b} {m} {y}", "de la {a} {m} {y} la {b} {n} {z}",
    ),
    "sr": tongue(
        "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
        "Radionica o dokazima", "{a}–{b}. {m} {y}.", "od {a}. {m} {y}. do {b}. {n} {z}.",
    ),
    "tr": tongue(
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "Kanıt çalıştayı", "{a}-{b} {m} {y}", "{a} {m} {y} - {b} {n} {z}",
    ),
    "ar": tongue(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "ورشة عمل", "من {a} إلى {b} {m} {y}", "من {a} {m} {y} إلى {b} {n} {z}", join="، ",
    ),
    "zh": tongue(
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        "证据研讨会", "{y}年{m}{a}日至{b}日", "{y}年{m}{a}日至{z}年{n}{b}日", join="，",
    ),
}  # fmt: skip

PLACES = {"Minsk": "BY", "Rabat": "MA", "Tirana": "AL", "Nairobi": "KE", "Lima": "PE"}
LAYOUTS: list[Callable[[str, str, str, str], str]] = [
    lambda title, place, days, join: join.join((title, place, days)),
    lambda title, place, days, join: f"- {join.join((title, place, days))}\n",
    lambda title, place, days, join: f"{title} ({place}{join}{days})",
    lambda title, place, days, _: f"Title: {title}\nPlace: {place}\nDates: {days}\n",
    lambda title, place, days, _: f"Title\tPlace\tDates\n{title}\t{place}\t{days}\n",
    lambda title, place, days, _: f"| {title} | {place} | {days} |\n",
]

spans = st.tuples(
    st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.integers(0, 60) | st.integers(1, 6)
).map(lambda pair: (pair[0], pair[0] + timedelta(pair[1])))


@pytest.mark.parametrize("language", TONGUES)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=25,
)
@given(spans, st.sampled_from(sorted(PLACES)), st.sampled_from(LAYOUTS))
def test_any_activity_is_read_back_the_same(
    gazetteer: Gazetteer,
    language: str,
    span: tuple[date, date],
    place: str,
    layout: Callable[[str, str, str, str], str],
) -> None:
    speaker = TONGUES[language]
    text = layout(speaker.title, place, speaker.span(*span), speaker.join)
    (found,) = read(text, gazetteer, language)
    (leg,) = found.legs
    assert leg.place is not None, text
    assert leg.days is not None, text
    assert (found.title, leg.place.territory) == (speaker.title, PLACES[place]), text
    assert (leg.days.start, leg.days.end) == span, text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=400) | st.binary(max_size=400).map(lambda each: each.decode("latin-1")))
def test_no_text_makes_the_reader_fail(gazetteer: Gazetteer, text: str) -> None:
    for language in ("en", "zh", None):
        read(text, gazetteer, language)
