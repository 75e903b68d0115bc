"""Calendars in narrow columns, heads in capitals, and days or places that are still open."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

NARROW = """
Calendar of events 2016

May
7-9
Regional workshop on catch documen-
tation schemes
Nadi, Fiji
27-30
4th Conference on Small Islands
Apia, Samoa. Delegation lists by 30 Ap-
ril.

July
18
Seminar on tuna
Online, 11:00 Suva time

November
28 Nov - 3 Dec
21st session of the Fisheries Commission
Suva, Fiji
"""
NARROW_ROWS = [
    "- | Regional workshop on catch documentation schemes | Nadi 2016-05-07/2016-05-09",
    "- | 4th Conference on Small Islands | Apia 2016-05-27/2016-05-30",
    "- | Seminar on tuna | - 2016-07-18/2016-07-18",
    "- | 21st session of the Fisheries Commission | Suva 2016-11-28/2016-12-03",
]
PAGED = """
Training of judges, Tunis, 3-5 May 2016
12
Study visit of prosecutors, Rome, 9-10 June 2016
"""
CAPITALS = """
WORK PLAN 2016
Training of judges, Tunis, 3-5 May
Study visit, Rome, 9-10 June
"""
OPEN = {
    "May 2016, Skopje (TBC): Training of staff": "Training of staff | Skopje 2016-05-01/2016-05-31",
    "- Forum on rights – TBD, autumn 2016": "Forum on rights | - 2016-09-01/2016-11-30",
    "- Forum, Rome – date TBC, autumn 2016": "Forum | Rome 2016-09-01/2016-11-30",
}


def test_days_in_lines_by_themselves_head_titles_and_places(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(NARROW, gazetteer)] == NARROW_ROWS


def test_the_number_of_a_page_is_no_day(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(PAGED, gazetteer)] == [
        "- | Training of judges | Tunis 2016-05-03/2016-05-05",
        "- | Study visit of prosecutors | Rome 2016-06-09/2016-06-10",
    ]


def test_a_head_in_capitals_is_not_part_of_the_line_below(gazetteer: Gazetteer) -> None:
    assert [one.title for one in read(CAPITALS, gazetteer)] == ["Training of judges", "Study visit"]


def test_what_is_open_is_no_second_leg_and_is_not_lost(gazetteer: Gazetteer) -> None:
    for text, wanted in OPEN.items():
        assert [short(one) for one in read(text, gazetteer)] == [f"- | {wanted}"], text
        assert any(codes(one) for one in read(text, gazetteer)), text


def test_a_row_may_say_its_place_before_its_title(gazetteer: Gazetteer) -> None:
    text = "4–6 мая 2016 года в Ташкенте тренинг для инспекторов"
    assert [short(one) for one in read(text, gazetteer, "ru")] == [
        "- | тренинг для инспекторов | Tashkent 2016-05-04/2016-05-06"
    ]
