"""A table that is too long for one process is read in parts, each of which knows its columns."""

from reading.apart.parting import PARTED, parted
from reading.dates.pieces import has_words

HEAD = "| Reference | Title | City | Country | Start | End |"
ROWS = [f"| GLACY-2016-{n:03} | Part {n} | Tbilisi | Georgia | 2016-09-20 | |" for n in range(2000)]


def test_each_part_of_a_long_table_begins_with_its_head() -> None:
    table = "\n".join([HEAD, *ROWS])
    text = f"# Autumn{PARTED}{table}{PARTED}Below it."
    parts = [part.of(text) for part in parted(text, 3)]
    assert len(parts) == 3
    assert all(part.startswith(f"{HEAD}\n| GLACY") for part in parts[1:])
    lines = [line for part in parts for line in part.splitlines()]
    assert [line for line in lines if line.startswith("| GLACY")] == ROWS


def test_a_part_that_begins_below_a_table_has_no_head() -> None:
    lines = [f"Words that are no row, number {n}." for n in range(2000)]
    text = PARTED.join([HEAD, *lines])
    assert "".join(part.of(text) for part in parted(text, 3)) == text


def test_a_line_without_an_end_is_parted_behind_its_sentences() -> None:
    text = " ".join(f"The workshop on part {n} was held in Lima." for n in range(20_000))
    parts = [part.of(text) for part in parted(text, 5)]
    assert "".join(parts) == text
    assert len(parts) == 5
    assert all(part.rstrip().endswith("Lima.") for part in parts)


def test_a_word_without_an_end_is_parted_nowhere() -> None:
    text = "x" * 900_000
    assert [part.of(text) for part in parted(text, 3)] == [text]


def test_days_and_figures_alone_have_no_words() -> None:
    bare = "3rd May 2016\n12.05.2016 – 14.05.2016, 10:00\n17 «(»\n3–5 juin 2017"
    assert not has_words(bare, "en")
    assert has_words(f"{bare}\nWorkshop", "en")
    assert all(has_words(f"3/5 {word} 2016", "en") for word in ("研讨会", "ورشة", "Київ", "COP-29"))
