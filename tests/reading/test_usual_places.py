"""A note says where everything is held of which nothing else is said."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

ROWS = (
    "- Workshop on evidence, 3 May 2016\n- Training of judges, online, 5 May 2016\n"
    "- Seminar, Lyon, 7 May 2016\n- Forum, Ruritania, 9 May 2016\n"
)
NOTES = {
    "Geneva": {
        "en": "* Geneva is the place of every meeting for which no other is given.",
        "fr": "Sauf indication contraire, les réunions se tiennent à Genève.",
        "ru": "Все встречи проходят в Женеве, если не указано иное.",
        "zh": "除另有说明外，会议均在日内瓦举行。",
    },
    "Ankara": {"tr": "Aksi belirtilmedikçe toplantılar Ankara'da yapılır."},
}


def test_rows_without_a_place_are_there_and_say_so(gazetteer: Gazetteer) -> None:
    for city, notes in NOTES.items():
        for language, note in notes.items():
            for text in (f"{note}\n\n{ROWS}", f"{ROWS}\n{note}\n"):
                first, online, seminar, unknown = read(text, gazetteer, language)
                assert short(first) == f"- | Workshop on evidence | {city} 2016-05-03/2016-05-03"
                assert "place_elsewhere" in codes(first)
                assert "place_elsewhere" not in {*codes(online), *codes(seminar), *codes(unknown)}
                assert "Lyon" in short(seminar)


def test_without_such_a_note_they_stay_open(gazetteer: Gazetteer) -> None:
    first, *_ = read(f"The secretariat has its seat in Geneva.\n\n{ROWS}", gazetteer)
    assert short(first) == "- | Workshop on evidence | - 2016-05-03/2016-05-03"
