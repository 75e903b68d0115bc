"""Pages of events whose tables, days and titles have come apart."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

TABLE = """No. Time Country Event
1 12th May - 29 June Japan Training course on management
2 12th -17th, July New Delhi Annual coordination meetings
3 August/September Lesotho Youth Forum - Alliance and ILO
4 September / October TBC Africa Regional Forum
"""
CUT = [
    "- | Training course on management | JP 2016-05-12/2016-06-29",
    "- | Annual coordination meetings | Delhi 2016-07-12/2016-07-17",
    "- | Youth Forum - Alliance and ILO | LS 2016-08-01/2016-09-30",
    "- | Africa Regional Forum | - 2016-09-01/2016-10-31",
]
BELOW = """Meetings continued from the month before:

28 April - 2 May 2016

Group on Transport Law, Vienna

4-6 May 2016

Assembly of States Parties, The Hague
"""
NARROW = """May 2016

28-29
Oslo,
Norway

Group on Assessment
"""
ABOVE = """Forum of Mayors

12-13 May 2016

Workshop on Rights

1-5 June 2016
"""
NEWS = """News

12 May 2016

Minister opens a new house

The minister opened it and said that it was needed.
"""
LISTED = {
    BELOW: [
        "- | Group on Transport Law | Vienna 2016-04-28/2016-05-02",
        "- | Assembly of States Parties | The Hague 2016-05-04/2016-05-06",
    ],
    NARROW: ["- | Group on Assessment | Oslo 2016-05-28/2016-05-29"],
    ABOVE: [
        "- | Forum of Mayors | - 2016-05-12/2016-05-13",
        "- | Workshop on Rights | - 2016-06-01/2016-06-05",
    ],
    NEWS: [],
}


def test_a_table_is_read_that_has_lost_its_columns(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(TABLE, gazetteer)] == CUT


def test_titles_stand_above_or_below_days_by_themselves(gazetteer: Gazetteer) -> None:
    for text, wanted in LISTED.items():
        assert [short(one) for one in read(text, gazetteer)] == wanted, text


# Days that lead into a text, a town nobody knows, brackets that alone say what is held.
LEAD_IN = """Week in brief, 8-14 February 2016

Seminar on hate speech

10-12 February, Strasbourg – Hate speech will be the theme of the days. Whoever likes may come.

Prize for orators

11 February, Strasbourg – The school will bring six of them there, as it has done before.
"""
VILLAGE = """Events: May 2016

Second workshop on land: Italy

10-11 May 2016, Giussago, Lombardy, Italy

The workshop will be held all day on 10 May and in the morning of 11 May.

Contact : A. Rossi, tel. +39 02 1234567

Rights Forum

Vienna 25-27 May 2016
"""
BRACKETS = """Thursday 26 May 2016 (remote meeting)

Tuesday 31 May 2016, Strasbourg (37th Session)
"""
FIELDS = """Autumn lectures

The next lecture takes place on Friday 20 May at the house of the society.

Fishing for Space

Location: Vilnius, Lithuania

Dates: 20 May 2016
"""
PAGES = {
    LEAD_IN: [
        "- | Seminar on hate speech | Strasbourg 2016-02-10/2016-02-12",
        "- | Prize for orators | Strasbourg 2016-02-11/2016-02-11",
    ],
    VILLAGE: [
        "- | Second workshop on land: Italy | Giussago 2016-05-10/2016-05-11",
        "- | Rights Forum | Vienna 2016-05-25/2016-05-27",
    ],
    BRACKETS: [
        "- | remote meeting | - 2016-05-26/2016-05-26",
        "- | 37th Session | Strasbourg 2016-05-31/2016-05-31",
    ],
    FIELDS: ["- | Fishing for Space | Vilnius 2016-05-20/2016-05-20"],
}


def test_the_title_above_has_the_days_below_it(gazetteer: Gazetteer) -> None:
    for text, wanted in PAGES.items():
        found = [short(one) for one in read(text, gazetteer) if one.legs]
        assert [one for one in found if "lecture" not in one] == wanted, text
