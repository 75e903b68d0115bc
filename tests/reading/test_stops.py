"""Rows that are but days and places are the stops of what stands above them."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

LISTS = {
    (
        "uk",
        "Анонс! 22-25 травня – відкриття громадських приймалень у Сумах, Черкасах та Львові\n\n"
        "Наступного тижня відкриють три приймальні. Запрошуємо за адресами:\n\n"
        "  • 22 травня 2017 р., м. Суми, площа Незалежності, 3/1, початок о 14:00\n"
        "  • 23 травня 2017 р., м. Черкаси, вул. Байди Вишневецького, 36/1\n"
        "  • 25 травня 2017 р., м. Львів, вулиця Зелена, 14, початок о 09:15.\n",
    ): (
        "відкриття громадських приймалень | Sumy 2017-05-22/2017-05-22; "
        "Cherkasy 2017-05-23/2017-05-23; Lviv 2017-05-25/2017-05-25"
    ),
    (
        "ru",
        "Тренинги для наблюдателей\n\n"
        "– 22-23 мая 2016 года в Полтаве (для Сумской и Полтавской областей) и 27-28 мая в "
        "Харькове (для трёх областей)\n"
        "– 20-21 мая во Львове (для Волыни) и 25-26 мая в Киеве (для остальных)\n",
    ): (
        "Тренинги для наблюдателей | Poltava 2016-05-22/2016-05-23; Kharkiv 2016-05-27/2016-05-28; "
        "Lviv 2016-05-20/2016-05-21; Kyiv 2016-05-25/2016-05-26"
    ),
    (
        "en",
        "Information sessions\n\n3 May 2016, 10:00 – Nairobi, Alliance Hall\n"
        "5 May 2016, 14:00 – Kampala, Makerere University\n9 May 2016 – Kigali\n",
    ): (
        "Information sessions | Nairobi 2016-05-03/2016-05-03; Kampala 2016-05-05/2016-05-05; "
        "Kigali 2016-05-09/2016-05-09"
    ),
    (
        "fr",
        "Réunions publiques :\n\n- Dakar : 3 mai 2016 à 15 h\n- Abidjan : 5 mai 2016\n",
    ): "Réunions publiques | Dakar 2016-05-03/2016-05-03; Abidjan 2016-05-05/2016-05-05",
}
# Rows with titles of their own are activities of their own.
APART = (
    "Conferences\n\n3 May 2016 – Nairobi, Forum on clean water\n5 May 2016 – Kampala, Soil Week\n",
    ["Forum on clean water | Nairobi 2016-05-03/2016-05-03"],
)


def test_places_and_days_below_a_title_are_its_legs(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in LISTS.items():
        found = [one for one in read(text, gazetteer, language) if one.legs]
        assert [short(one) for one in found] == [f"- | {wanted}"], text
    # The house is shown, and not dropped.
    halls = read(next(text for language, text in LISTS if language == "en"), gazetteer)
    assert "unread" in codes(halls[0])


def test_rows_with_titles_are_no_stops(gazetteer: Gazetteer) -> None:
    text, wanted = APART
    found = [short(one) for one in read(text, gazetteer)]
    assert found[:1] == [f"- | {one}" for one in wanted]
