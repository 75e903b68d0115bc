"""``convoke import`` from outside: what it prints of a text, and what it refuses."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.bot.processes import Shell
from tests.places import in_house

TEXT = """July 2016

- Workshop on contact points, Tbilisi, Georgia, 18-19 July, 10:00-11:30 CET
- Advisory mission (Belgrade, Serbia, 1-2 August; Pristina, Kosovo*, Q3)
GLACY\tConference, Dakar, Senegal, 20 July
"""


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds nothing."""
    folder = tmp_path_factory.mktemp("imported")
    Shell(folder).done("db", "upgrade")
    return folder / "var" / "convoke.db"


@pytest.fixture
def shell(tmp_path: Path, places: Path, laid: Path) -> Shell:
    (tmp_path / "var").mkdir()
    shutil.copy(laid, tmp_path / "var")
    return Shell(tmp_path, in_house(places))


def imported(shell: Shell, text: str, *words: str) -> list[dict[str, Any]]:
    (shell.folder / "programme.txt").write_text(text, encoding="utf-8")
    told = shell.done("import", "programme.txt", "--dry-run", "--json", *words)
    found: list[dict[str, Any]] = json.loads(told)
    return found


def test_a_text_comes_out_as_the_array_that_was_agreed(shell: Shell) -> None:
    workshop, mission, conference = imported(shell, TEXT)
    assert workshop["legs"] == [
        {
            "city": "Tbilisi", "territory": "GE", "start": "2016-07-18", "end": "2016-07-19",
            "precision": "time", "start_time": "10:00", "end_time": "11:30",
            "zone": "Europe/Brussels",
        }
    ]  # fmt: skip
    assert (workshop["title"], workshop["kind"]) == ("Workshop on contact points", "workshop")
    assert workshop["source"].startswith("- Workshop on contact points")
    assert [leg["territory"] for leg in mission["legs"]] == ["RS", "XK"]
    assert [leg["precision"] for leg in mission["legs"]] == ["day", "quarter"]
    assert mission["precision"] == "quarter"
    assert conference["projects"] == ["GLACY"]
    assert any("GLACY" in doubt for doubt in conference["doubts"])


def test_every_doubt_is_a_sentence(shell: Shell) -> None:
    (found,) = imported(shell, "Course, Tbilisi, Georgia, Monday 19 July 2016\n")
    assert found["doubts"] == [
        "The weekday “Monday” does not go with its date: Tuesday 19 July 2016."
    ]


def test_days_that_cannot_be_are_open_and_the_line_is_there(shell: Shell) -> None:
    (found,) = imported(shell, "- Course, Tbilisi, Georgia, 31 June 2016\n")
    assert (found["precision"], found["legs"][0]["start"]) == ("tbc", None)
    assert "31 June 2016" in found["doubts"][0]


def test_a_year_and_a_language_can_be_given(shell: Shell) -> None:
    (found,) = imported(shell, "Seminar, Beograd, 3. maj\n", "--year", "2011", "--lang", "sr")
    assert found["legs"][0]["start"] == "2011-05-03"


def test_a_text_without_activities_is_an_empty_array_or_a_sentence(shell: Shell) -> None:
    assert imported(shell, "Dear all,\n\nthank you.\n") == []
    refused = shell.refused("import", "programme.txt", "--dry-run")
    assert "No activity was found" in refused


REFUSED = [
    (b"PK\x03\x04", "damaged"),
    (b"%PDF-1.7", "PDF"),
]


@pytest.mark.parametrize(("beginning", "sentence"), REFUSED)
def test_what_is_no_text_is_refused_in_a_sentence(
    shell: Shell, beginning: bytes, sentence: str
) -> None:
    (shell.folder / "file.txt").write_bytes(beginning + b"\x00" * 100)
    assert sentence in shell.refused("import", "file.txt", "--dry-run")


def test_a_file_that_is_not_there_and_an_unknown_project_are_refused(shell: Shell) -> None:
    assert "no file" in shell.refused("import", "nothing.txt", "--dry-run")
    (shell.folder / "one.txt").write_text("Course, Tbilisi, 3 May 2016\n")
    told = shell.refused("import", "one.txt", "--dry-run", "--project", "NONE")
    assert "NONE" in told
