"""Tables as a typewriter or a PDF leaves them, several places in a cell, weeks, two languages."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

BLANKS = """UNITED NATIONS IN UZBEKISTAN
CALENDAR OF ACTIVITIES, 4th QUARTER 2016

WHEN             WHAT                                WHERE                  PROJECT/AGENCY
------------------------------------------------------------------------------------------
OCTOBER
2–4              Training for statisticians on       Tashkent, UN House     GLACY
                 data of courts
9-13             Visit to rural courts               Nukus and Qirtepa      GLACY
tbc              Steering committee, by video        online                 GLACY

Calendar Q4/2016                                                            page 1 of 2
"""
BARS = """No. | Activity                    | Date          | Place
----+-----------------------------+---------------+-------------
1   | Training for librarians     | 17–18 April;  | Lyon;
    | of public libraries         | 24–25 April   | Lille
2   | Forum of publishers         | 27–29 May     | Paris
    | incl. a fair of books       | 28-29 May     |
"""
SIDES = """| ENGLISH                        | FRANÇAIS                       |
|--------------------------------|--------------------------------|
| Committee on food, 28th session | Comité, 28e session           |
| 19-23 May 2016, Nairobi, Kenya | 19-23 mai 2016, Nairobi (Kenya) |
|--------------------------------|--------------------------------|
| Webinar for delegates, 14 June 2016, online | Webinaire, 14 juin 2016, en ligne |
"""
WEEK = """Programme of 2016

Week 37 (12 – 16 September)

Day\tProject\tMeeting\tPlace
Tue 13\tGLACY\tSteering committee\tDakar
Thu\tGLACY\tWorkshop on evidence\tRabat
"""
LIST = """Activities in 2016

- Course for sergeants:
    (a) Dakar, 3–14 October
    (b) Rabat, 17-28 October
- Training week for judges, Tirana, 6-10 June
    - Mon + Tue: workshop on evidence
- Mission to courts in Dakar and Rabat, 5, 12 and 19 July; two experts
- Steering committee of GLACY, Dakar, 7 May
"""
FOUND = {
    BLANKS: [
        "GLACY | Training for statisticians on data of courts | Tashkent 2016-10-02/2016-10-04",
        "GLACY | Visit to rural courts | Nukus 2016-10-09/2016-10-13;"
        " Qirtepa 2016-10-09/2016-10-13",
        "GLACY | Steering committee | - 2016-10-01/2016-10-31",
    ],
    BARS: [
        "- | Training for librarians of public libraries | Lyon 2016-04-17/2016-04-18;"
        " Lille 2016-04-24/2016-04-25",
        "- | Forum of publishers | Paris 2016-05-27/2016-05-29",
        "- | A fair of books | Paris 2016-05-28/2016-05-29",
    ],
    SIDES: [
        "- | Committee on food, 28th session | Nairobi 2016-05-19/2016-05-23",
        "- | Webinar for delegates | - 2016-06-14/2016-06-14",
    ],
    WEEK: [
        "GLACY | Steering committee | Dakar 2016-09-13/2016-09-13",
        "GLACY | Workshop on evidence | Rabat 2016-09-15/2016-09-15",
    ],
    LIST: [
        "- | Course for sergeants | Dakar 2016-10-03/2016-10-14; Rabat 2016-10-17/2016-10-28",
        "- | Training week for judges | Tirana 2016-06-06/2016-06-10",
        "- | workshop on evidence | Tirana 2016-06-06/2016-06-07",
        "- | Mission to courts | Dakar 2016-07-05/2016-07-05; Rabat 2016-07-05/2016-07-05;"
        " Dakar 2016-07-12/2016-07-12; Rabat 2016-07-12/2016-07-12;"
        " Dakar 2016-07-19/2016-07-19; Rabat 2016-07-19/2016-07-19",
        "GLACY | Steering committee | Dakar 2016-05-07/2016-05-07",
    ],
}


def test_tables_lists_and_weeks_are_read_as_they_stand(gazetteer: Gazetteer) -> None:
    for text, wanted in FOUND.items():
        found = [short(one) for one in read(text, gazetteer) if one.legs]
        assert found == wanted


def test_a_village_nobody_knows_is_at_home_and_is_asked_about(gazetteer: Gazetteer) -> None:
    visit = next(one for one in read(BLANKS, gazetteer) if "rural" in one.title)
    assert [leg.place.territory for leg in visit.legs if leg.place] == ["UZ", "UZ"]
    assert "unknown_place" in codes(visit)


def test_a_year_of_history_is_not_that_of_the_paper(gazetteer: Gazetteer) -> None:
    text = """Steering calendar

05/09/2019 - 17:42

The programme (BOMCA) began in 2003; a ninth phase followed. Please bring figures and papers.

- Workshop on borders, Dakar, 13 November
"""
    [found] = [one for one in read(text, gazetteer) if one.legs]
    assert short(found) == "- | Workshop on borders | Dakar 2019-11-13/2019-11-13"
