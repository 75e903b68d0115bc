"""What a person read in a text: rows of our own data, and of documents kept beside the project."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmarks.reading.windows import window

DATA: Final = Path(__file__).parent / "data"
SHARED: Final = Path(__file__).parents[3] / "shared"
# Papers in the manner of many offices, and running text: none is read without a fault.
WHOLE: Final = ("offices", "letters")
LEG: Final = re.compile(r"(?P<territory>[A-Z]{2}|--)(?::(?P<city>.*?))? (?P<days>\S+)$")


@dataclass(frozen=True)
class Leg:
    """Where, by ISO code or None, and the first and last day; both None where not known."""

    territory: str | None
    start: date | None
    end: date | None


@dataclass(frozen=True)
class Row:
    """An activity as a person reads it; ``lost`` are projects that the text itself has lost."""

    title: str
    legs: tuple[Leg, ...]
    projects: frozenset[str]
    notation: str = ""
    core: bool = True
    lost: frozenset[str] | None = None
    name: str = ""


@dataclass(frozen=True)
class Document:
    """A text with what is in it and what is not."""

    name: str
    language: str
    layout: str
    today: date
    text: str
    rows: tuple[Row, ...]
    codes: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] = ()


def ours(part: str) -> Iterator[Document]:
    """The documents of ``data/open`` or ``data/held_out``; those of `WHOLE` by themselves."""
    inside = [path for path in sorted((DATA / part).glob("*.toml")) if path.stem not in WHOLE]
    for path in [DATA / "open" / f"{part}.toml"] if part in WHOLE else inside:
        for one in tomllib.loads(path.read_text(encoding="utf-8"))["document"]:
            yield Document(
                one["id"],
                one["language"],
                one["layout"],
                one["today"],
                one["text"],
                tuple(row_of(line) for line in one["rows"]),
                one.get("codes", {}),
            )


def row_of(line: str) -> Row:
    """A row in the short form that the data's README explains."""
    title, legs, projects, notation = (part.strip() for part in line.split("|"))
    return Row(
        title,
        tuple(leg_of(leg) for leg in legs.split("; ")),
        frozenset(code.strip() for code in projects.split(",") if code.strip()),
        notation,
    )


def leg_of(text: str) -> Leg:
    """One leg of the short form."""
    found = LEG.match(text)
    assert found, text
    territory = None if found["territory"] == "--" else found["territory"]
    return Leg(territory, *window(found["days"]))


def documents() -> Iterator[Document]:
    """The reports kept beside the project; none where they are not there."""
    data = SHARED / "data"
    if not data.is_dir():
        return
    projects = json.loads((data / "projects.json").read_text(encoding="utf-8"))
    rows, facts = lines(data / "activities.jsonl"), lines(data / "dated_facts.jsonl")
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        seed = path.stem
        yield Document(
            seed,
            "en",
            "report",
            date(2016, 7, 1) if seed == "000" else date(2023, 1, 1),
            path.read_text(encoding="utf-8"),
            tuple(reported(row) for row in rows if row["seed"] == seed),
            dict(aliases(each for each in projects if each["seed"] == seed and each["code"])),
            tuple(fact["text"] for fact in facts if fact["seed"] == seed),
        )


def lines(path: Path) -> list[dict[str, Any]]:
    """JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def aliases(projects: Iterator[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Every name of a project with its code."""
    for project in projects:
        for name in (project["code"], *(project.get("aliases") or ())):
            yield name, project["code"]
        yield project["full_name"].split(" (")[0], project["code"]


def reported(row: dict[str, Any]) -> Row:
    """One line of ``activities.jsonl``."""
    inferred = row.get("projects_inferred")
    return Row(
        row["title"],
        tuple(
            Leg(leg["country_iso2"], *map(day, (leg["start"], leg["end"]))) for leg in row["legs"]
        ),
        frozenset(row["projects"]),
        row["precision"],
        row["core"],
        frozenset(inferred) if inferred else None,
        row["id"],
    )


def day(text: str | None) -> date | None:
    """A day of ISO 8601."""
    return date.fromisoformat(text) if text else None
