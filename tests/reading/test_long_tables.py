"""A table that is too long for one process is read in parts, each of which knows its columns."""

from reading.apart.sharing import PARTED, parted

HEAD = "| Reference | Title | City | Country | Start | End |"
ROWS = [f"| GLACY-2016-{n:03} | Part {n} | Tbilisi | Georgia | 2016-09-20 | |" for n in range(2000)]


def test_each_part_of_a_long_table_begins_with_its_head() -> None:
    table = "\n".join([HEAD, *ROWS])
    parts = [part for part, _ in parted(f"# Autumn{PARTED}{table}{PARTED}Below it.", 3)]
    assert len(parts) == 3
    assert all(part.startswith(f"{HEAD}\n| GLACY") for part in parts[1:])
    lines = [line for part in parts for line in part.splitlines()]
    assert [line for line in lines if line.startswith("| GLACY")] == ROWS


def test_a_part_that_begins_below_a_table_has_no_head() -> None:
    lines = [f"Words that are no row, number {n}." for n in range(2000)]
    parts = [part for part, _ in parted(PARTED.join([HEAD, *lines]), 3)]
    assert "".join(parts) == PARTED.join([HEAD, *lines])
