"""What a whole text leaves open, guesses or contradicts is shown, with the piece it came from."""

import pytest

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

DOUBTFUL = [
    ("Course, Tbilisi, Georgia, Monday 19 July 2016", "weekday_differs"),
    ("Course, Tbilisi, Georgia, 31 June 2016", "impossible_day"),
    ("Course, Tbilisi, Georgia, 5-3 May 2016", "end_before_start"),
    ("Course, Tbilisi, Georgia, 5/6/2016", "ambiguous_day"),
    ("Course, Foobarville, 5 May 2016", "unknown_place"),
    ("Course, Atlanta, Georgia, 5 May 2016", "which_territory"),
    ("Course, Georgia, 5 May 2016", "two_countries"),
    ("May 2016\n\n- Course, Tbilisi, Georgia, 5 May", "year_inferred"),
    ("- Course, Tbilisi, Georgia, mid-May 2016", "rough"),
    ("XYZ\tCourse, Tbilisi, Georgia, 5 May 2016", "unknown_project"),
    ("The Course was held in Tbilisi on 5 May 2016.", "from_prose"),
    ("Regional thing, Tbilisi, Georgia, 5 May 2016", "unknown_kind"),
]


@pytest.mark.parametrize(("text", "code"), DOUBTFUL)
def test_a_doubt_stands_on_the_proposal(gazetteer: Gazetteer, text: str, code: str) -> None:
    (found,) = read(text, gazetteer)
    assert code in codes(found)


@pytest.mark.parametrize(
    ("text", "code"), [pair for pair in DOUBTFUL if pair[1] in {"impossible_day", "ambiguous_day"}]
)
def test_days_that_cannot_be_read_are_left_open(gazetteer: Gazetteer, text: str, code: str) -> None:
    (found,) = read(text, gazetteer)
    assert [leg.days for leg in found.legs] == [None]


TWICE = """
OHRID, NORTH MACEDONIA, 13 June 2016:

Launching conference on information sharing

Sixty people came.

June 2016

- Launching conference and committee on information sharing, Ohrid, North Macedonia, 13-14 June
"""


def test_what_is_said_twice_is_one_proposal_and_a_difference_is_shown(
    gazetteer: Gazetteer,
) -> None:
    (found,) = read(TWICE, gazetteer)
    assert short(found) == (
        "- | Launching conference and committee on information sharing"
        " | Ohrid 2016-06-13/2016-06-14"
    )
    (doubt,) = [each for each in found.doubts if each.code == "differs"]
    assert "13 June" in doubt.facts["text"]


SLIDES = """
Legal group

Agenda
• Data Act
Thursday, 21 April 2022, 10:00 – 11:30
• Artificial Intelligence Act
Today, 16 December 2021, 10:00 – 11:30

The approach to
Artificial Intelligence
17 December 2021
"""


def test_a_slide_of_another_day_is_a_doubt_and_no_activity(gazetteer: Gazetteer) -> None:
    found = read(SLIDES, gazetteer)
    assert [short(each) for each in found] == [
        "- | Legal group: Data Act | - 2022-04-21/2022-04-21",
        "- | Legal group: Artificial Intelligence Act | - 2021-12-16/2021-12-16",
    ]
    assert "differs" in codes(found[1])


FACTS = [
    "Opened for signature: 23 November 2001. Parties as at 30 June 2016: 49.",
    "Duration: January 2016 – June 2019",
    "Budget: EUR 800,000",
    "- European strategy (April 2018)",
    "On 9 May 2016, Israel deposited the instrument of accession.",
    "The law was passed by the National Congress in October 2015.",
    "The rules entered into force on 1 November 2015.",
    "The office was founded on 18 September 1998.",
    "See the resolution 74/247 of 27 December 2019.",
    "Inventory of activities (April – June 2016)",
    "3 August 2022",
    "Dear all,\n\nthank you for the flowers.",
    "",
]


@pytest.mark.parametrize("text", FACTS)
def test_a_dated_fact_is_no_activity(gazetteer: Gazetteer, text: str) -> None:
    assert read(text, gazetteer) == ()


def test_broken_letters_are_told(gazetteer: Gazetteer) -> None:
    (found,) = read("Course on evid\ufffdnce, Tbilisi, Georgia, 5 May 2016", gazetteer)
    assert "broken" in codes(found)


def test_the_next_day_is_counted_from_the_day_before(gazetteer: Gazetteer) -> None:
    text = (
        "The Workshop on data was held in Rabat, Morocco, on 3-4 May 2016. "
        "The Meeting of experts took place the next day."
    )
    found = read(text, gazetteer)
    assert [short(each) for each in found] == [
        "- | Workshop on data | Rabat 2016-05-03/2016-05-04",
        "- | Meeting of experts | Rabat 2016-05-05/2016-05-05",
    ]
    assert {"next_day", "place_elsewhere"} <= codes(found[1])


def test_of_towns_with_one_name_the_one_is_meant_where_the_text_is_most(
    gazetteer: Gazetteer,
) -> None:
    text = """
- Zirve, Şuşa, 6 Temmuz 2016
- Çalıştay, Bakü, 5 Mayıs 2016
- Toplantı, Gence, 6 Mayıs 2016
- Kongre, Budapeşte, 8 Mayıs 2016
"""
    found, *_ = read(text, gazetteer, "tr")
    assert short(found) == "- | Zirve | Shusha 2016-07-06/2016-07-06"
    assert "which_territory" in codes(found)


def test_a_small_town_of_a_country_that_the_text_does_not_name_is_asked_about(
    gazetteer: Gazetteer,
) -> None:
    text = "- Taller, La Antigua, 5 de mayo de 2016\n- Foro, Lima, 8 de mayo de 2016"
    found, _ = read(text, gazetteer, "es")
    assert short(found) == "- | Taller | - 2016-05-05/2016-05-05"
    assert {"unknown_place", "which_territory"} & codes(found)
