"""Whole texts in the layouts in which offices have them."""

import pytest

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

WRAPPED = (
    "April 2016\n"
    "GLACY\tTraining of trainers, Colombo, Sri Lanka, 31 March – 3 April\n"
    "EAP II\tFinal meeting on contact points,\n"
    "\tCanterbury, United Kingdom, 12-14 April\n"
    "\tWorkshop on cooperation with relevant\n"
    "EAP II\tstakeholders and on 24/7\n"
    "\tpoints of contact, Tbilisi, Georgia, 18-19 April;\n"
    "GLACY/GLACY+\tReview meetings (Philippines, 8-12 April; Sri Lanka,\n"
    "\t8-12 April)\n"
    "7\n"
)


def test_rows_of_a_table_are_put_together_where_they_wrap(gazetteer: Gazetteer) -> None:
    assert [short(each) for each in read(WRAPPED, gazetteer)] == [
        "GLACY | Training of trainers | Colombo 2016-03-31/2016-04-03",
        "EAP2 | Final meeting on contact points | Canterbury 2016-04-12/2016-04-14",
        "EAP2 | Workshop on cooperation with relevant stakeholders and on 24/7 points of contact"
        " | Tbilisi 2016-04-18/2016-04-19",
        "GLACY,GLACYPLUS | Review meetings | PH 2016-04-08/2016-04-12; LK 2016-04-08/2016-04-12",
    ]


ONE = "- | Round table | Tbilisi 2016-07-18/2016-07-19"
SAME = [
    "Round table, Tbilisi, Georgia, 18-19 July 2016",
    "- Round table, Tbilisi, Georgia, 18-19 July 2016",
    "1. Round table (Tbilisi, Georgia, 18-19 July 2016)",
    "• Round table\n  Tbilisi, Georgia, 18-19 July 2016",
    "July 2016\n\n- Round table, Tbilisi, Georgia, 18-19 July",
    "July 2016\n\n- Round table, Tbilisi, Georgia, 18-19",
    "# 2016\n\n- Round table, Tbilisi, Georgia, 18-19 July",
    "Title: Round table\nWhere: Tbilisi, Georgia\nWhen: 18-19 July 2016",
    "When: 18-19 July 2016\nWhere: Tbilisi, Georgia\nWhat: Round table",
    "TBILISI, GEORGIA, 18-19 July 2016:\n\nRound table",
    'Title,Place,Dates\nRound table,"Tbilisi, Georgia",18-19 July 2016',
    "Title;City;Country;Start;End\nRound table;Tbilisi;Georgia;18/07/2016;19/07/2016",
    "| Title | Place | Dates |\n|---|---|---|\n"
    "| **Round table** | Tbilisi, Georgia | 18-19 July 2016 |",
    "Date\tActivity\tPlace\n18-19 July 2016\tRound table\tTbilisi, Georgia",
    "Round table | Tbilisi, Georgia | 18-19 July 2016",
    "<div><ul><li>Round table, Tbilisi, Georgia, 18&ndash;19&nbsp;July 2016</li></ul></div>",
    "<table><tr><th>Title</th><th>Place</th><th>Dates</th></tr>"
    "<tr><td>Round table</td><td>Tbilisi, Georgia</td><td>18&ndash;19 July 2016</td></tr></table>",
    "The Round table was held in Tbilisi, Georgia, on 18-19 July 2016.",
    "Round table\r\nTbilisi, Georgia\r\n18-19 July 2016\r\n",
    "18-19 July 2016 – Round table, Tbilisi, Georgia",
    "18-19 July 2016: Tbilisi, Georgia: Round table",
    "Tbilisi, Georgia, 18-19 July 2016: Round table",
    "Tbilisi (Georgia), 18-19 July 2016 — Round table",
    "18-19 July 2016 | Tbilisi, Georgia | Round table",
    "18-19 July 2016\tRound table, Tbilisi, Georgia",
    "July 2016\n\n18-19 Round table, Tbilisi, Georgia",
    "> Dear all,\n>\n> * Round table, Tbilisi, Georgia, 18-19 July 2016",
]


@pytest.mark.parametrize("text", SAME)
def test_one_activity_is_the_same_in_every_layout(gazetteer: Gazetteer, text: str) -> None:
    assert [short(each) for each in read(text, gazetteer)] == [ONE]


NESTED = """
- Annual conference, Strasbourg, France, 16-18 November 2016
  - Workshop on evidence, 16 November
  - Meeting of the bureau, 17 November
- Course, Rabat, Morocco, 21 November 2016
"""


def test_what_lies_within_an_activity_is_in_its_place(gazetteer: Gazetteer) -> None:
    found = read(NESTED, gazetteer)
    assert [short(each) for each in found] == [
        "- | Annual conference | Strasbourg 2016-11-16/2016-11-18",
        "- | Workshop on evidence | Strasbourg 2016-11-16/2016-11-16",
        "- | Meeting of the bureau | Strasbourg 2016-11-17/2016-11-17",
        "- | Course | Rabat 2016-11-21/2016-11-21",
    ]
    assert "from_heading" in codes(found[1])


PROJECTS = """
UPDATE: GLACY

Duration: November 2013 – October 2016
Budget: EUR 3.35 million

- Training, Dakar, Senegal, 2-4 May 2016

UPDATE: Eastern partners

- Meeting, Minsk, Belarus, 9 May 2016
"""


def test_a_heading_lends_its_project_until_the_next_of_its_kind(gazetteer: Gazetteer) -> None:
    found = read(PROJECTS, gazetteer)
    assert [short(each) for each in found] == [
        "GLACY | Training | Dakar 2016-05-02/2016-05-04",
        "- | Meeting | Minsk 2016-05-09/2016-05-09",
    ]
    assert "project_inferred" in codes(found[0])
