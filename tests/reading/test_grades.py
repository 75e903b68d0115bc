"""How well the reader does, against what persons read; and that the grader sees what is wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from benchmarks.reading.counts import Grade
from benchmarks.reading.grades import grade
from benchmarks.reading.measuring import read, rows_alone
from benchmarks.reading.truth import Document, documents, ours
from reading.gazetteer import Gazetteer
from reading.proposals import LegRead, Proposal

OPEN = {document.name: document for document in ours("open")}
REPORTS = {document.name: document for document in documents()}
# What was reached; the figures may rise, and not fall.
KEPT_APART = 0.96
PAPERS_APART = 0.70
WHOLE_PAPERS = {"brief", "report", "newsletter"}
PRECISE = 0.96
# Whole papers in the manner of many offices, and running text, all of each together.
WHOLE = {"offices": 0.75, "letters": 0.60}
# How many of the core rows, titles and all.
CORE = {"000": 0.85, "001": 0.90, "002": 1.0, "003": 0.90, "004": 1.0}


@pytest.mark.parametrize("name", OPEN)
def test_every_open_line_is_read_as_a_person_reads_it(gazetteer: Gazetteer, name: str) -> None:
    document = OPEN[name]
    result = grade(document, read(document, gazetteer))
    assert (result.missed, result.extra) == ([], [])


def test_lines_that_no_rule_was_made_for_are_read_as_well(gazetteer: Gazetteer) -> None:
    lines, papers = Grade(), Grade()
    for document in ours("held_out"):
        part = papers if document.layout in WHOLE_PAPERS else lines
        part.add(grade(document, read(document, gazetteer)))
    for name, total, least in (("lines", lines, KEPT_APART), ("papers", papers, PAPERS_APART)):
        print(f"\n{name} kept apart: {total.f1:.3f} of {total.wanted}")
        assert total.f1 >= least


@pytest.mark.parametrize("part", WHOLE)
def test_papers_of_many_offices_are_read_no_worse_than_before(
    gazetteer: Gazetteer, part: str
) -> None:
    total = Grade()
    for document in ours(part):
        total.add(grade(document, read(document, gazetteer)))
    print(f"\n{part}: {total.f1:.3f} of {total.wanted}")
    assert total.f1 >= WHOLE[part]


def test_there_are_enough_lines_in_every_language_and_layout() -> None:
    every = [*ours("open"), *ours("held_out")]
    held = sum(len(document.rows) for document in ours("held_out"))
    assert sum(len(document.rows) for document in every) >= 300
    assert held * 3 >= sum(len(document.rows) for document in every)
    languages = {"en", "fr", "es", "pt", "ru", "uk", "ro", "sr", "tr", "ar", "zh"}
    for part in ("open", "held_out"):
        assert {document.language for document in ours(part)} == languages
    assert len({document.layout for document in every}) >= 12


def report(name: str) -> Document:
    if name not in REPORTS:
        pytest.skip("the reports are not beside the project")
    return REPORTS[name]


def test_every_row_of_the_first_report_is_read_rightly(gazetteer: Gazetteer) -> None:
    document = report("000")
    result = rows_alone(document, read(document, gazetteer))
    assert (result.wanted, result.f1, result.missed, result.extra) == (56, 1.0, [], [])


@pytest.mark.parametrize("name", CORE)
def test_reports_are_read_no_worse_than_before_and_facts_make_no_rows(
    gazetteer: Gazetteer, name: str
) -> None:
    result = grade(report(name), read(report(name), gazetteer))
    print(f"\n{name}: {result.precision:.2f} {result.recall:.2f} {result.f1:.2f}")
    assert result.facts == 0
    assert result.recall >= CORE[name]
    assert result.precision >= PRECISE


DOCUMENT = OPEN["es-celac"]


def moved(leg: LegRead) -> LegRead:
    assert leg.days is not None
    assert leg.days.end is not None
    return replace(leg, days=replace(leg.days, end=leg.days.end + timedelta(1)))


def elsewhere(leg: LegRead) -> LegRead:
    assert leg.place
    return replace(leg, place=replace(leg.place, territory="VE"))


BROKEN: list[Callable[[Proposal], Proposal]] = [
    lambda one: replace(one, title=f"{one.title} etc"),
    lambda one: replace(one, projects=("OTHER",)),
    lambda one: replace(one, legs=(moved(one.legs[0]),)),
    lambda one: replace(one, legs=(elsewhere(one.legs[0]),)),
    lambda one: replace(one, legs=(*one.legs, *one.legs)),
]


@pytest.mark.parametrize("broken", BROKEN)
def test_the_grader_sees_what_is_wrong(
    gazetteer: Gazetteer, broken: Callable[[Proposal], Proposal]
) -> None:
    first, *others = read(DOCUMENT, gazetteer)
    result = grade(DOCUMENT, [broken(first), *others])
    assert (result.right, len(result.missed), len(result.extra)) == (len(others), 1, 1)


def test_the_grader_sees_what_is_doubled_or_lost(gazetteer: Gazetteer) -> None:
    found = read(DOCUMENT, gazetteer)
    assert grade(DOCUMENT, [*found, found[0]]).precision < 1
    assert grade(DOCUMENT, found[1:]).recall < 1


def test_the_grader_sees_a_fact_that_was_taken_for_an_activity(gazetteer: Gazetteer) -> None:
    found = read(DOCUMENT, gazetteer)
    told = replace(DOCUMENT, rows=(), facts=(found[0].source,))
    assert grade(told, found).facts == 1
