"""Whatever a file holds, nothing comes in that the office could not take."""

from datetime import date
from pathlib import Path

from reading.apart import Asked
from reading.apart.reading import read
from tests.reading.packing import Cell, workbook

HEADS: list[Cell] = ["Title", "Where", "Start", "End"]


def test_days_in_two_columns_the_wrong_way_round_and_formulas_are_doubtful(places: Path) -> None:
    table = workbook(
        HEADS,
        ["Training of judges", "Dakar, Senegal", 42633, 42630],
        ['=HYPERLINK("http://example.org","Workshop")', "Rabat, Morocco", 42633, 42634],
        ["Training of police", "Rabat, Morocco", 42633, 42634],
    )
    lines = "Title;Start;End;Where\nTraining of judges;20/09/2016;17/09/2016;Dakar, Senegal\n"
    for octets in (table, lines.encode()):
        wrong, *_ = read(Asked(date(2016, 7, 1), places), octets).proposals
        [leg] = wrong.legs
        assert (leg.days, [one.code for one in leg.doubts]) == (None, ["end_before_start"])
    formula, sound = read(Asked(date(2016, 7, 1), places), table).proposals[1:]
    assert "formula" in {one.code for one in formula.doubts}
    assert not sound.doubts
