"""The inventory of a real report, 54 rows with 69 legs, against what a person read in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reading.gazetteer import Gazetteer
from reading.lines import fold, read_line
from reading.proposals import LegRead, Proposal

TRUTH = Path(__file__).parents[3] / "shared" / "data" / "activities.jsonl"
ROWS = re.compile(r"000-(apr|may|jun|jul|aug|sep)-\d\d")
# A guess that the card marks, and that nobody has to answer.
MARKED = {"year_inferred", "zone_of_capital"}
KINDS = {
    "training": "workshop",
    "steering_committee": "committee",
    "plenary": "committee",
    "other": None,
}
LIMIT = 0.10


@dataclass
class Grade:
    """What went how: legs wrong are said to be sure and are not right; asked ones have a doubt."""

    legs: int = 0
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def rows() -> list[dict[str, Any]]:
    if not TRUTH.is_file():
        pytest.skip(f"the ground truth is not here: {TRUTH}")
    every = map(json.loads, TRUTH.read_text(encoding="utf-8").splitlines())
    return [row for row in every if ROWS.fullmatch(row["id"])]


def read(row: Mapping[str, Any], codes: Mapping[str, str], gazetteer: Gazetteer) -> Proposal:
    month = 4 if row["id"][4:7] in {"apr", "may", "jun"} else 7
    return read_line(
        row["source_line"],
        today=date(2016, month, 1),
        language="en",
        gazetteer=gazetteer,
        codes=codes,
    )


def town(name: str | None) -> str | None:
    return fold(name).removesuffix("city") if name else None


def same(leg: LegRead, true: Mapping[str, Any]) -> bool:
    if leg.place is None or leg.days is None:
        return False
    return (town(leg.place.city), leg.place.territory, str(leg.days.start), str(leg.days.end)) == (
        *(town(true["city"]), true["country_iso2"], true["start"], true["end"]),
    )


def grade(truth: list[dict[str, Any]], gazetteer: Gazetteer) -> Grade:
    codes = {fold(code): code for row in truth for code in row["projects"]}
    result = Grade()
    for row in truth:
        proposal = read(row, codes, gazetteer)
        kinds = {KINDS.get(kind, kind) for kind in (row["kind"], *row.get("kind_alt", []))}
        whole = (proposal.title, list(proposal.projects)) == (row["title"], row["projects"])
        if not whole or proposal.kind not in kinds or len(proposal.legs) != len(row["legs"]):
            result.wrong.append(row["id"])
        for at, true in enumerate(row["legs"]):
            result.legs += 1
            leg = proposal.legs[at] if at < len(proposal.legs) else None
            if leg is None or {doubt.code for doubt in leg.doubts} - MARKED:
                result.asked.append(f"{row['id']}.{at + 1}")
            elif not same(leg, true):
                result.wrong.append(f"{row['id']}.{at + 1}")
    return result


def test_the_rows_of_the_document_are_read_as_a_person_read_them(gazetteer: Gazetteer) -> None:
    result = grade(rows(), gazetteer)
    print(f"\n{result.legs} legs, {len(result.asked)} asked about, {len(result.wrong)} wrong")
    assert result.legs == 69
    assert result.wrong == []
    assert len(result.asked) <= LIMIT * result.legs


@pytest.mark.parametrize("fact", ["start", "end", "country_iso2", "city"])
def test_the_grader_sees_a_leg_that_differs(gazetteer: Gazetteer, fact: str) -> None:
    truth = rows()
    truth[0]["legs"][0][fact] = {"country_iso2": "SN", "city": "Kandy"}.get(fact, "2016-04-02")
    assert grade(truth, gazetteer).wrong == [f"{truth[0]['id']}.1"]


def test_the_grader_sees_a_leg_that_is_missing(gazetteer: Gazetteer) -> None:
    truth = rows()
    truth[0]["legs"].append(truth[0]["legs"][0])
    result = grade(truth, gazetteer)
    assert (result.wrong, result.asked) == ([truth[0]["id"]], [f"{truth[0]['id']}.2"])
