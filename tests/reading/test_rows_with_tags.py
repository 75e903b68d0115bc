"""Rows whose project stands behind them, marked as the office marks it everywhere else."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

ROWS = """Workshop on evidence, Tbilisi, Georgia, 20 September 2016 #GLACY
Course for judges, Dakar, Senegal, 4-5 October 2016 #GLACY #EAP II.
Mission on reporting, Rabat, Morocco, November 2016, #GLACY
"""


def test_lines_that_end_with_their_project_are_rows_each(gazetteer: Gazetteer) -> None:
    tagged = [short(one) for one in read(ROWS, gazetteer)]
    assert [one.partition(" | ")[2] for one in tagged] == [
        "Workshop on evidence | Tbilisi 2016-09-20/2016-09-20",
        "Course for judges | Dakar 2016-10-04/2016-10-05",
        "Mission on reporting | Rabat 2016-11-01/2016-11-30",
    ]
    assert all("GLACY" in one for one in tagged)
    assert [short(one) for one in read(ROWS.splitlines()[0], gazetteer)] == tagged[:1]


HEADED = """## Workshop on evidence #GLACY

Tbilisi, Georgia, 18-19 July 2016

DAKAR, SENEGAL, 4-5 October 2016:

#GLACY Course for judges #NEWTAG
"""


def test_marks_in_a_heading_are_the_project_and_no_part_of_the_title(gazetteer: Gazetteer) -> None:
    found = read(HEADED, gazetteer)
    assert [short(one) for one in found] == [
        "GLACY | Workshop on evidence | Tbilisi 2016-07-18/2016-07-19",
        "GLACY | Course for judges | Dakar 2016-10-04/2016-10-05",
    ]
    assert found[1].written == ("GLACY", "NEWTAG")


BROKEN = """Training of judges, Dakar, Senegal, 3 May 2017
Meeting of everybody sometime soon
Training of prosecutors, Rabat, Morocco
Workshop on Y for prosecutors and
judges of the Supreme Court, Tbilisi, Georgia, 5-6 June 2017
"""


def test_a_line_without_days_does_not_run_into_the_next_and_is_shown(gazetteer: Gazetteer) -> None:
    judges, unread, prosecutors, wrapped = read(BROKEN, gazetteer)
    assert (unread.title, codes(unread)) == ("Meeting of everybody sometime soon", {"unread"})
    items = [*BROKEN.splitlines()[:2], "Workshop on Y, Tbilisi, Georgia, 5-6 June 2017"]
    listed = read("".join(f"- {line}\n" for line in items), gazetteer)
    assert [one.title for one in listed][1] == unread.title
    assert short(judges).endswith("Training of judges | Dakar 2017-05-03/2017-05-03")
    assert short(prosecutors).endswith("Training of prosecutors | Rabat ?/?")
    assert wrapped.title == "Workshop on Y for prosecutors and judges of the Supreme Court"
