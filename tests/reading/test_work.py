"""The work of reading grows with the length of a text, and no faster."""

from datetime import date

import pytest

from reading.gazetteer import Gazetteer
from reading.lines import fold, read_line

TODAY = date(2016, 4, 1)
CODES = {fold(name): name for name in ("GLACY", "GLACY+", "EAP II", "T-CY")}
REPEATED = (
    "Paris, France, 1 May; ",
    "Paris, 1 May, ",
    "1 May, ",
    "5/6, ",
    "#a ",
    "1 ",
    "in Nice ",
    "(",
    "a: ",
)


@pytest.mark.parametrize("piece", REPEATED)
def test_work_grows_with_the_length_of_the_text_and_no_faster(
    gazetteer: Gazetteer, piece: str
) -> None:
    assert lookups(gazetteer, piece * 200) <= 2.2 * lookups(gazetteer, piece * 100) + 20


def lookups(gazetteer: Gazetteer, text: str) -> int:
    """How many questions one reading asks of the gazetteer."""
    asked: list[str] = []
    gazetteer.file.set_trace_callback(asked.append)
    read_line(text, today=TODAY, language="en", gazetteer=gazetteer, codes=CODES)
    gazetteer.file.set_trace_callback(None)
    return len(asked)
