"""Rows that begin with their days, whatever stands between these and the title."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

ROWS = {
    ("sr", "10.02.2016. (sreda) – Seminar, Istanbul"): "Seminar | Istanbul 2016-02-10/2016-02-10",
    (
        "sr",
        "20.04.2016. i 21.04.2016: Kup Srbije (Kraljevo)",
    ): "Kup Srbije | Kraljevo 2016-04-20/2016-04-21",
    (
        "sr",
        "septembar (termin naknadno): Kup Srbije, finale, Novi Sad",
    ): "Kup Srbije, finale | Novi Sad 2016-09-01/2016-09-30",
    ("tr", "24 Mayıs saat 14.00 (TSİ), çevrim içi: Eğitim"): "Eğitim | - 2016-05-24/2016-05-24",
    ("tr", "5 Mayıs'ta panel, Ankara"): "panel | Ankara 2016-05-05/2016-05-05",
    (
        "tr",
        "ertesi gün (4 Ekim), Ankara: Zirve toplantısı",
    ): "Zirve toplantısı | Ankara 2016-10-04/2016-10-04",
    (
        "tr",
        "8-13 Eylül tarihleri arasında 5. Dünya Oyunları, Astana",
    ): "5. Dünya Oyunları | Astana 2016-09-08/2016-09-13",
    (
        "en",
        "The day before, 4 May, in Paris: Meeting of experts",
    ): "Meeting of experts | Paris 2016-05-04/2016-05-04",
    (
        "fr",
        "La veille (4 mai), à Lyon : réunion des experts",
    ): "réunion des experts | Lyon 2016-05-04/2016-05-04",
    (
        "pt",
        "Na semana seguinte, de 22 a 27 de julho: Feira do Livro, Luanda",
    ): "Feira do Livro | Luanda 2016-07-22/2016-07-27",
    ("ru", "Накануне, 4 мая: семинар, Ташкент"): "семинар | Tashkent 2016-05-04/2016-05-04",
    ("ar", "في اليوم السابق، 4 مايو: اجتماع، بيروت"): "اجتماع | Beirut 2016-05-04/2016-05-04",
    ("zh", "前一天（5月4日）：研讨会，北京"): "研讨会 | Beijing 2016-05-04/2016-05-04",
    ("en", "5 May (time to follow): Seminar, Paris"): "Seminar | Paris 2016-05-05/2016-05-05",
    ("en", "5 May (Paris): Seminar of judges"): "Seminar of judges | Paris 2016-05-05/2016-05-05",
}


def test_the_title_begins_where_the_days_and_what_belongs_to_them_end(
    gazetteer: Gazetteer,
) -> None:
    for (language, text), wanted in ROWS.items():
        found = [short(one) for one in read(f"- {text}\n- {text}", gazetteer, language)]
        assert found[:1] == [f"- | {wanted}"], text


def test_a_remark_behind_days_is_kept_as_a_doubt(gazetteer: Gazetteer) -> None:
    (found,) = read("- 5 May (time to follow): Seminar, Paris", gazetteer)
    assert "unread" in codes(found)


def test_a_year_in_front_belongs_to_the_title_where_days_follow(gazetteer: Gazetteer) -> None:
    (found,) = read("- 2016年贸易交易会，9月12—16日，北京", gazetteer, "zh")
    assert short(found) == "- | 2016年贸易交易会 | Beijing 2016-09-12/2016-09-16"


def test_a_stroke_between_a_town_and_its_country_parts_no_legs(gazetteer: Gazetteer) -> None:
    (one,) = read("- 21 Mart 2016: Nevruz konseri, Paris / Fransa", gazetteer, "tr")
    assert short(one) == "- | Nevruz konseri | Paris 2016-03-21/2016-03-21"
    (two,) = read("- Mission, Paris, 3 May 2016 / Lyon, 5 May 2016", gazetteer)
    assert short(two) == "- | Mission | Paris 2016-05-03/2016-05-03; Lyon 2016-05-05/2016-05-05"


def test_sentences_that_begin_with_their_days_are_rows(gazetteer: Gazetteer) -> None:
    texts = {
        "en": "Monday 2 May 2016: arrival. Tuesday 3 – 5 May 2016: Mission to Yerevan, Armenia",
        "fr": "2 mai 2016 : arrivée. 3-5 mai 2016 : mission à Erevan, Arménie.",
    }
    for language, text in texts.items():
        _, mission = read(text, gazetteer, language)
        assert "Yerevan" in short(mission)
        assert short(mission).endswith("2016-05-03/2016-05-05")
