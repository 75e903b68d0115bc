"""Activities in one line, as a coordinator types them and as newsletters print them."""

from datetime import date

import pytest

from programme.values import Days, Kind, Place, Precision
from reading.doubts import Doubt
from reading.gazetteer import Gazetteer
from reading.lines import read_legs
from tests.reading.one_line import TODAY, YEAR, august, line, sites


def test_a_mission_of_two_legs_is_read_from_one_line(gazetteer: Gazetteer) -> None:
    read = line(
        "Advisory mission and workshop on reporting mechanisms, Belgrade, Serbia, 1-2 August;"
        " Pristina, Kosovo*, 4-5 August #iPROCEEDS",
        gazetteer,
    )
    assert read.title == "Advisory mission and workshop on reporting mechanisms"
    assert (read.kind, read.projects, read.body, read.doubts) == (
        Kind.MISSION,
        ("IPROCEEDS",),
        None,
        (),
    )
    assert [(leg.place, leg.days, leg.doubts) for leg in read.legs] == [
        (Place("Belgrade", "RS", "Europe/Belgrade"), august(1, 2), (YEAR,)),
        (Place("Pristina", "XK", "Europe/Belgrade"), august(4, 5), (YEAR,)),
    ]
    assert [leg.source for leg in read.legs] == [
        "Belgrade, Serbia, 1-2 August",
        "Pristina, Kosovo*, 4-5 August",
    ]


SEVEN = """Assessment of money flows
Belgrade, Serbia, 1-2 August
Tirana, October
Pristina, tbc
Skopje, 4-5 August
- Podgorica, Montenegro – 8-10 August
Sarajevo, September 2016
Ankara, Turkey, 2016-11-03"""


def test_a_mission_of_seven_lines_may_have_legs_without_exact_days(gazetteer: Gazetteer) -> None:
    read = line(SEVEN, gazetteer)
    assert (read.title, read.kind) == ("Assessment of money flows", Kind.MISSION)
    assert sites(read) == [
        ("Belgrade", "RS"),
        ("Tirana", "AL"),
        ("Pristina", "XK"),
        ("Skopje", "MK"),
        ("Podgorica", "ME"),
        ("Sarajevo", "BA"),
        ("Ankara", "TR"),
    ]
    assert [leg.days and leg.days.precision.value for leg in read.legs] == [
        *("day", "month", "tbc", "day", "day", "month", "day")
    ]


FORMS = [
    "Workshop on evidence, Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence (Tbilisi, Georgia, 1-2 August)",
    "Workshop on evidence (Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence, Tbilisi, Georgia, 1-2 August);",
    "Workshop on evidence, Tbilisi, Georgia – 1-2 August;",
    "Workshop on evidence, Tbilisi, 1-2 August",
    "Workshop on evidence, 1-2 August, Tbilisi, Georgia",
    "Workshop on evidence, 1-2 August, Tbilisi",
    "Workshop on evidence (1-2 August, Tbilisi)",
    "Workshop on evidence – Tbilisi – 1-2 August 2016",
    "Workshop on evidence in Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence in Tbilisi, 1-2 August",
    "Workshop on evidence in Tbilisi 1-2 August",
    "Workshop on evidence in Tbilisi from 1 to 2 August",
    "Workshop on evidence Tbilisi 1-2 August",
    "Workshop on evidence: Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence, Tbilisi, GE, 1-2 August",
    "Workshop on evidence\nTbilisi\n1-2 August",
    "Workshop on evidence, tbilisi, georgia, 1-2 august",
    "Workshop on evidence, Tbilisi\u00a0, Georgia, 1‒2\u202fAugust",
    "Workshop on evidence\nTbilisi, Georgia, 1-2 August",
    "Workshop on evidence,\nTbilisi, Georgia,\n1-2 August",
]


@pytest.mark.parametrize("text", FORMS)
def test_the_forms_of_newsletters_are_read_alike(gazetteer: Gazetteer, text: str) -> None:
    read = line(text, gazetteer)
    assert (read.title, read.kind) == ("Workshop on evidence", Kind.WORKSHOP)
    assert [(leg.place, leg.days) for leg in read.legs] == [
        (Place("Tbilisi", "GE", "Asia/Tbilisi"), august(1, 2))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mission, Tunis, Tunisia, 1-2 August; Rabat, Morocco, 4-5 August",
        "Mission, Tunis, Tunisia, 1-2 August, Rabat, Morocco, 4-5 August",
        "Mission, Tunis, Tunisia, 1-2 August and Rabat, Morocco, 4-5 August",
        "Mission, Tunis, 1-2 August and Rabat, 4-5 August",
        "Mission (Tunis, 1-2 August; Rabat, 4-5 August)",
        "Mission: Tunis, Tunisie, du 1er au 2 août et Rabat, Maroc, du 4 au 5 août",
        "Mission\nTunis\n1-2 August\nRabat\n4-5 August",
    ],
)
def test_several_legs_may_be_joined_in_several_ways(gazetteer: Gazetteer, text: str) -> None:
    read = line(text, gazetteer)
    assert read.title == "Mission"
    assert [(leg.place and leg.place.city, leg.days, leg.doubts) for leg in read.legs] == [
        ("Tunis", august(1, 2), (YEAR,)),
        ("Rabat", august(4, 5), (YEAR,)),
    ]


def test_french_is_read_like_english(gazetteer: Gazetteer) -> None:
    read = line(
        "Formation des magistrats à Dakar, Sénégal, du 3 au 5 août ; Rabat, Maroc, 1er septembre",
        gazetteer,
        "fr",
    )
    assert (read.title, read.kind) == ("Formation des magistrats", Kind.WORKSHOP)
    assert sites(read) == [("Dakar", "SN"), ("Rabat", "MA")]
    assert [leg.days for leg in read.legs] == [
        august(3, 5),
        Days(Precision.DAY, date(2016, 9, 1), date(2016, 9, 1)),
    ]


def test_legs_alone_are_read_one_a_line(gazetteer: Gazetteer) -> None:
    legs = read_legs(
        "Ohrid, October; Tirana\nnothing known here, 1-2 August\nwhat is this",
        today=TODAY,
        language="en",
        gazetteer=gazetteer,
    )
    assert [leg.place and leg.place.city for leg in legs] == ["Ohrid", "Tirana", None, None]
    assert [leg.days is not None for leg in legs] == [True, False, True, False]
    assert legs[3].doubts == (Doubt("unread", {"text": "what is this"}),)
