"""What is wrong in a line is named with its piece of text."""

import pytest

from reading.doubts import Doubt
from reading.gazetteer import Gazetteer
from reading.proposals import Proposal
from tests.reading.one_line import line

DOUBTFUL = [
    ("Workshop, Tbilisi, 31 June", "impossible_day", "31 June"),
    ("Workshop, Tbilisi, 19-18 July", "end_before_start", "19-18 July"),
    ("Workshop, Tbilisi, 5/6", "ambiguous_day", "5/6"),
    ("Workshop, Foobarville, 18 July", "unknown_place", "Foobarville"),
    ("Workshop, Foobarville, Serbia, 18 July", "unknown_place", "Foobarville"),
    ("Workshop, Cordoba, 18 July", "which_territory", "Cordoba"),
    ("Workshop, Pristina, Serbia, 18 July", "which_territory", "Pristina, Serbia"),
    ("Workshop, Tbilisi, 18 July, hybrid format", "unread", "hybrid format"),
    ("Mission\nTbilisi, 18 July\nsomething wholly else", "unread", "something wholly else"),
]


@pytest.mark.parametrize(("text", "code", "piece"), DOUBTFUL)
def test_what_is_wrong_is_named_with_its_piece_of_text(
    gazetteer: Gazetteer, text: str, code: str, piece: str
) -> None:
    read = line(text, gazetteer)
    assert read.title == text.replace("\n", ",").split(",")[0]
    assert Doubt(code, {"text": piece}) in [doubt for leg in read.legs for doubt in leg.doubts]


def test_nothing_at_all_is_said_to_be_unread(gazetteer: Gazetteer) -> None:
    assert line("", gazetteer) == Proposal("", None, (), None, (), (Doubt("unread", {"text": ""}),))
