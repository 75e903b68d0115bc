"""Papers whose words stand in any order, among days that cannot be, are read to the end."""

import random
from collections.abc import Callable
from datetime import date

import pytest

from benchmarks.reading.truth import Document, ours
from reading.documents import read_document
from reading.gazetteer import Gazetteer

TODAY = date(2016, 4, 1)
ODD = (
    "31 June", "30/02/2016", "35 May", "29 February 2017", "31 июня", "30 février", "5-3 May",
    "2月30日", "٣١ يونيو", "2016-05-30/2016-05-01", "the next day", "w/c", "mardi", "TBC", "Online",
    "(", ")", "|", "\t", ": ", "; ", "“", "”", "• ",
)  # fmt: skip
MARKS = ("", "- ", "• ", "1. ", "## ", "  ")


def mixed(dice: random.Random, paper: Document) -> str:
    """Its words in lines of any length, some with the mark of a list."""
    words = [*paper.text.split(), *ODD]
    lines = (dice.choices(words, k=dice.randint(1, 18)) for _ in range(60))
    return "\n".join(dice.choice(MARKS) + " ".join(line) for line in lines)


def disturbed(dice: random.Random, paper: Document) -> str:
    """Its lines, with one word in eight another."""
    words = [dice.choice(ODD) if dice.random() < 1 / 8 else one for one in paper.text.split(" ")]
    return " ".join(words)


def shuffled(dice: random.Random, paper: Document) -> str:
    """Two thirds of its lines in any order."""
    lines = paper.text.split("\n")
    return "\n".join(dice.sample(lines, k=len(lines) * 2 // 3))


WAYS: tuple[Callable[[random.Random, Document], str], ...] = (mixed, disturbed, shuffled)


@pytest.mark.parametrize(
    "many", [pytest.param(90, id="some"), pytest.param(3000, id="many", marks=pytest.mark.full)]
)
def test_a_paper_in_any_order_is_read(gazetteer: Gazetteer, many: int) -> None:
    papers = list(ours("open"))
    for number in range(many):
        dice = random.Random(number)
        paper = dice.choice(papers)
        text = WAYS[number % len(WAYS)](dice, paper)
        found = read_document(
            text, today=TODAY, language=paper.language, gazetteer=gazetteer, codes={}
        )
        assert all(one.title or one.legs for one in found), number
