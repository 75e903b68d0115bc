"""Rows pasted from a table without its head: columns are known by what they hold."""

from itertools import permutations

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

ROWS = (
    {"days": "3-4 May 2016", "title": "Course on wax", "place": "Minsk", "who": "M. Diop"},
    {"days": "TBC", "title": "Seminar of judges on ink and paper", "place": "Lima", "who": "A. Ba"},
    {"days": "9 May 2016", "title": "Forum", "place": "online", "who": "M. Diop"},
)
WANTED = [
    "- | Course on wax | Minsk 2016-05-03/2016-05-04",
    "- | Seminar of judges on ink and paper | Lima None/None",
    "- | Forum | - 2016-05-09/2016-05-09",
]


def test_columns_are_known_in_any_order(gazetteer: Gazetteer) -> None:
    for order in permutations(("days", "title", "place", "who")):
        text = "\n".join("\t".join(row[each] for each in order) for row in ROWS)
        assert [short(one) for one in read(text, gazetteer)] == WANTED, order


def test_columns_of_first_and_last_days_hours_and_projects_are_known(gazetteer: Gazetteer) -> None:
    text = (
        "PAPER\t05/05/2016\t07/05/2016\t10:00\tCourse on wax\tMinsk\n"
        "INK\t13/05/2016\t15/05/2016\t14:30\tSeminar on ink\tLima\n"
    )
    found = read(text, gazetteer)
    assert [short(one).partition(" | ")[2] for one in found] == [
        "Course on wax | Minsk 2016-05-05/2016-05-07",
        "Seminar on ink | Lima 2016-05-13/2016-05-15",
    ]
    assert all("unknown_project" in codes(one) for one in found)


def test_days_that_nobody_understands_are_kept_as_a_doubt(gazetteer: Gazetteer) -> None:
    text = "\n".join("\t".join(row.values()) for row in ROWS).replace(
        "TBC", "when the lamps go out"
    )
    _, doubtful, _ = read(text, gazetteer)
    assert short(doubtful) == "- | Seminar of judges on ink and paper | Lima ?/?"
    assert "unread" in codes(doubtful)


def test_a_day_is_no_hour(gazetteer: Gazetteer) -> None:
    text = "May 2016\n13-15\tMinsk\tGLACY\tCourse on wax\n20\tLima\tGLACY\tSeminar on ink"
    assert [short(one) for one in read(text, gazetteer)] == [
        "GLACY | Course on wax | Minsk 2016-05-13/2016-05-15",
        "GLACY | Seminar on ink | Lima 2016-05-20/2016-05-20",
    ]


def test_the_last_cells_of_a_row_may_be_empty_and_rows_numbered(gazetteer: Gazetteer) -> None:
    text = "1\t22-26.01.2016\tForum on wax\tRome\tfor information\n2\t07.02.2016\tCourse\tMinsk\t\n"
    assert [short(one) for one in read(text, gazetteer)] == [
        "- | Forum on wax | Rome 2016-01-22/2016-01-26",
        "- | Course | Minsk 2016-02-07/2016-02-07",
    ]
