"""Rows that lean on the one above them, and other ways to say a week or a span in a row."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

ABOVE = {
    "en": ("Conference, Tirana, 12-14 May 2016", "the next day", "the following week"),
    "fr": ("Conférence, Tirana, 12-14 mai 2016", "le lendemain", "la semaine suivante"),
    "es": ("Conferencia, Tirana, 12-14 de mayo de 2016", "al día siguiente", "la semana siguiente"),
    "ru": ("Конференция, Тирана, 12-14 мая 2016", "на следующий день", "на следующей неделе"),
    "tr": ("Konferans, Tiran, 12-14 Mayıs 2016", "ertesi gün", "ertesi hafta"),
}


def test_the_next_day_and_week_are_counted_and_say_so(gazetteer: Gazetteer) -> None:
    for language, (first, day, week) in ABOVE.items():
        rows = f"- {first}\n- Forum A, Paris, {day}\n- Forum B, Lyon, {week}\n"
        _, one, two = read(rows, gazetteer, language)
        assert short(one) == "- | Forum A | Paris 2016-05-15/2016-05-15"
        assert short(two) == "- | Forum B | Lyon 2016-05-16/2016-05-22"
        assert "next_day" in codes(one) & codes(two)


def test_nothing_above_leaves_them_unread(gazetteer: Gazetteer) -> None:
    text = "- Seminar in Paris, the next day\n- Forum in Lyon, 3 June 2016\n"
    seminar, forum = read(text, gazetteer)
    assert (seminar.title, codes(seminar)) == ("Seminar in Paris, the next day", {"unread"})
    assert forum.legs[0].days


def test_intervals_of_iso_8601_and_weeks_commencing(gazetteer: Gazetteer) -> None:
    text = "- Training, Podgorica, 2016-05-30/2016-06-03\n- Mission, Baku, w/c 13 June 2016\n"
    training, mission = read(text, gazetteer)
    assert short(training) == "- | Training | Podgorica 2016-05-30/2016-06-03"
    assert short(mission) == "- | Mission | Baku 2016-06-13/2016-06-19"
    assert "rough" in codes(mission)


def test_a_row_among_headings_is_not_lost(gazetteer: Gazetteer) -> None:
    text = "Upcoming events\n12-14 May 2016 – Conference on recovery (Tirana)\nMore to follow\n"
    assert [short(each) for each in read(text, gazetteer)] == [
        "- | Conference on recovery | Tirana 2016-05-12/2016-05-14"
    ]
