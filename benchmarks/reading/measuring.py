"""Read every document, grade what was proposed, and print the grades."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.reading.counts import Grade
from benchmarks.reading.grades import grade
from benchmarks.reading.truth import WHOLE, Document, documents, ours
from benchmarks.table import show
from reading.documents import read_document
from reading.folding import fold_code
from reading.gazetteer import DEFAULT_PATH, Gazetteer, build
from reading.proposals import Proposal

PARTS = {"open": "Open lines", "held_out": "Lines kept apart"}
HEADS = ("", "precision", "recall", "F1", "wanted")
# The rows of the first report: of its two inventories, and its dates to save.
# The dates to save stand within so many letters from its beginning.
HEAD = 2500
ROWS = re.compile(r"000-(?:apr|may|jun|jul|aug|sep|std)-\d\d")


def read(document: Document, gazetteer: Gazetteer) -> tuple[Proposal, ...]:
    """What the reader proposes, given what the office of that document would know."""
    return read_document(
        document.text,
        today=document.today,
        language=document.language,
        gazetteer=gazetteer,
        codes={
            fold_code(written): code
            for name, code in document.codes.items()
            for written in (name, code)
        },
    )


def grades(*parts: str) -> Iterator[tuple[Document, Grade, Grade]]:
    """Each document with its grade by equal titles, and by titles of like words."""
    build(DEFAULT_PATH)
    with Gazetteer(DEFAULT_PATH) as gazetteer:
        for part in parts or ("reports", "open", *WHOLE):
            for document in documents() if part == "reports" else ours(part):
                proposals = read(document, gazetteer)
                yield document, grade(document, proposals), grade(document, proposals, like=True)


def rows_alone(document: Document, proposals: tuple[Proposal, ...]) -> Grade:
    """The grade of the rows of the first report, without what it tells of beside them."""
    _, _, below = document.text.partition("Inventory of activities")
    listed = document.text[:HEAD] + below.partition("Inventory of capacity")[0]
    rows = tuple(row for row in document.rows if ROWS.fullmatch(row.name))
    inside = [one for one in proposals if one.source in listed]
    return grade(replace(document, rows=rows), inside)


def measure() -> None:
    """Print the tables: by language, by layout and by notation; and of the reports."""
    for part, label in PARTS.items():
        tables: dict[str, dict[str, Grade]] = defaultdict(lambda: defaultdict(Grade))
        for document, strict, _ in grades(part):
            tables["all"]["all"].add(strict)
            if part == "held_out":
                continue
            tables["language"][document.language].add(strict)
            tables["layout"][document.layout].add(strict)
            for notation, recall in strict.notations.items():
                tables["notation (recall)"][notation].add(recall)
        for name, table in tables.items():
            show(f"{label} by {name}", HEADS, [line(*pair) for pair in sorted(table.items())])
    offices()
    reports()


def offices() -> None:
    """Whole papers in the manner of many offices, and running text, each by itself."""
    for part, label in zip(WHOLE, ("Papers of many offices", "Letters and mails"), strict=True):
        found = list(grades(part))
        every = Grade()
        for _, strict, _ in found:
            every.add(strict)
        rows = [line("all", every), *(line(document.name, strict) for document, strict, _ in found)]
        show(label, HEADS, rows)


def reports() -> None:
    """The documents kept beside the project, where they are there."""
    found = list(grades("reports"))
    rows = [
        (*line(document.name, strict), f"{like.f1:.2f}", str(strict.facts))
        for document, strict, like in found
    ]
    if found:
        with Gazetteer(DEFAULT_PATH) as gazetteer:
            alone = rows_alone(found[0][0], read(found[0][0], gazetteer))
        rows.insert(0, (*line("000, its rows", alone), "", str(alone.facts)))
    show("Reports kept beside the project", (*HEADS, "F1, like titles", "of facts"), rows)


def line(name: str, one: Grade) -> tuple[str, ...]:
    """One line of a table."""
    figures = (f"{one.precision:.2f}", f"{one.recall:.2f}", f"{one.f1:.2f}")
    return name, *figures, str(one.wanted)
