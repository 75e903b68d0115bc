"""Lines that are nothing but a day, and the lines below them; towns with the word for one."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

WEEKS = {
    "en": """Monday, 5 September 2016
10:00 – meeting of project managers (online)
Tuesday, 6 September 2016
Round table on schools, Tirana
""",
    "uk": """Понеділок, 5 вересня 2016
10:00 – нарада керівників (онлайн)
Вівторок, 6 вересня 2016
Круглий стіл, м. Вінниця, Будинок науки
""",
    "es": """Lunes 5 de septiembre de 2016
Reunión de coordinadores (en línea)
Martes 6 de septiembre de 2016
Mesa redonda, Lima
""",
    "zh": """2016年9月5日
协调会议（线上）
2016年9月6日
圆桌会议，成都
""",
}
TOWNS = {
    ("ru", "- Круглый стол, г. Ош, 10 мая 2016"): "Osh",
    ("ru", "- Круглый стол, г.Ош, Кыргызстан, 10 мая 2016"): "Osh",
    ("uk", "- Круглий стіл, 10 травня 2016, м. Львів"): "Lviv",
}


def test_a_day_heads_the_lines_below_it(gazetteer: Gazetteer) -> None:
    for language, text in WEEKS.items():
        days = [
            (str(leg.days and leg.days.start), bool(leg.place))
            for one in read(text, gazetteer, language)
            for leg in one.legs
        ]
        assert days == [("2016-09-05", False), ("2016-09-06", True)], language


def test_the_date_of_a_letter_heads_nothing(gazetteer: Gazetteer) -> None:
    assert not read("5 September 2016\nRef. 12/2016\nTo all offices\n", gazetteer)


def test_towns_are_known_behind_the_word_for_a_town(gazetteer: Gazetteer) -> None:
    for (language, text), city in TOWNS.items():
        (found,) = read(text, gazetteer, language)
        assert short(found).split(" | ")[2].startswith(f"{city} 2016-05-10"), text


def test_weekdays_in_front_of_a_span_are_those_of_its_ends(gazetteer: Gazetteer) -> None:
    (found,) = read("- Forum, Tirana, Wed-Fri, 7-9 September 2016", gazetteer)
    assert short(found) == "- | Forum | Tirana 2016-09-07/2016-09-09"
