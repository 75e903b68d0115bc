"""The sample office as its files hold it, and the ground truth where it lies beside the clone."""

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TRUTH = ROOT.parent / "shared" / "data"


def sample(name: str) -> Any:
    return json.loads((ROOT / "sample" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def office() -> Any:
    return sample("office")


@pytest.fixture(scope="session")
def activities() -> Any:
    return sample("activities")


@pytest.fixture(scope="session")
def people() -> Any:
    return sample("people")


@pytest.fixture(scope="session")
def true_activities() -> dict[str, Any]:
    """The rows of document 000 that people read off it, by key: inventory and save-the-dates."""
    lines = truth("activities.jsonl").splitlines()
    rows = (json.loads(line) for line in lines)
    sections = ("Inventory of activities", "Coming next", "Save the date")
    mine = (row for row in rows if row["seed"] == "000" and row["section"].startswith(sections))
    return {row["id"].removeprefix("000-"): row for row in mine}


@pytest.fixture(scope="session")
def true_projects() -> dict[str, Any]:
    rows = json.loads(truth("projects.json"))
    return {row["code"]: row for row in rows if row["seed"] == "000" and "budget" in row}


def truth(name: str) -> str:
    if not TRUTH.is_dir():
        pytest.skip("the ground truth of the documents does not lie beside this clone")
    return (TRUTH / name).read_text(encoding="utf-8")
