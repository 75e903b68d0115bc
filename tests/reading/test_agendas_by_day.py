"""An agenda by days and hours belongs to the activity above it, and makes none of its own."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

BY_DAY = """
Regional Workshop on Seals

Minsk, Belarus, 18–19 July 2016

Agenda

Day 1 – Monday, 18 July 2016

09:00 – 09:30 Registration
09:30 – 11:00 Session 1: Conference

Day 2 – Tuesday, 19 July 2016

09:00 – 10:30 Workshop on wax
10:30 Closing
"""
TABLE = """
Training of keepers, Lima, Peru, 3-4 May 2017

Day 1

| Time | Session | Speaker |
| --- | --- | --- |
| 09:00-09:30 | Welcome | Ms Ruiz |

Day 2

| Time | Session | Speaker |
| --- | --- | --- |
| 10.00-12.00 | Mock trial | Mr Vega |
"""
FRENCH = """
Séminaire sur les sceaux, Rabat, Maroc, 10-11 octobre 2018

Mercredi 10 octobre

9h00 Ouverture
14h00 Atelier pratique

Jeudi 11 octobre

- 9h30 – 12h00 Clôture
"""
NEXT = """
Steering committee of GLACY
Strasbourg, 12 November 2018

10:00 Opening
15:00 Next meeting: Dakar, 3-4 June 2019
"""
ALONE = """
- 10:00 Workshop on wax, Minsk, Belarus, 18 July 2016
- 14:00 Seminar on ink, Lima, Peru, 3 May 2016
"""
CASES = (
    (
        BY_DAY,
        ["- | Regional Workshop on Seals | Minsk 2016-07-18/2016-07-19"],
        "Day 1 – Monday, 18 July 2016; 09:00–09:30 Registration; 09:30–11:00 Session 1: Conference;"
        " Day 2 – Tuesday, 19 July 2016; 09:00–10:30 Workshop on wax; 10:30 Closing",
    ),
    (
        TABLE,
        ["- | Training of keepers | Lima 2017-05-03/2017-05-04"],
        "Day 1; 09:00–09:30 Welcome (Ms Ruiz); Day 2; 10:00–12:00 Mock trial (Mr Vega)",
    ),
    (
        FRENCH,
        ["- | Séminaire sur les sceaux | Rabat 2018-10-10/2018-10-11"],
        "Mercredi 10 octobre; 09:00 Ouverture; 14:00 Atelier pratique; Jeudi 11 octobre;"
        " 09:30–12:00 Clôture",
    ),
    (
        NEXT,
        [
            "GLACY | Steering committee | Strasbourg 2018-11-12/2018-11-12",
            "- | Next meeting | Dakar 2019-06-03/2019-06-04",
        ],
        "10:00 Opening",
    ),
)


def test_an_agenda_by_days_is_that_of_the_activity_above_it(gazetteer: Gazetteer) -> None:
    for text, activities, agenda in CASES:
        found = read(text, gazetteer, None)
        assert [short(one) for one in found] == activities
        assert agenda_of(found[0].points) == agenda


def agenda_of(points: object) -> str:
    """The points of an agenda on one line."""
    told = []
    for one in points:  # type: ignore[attr-defined]
        clocks = "–".join(f"{each:%H:%M}" for each in (one.start_time, one.end_time) if each)
        speakers = f" ({one.speakers})" if one.speakers else ""
        told.append(f"{clocks} {one.title}{speakers}".strip())
    return "; ".join(told)


def test_lines_with_hours_and_dates_of_their_own_are_activities(gazetteer: Gazetteer) -> None:
    found = read(ALONE, gazetteer)
    assert [leg.days.start.isoformat() for one in found for leg in one.legs] == [  # type: ignore[union-attr]
        "2016-07-18",
        "2016-05-03",
    ]
    assert not any(one.points for one in found)
