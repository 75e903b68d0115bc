"""A place that stands inside a title, where a row has no other; and days that are still open."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

INSIDE = {
    ("en", "Workshop in Tbilisi on data, 5 May 2016"): "Workshop on data | Tbilisi",
    ("fr", "Atelier à Dakar sur les données, 5 mai 2016"): "Atelier sur les données | Dakar",
    ("es", "Taller en Lima sobre datos abiertos, 5 de mayo de 2016"): (
        "Taller sobre datos abiertos | Lima"
    ),
    ("ru", "Семинар в Ташкенте по открытым данным, 5 мая 2016"): (
        "Семинар по открытым данным | Tashkent"
    ),
    ("uk", "Семінар у Львові з відкритих даних, 5 травня 2016"): (
        "Семінар з відкритих даних | Lviv"
    ),
    ("sr", "Seminar u Beogradu o otvorenim podacima, 5. maj 2016"): (
        "Seminar o otvorenim podacima | Belgrade"
    ),
    ("ar", "ورشة عمل في بغداد (العراق) بشأن البيانات المفتوحة، 5 مايو 2016"): (
        "ورشة عمل بشأن البيانات المفتوحة | Baghdad"
    ),
    ("ar", "زيارة دراسية إلى الدوحة للاطلاع على السجل، 5 مايو 2016"): (
        "زيارة دراسية للاطلاع على السجل | Doha"
    ),
    ("en", "Forum on the Budapest Convention, 5 May 2016"): "Forum on the Budapest Convention | -",
}
OPEN = {
    "en": "- Closing conference - December 2016, Kyiv (date to be confirmed)",
    "uk": "- Підсумкова конференція – грудень 2016, Київ, дата уточнюється",
    "ru": "- Итоговая конференция, декабрь 2016, Киев (дата уточняется)",
}


def test_a_row_is_held_where_its_title_says(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in INSIDE.items():
        (found,) = read(f"- {text}", gazetteer, language)
        assert short(found) == f"- | {wanted} 2016-05-05/2016-05-05", text


def test_a_month_whose_day_is_open_stays_that_month(gazetteer: Gazetteer) -> None:
    for language, text in OPEN.items():
        (found,) = read(text, gazetteer, language)
        assert short(found).endswith("| Kyiv 2016-12-01/2016-12-31"), text


def test_a_cell_that_leans_on_another_day_gives_its_own(gazetteer: Gazetteer) -> None:
    text = "2. اجتماع تحضيري\n   الزمان: في اليوم السابق للمنتدى، أي 4 آذار 2016\n   المكان: عمّان\n"
    (found,) = read(text, gazetteer, "ar")
    assert short(found) == "- | اجتماع تحضيري | Amman 2016-03-04/2016-03-04"
