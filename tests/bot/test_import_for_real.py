"""``convoke import`` for real: what becomes of each line, and how all of it is taken back."""

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.sample import part
from db.database import Database
from db.tables import Activity, Alteration, Change, Delivery, Leg, SourceLine
from programme import importing
from programme.office import Office
from programme.values import Level, Status
from programme.viewer import office_itself
from tests.bot.processes import Shell
from tests.factories import rules_of_the_office
from tests.places import in_house

TEXT = """July 2031

- Workshop on contact points, Tbilisi, Georgia, 18-19 July #GLACY
- Advisory mission on reporting (Belgrade, Serbia, 1-2 August; Pristina, Kosovo*, Q3) #GLACY
- Training of judges, Dakar, Senegal, 3-5 May 2016 #GLACY
- Workshop without any project, Chisinau, Moldova, 9 July
"""
MOVED = TEXT.replace("18-19 July", "25-26 July")


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the projects of the sample, and nothing else."""
    folder = tmp_path_factory.mktemp("taken")
    Shell(folder).done("db", "upgrade", apart=True)
    path = folder / "var" / "convoke.db"
    database = Database(f"sqlite:///{path}")
    office = Office(database, rules_of_the_office())
    by = office_itself(datetime(2026, 1, 1, tzinfo=UTC))
    asyncio.run(office.act(importing.load, by=by, office=part("office")))
    database.close()
    return path


@pytest.fixture
def shell(tmp_path: Path, places: Path, laid: Path) -> Shell:
    (tmp_path / "var").mkdir()
    shutil.copy(laid, tmp_path / "var")
    return Shell(tmp_path, in_house(places))


def imported(shell: Shell, text: str) -> str:
    (shell.folder / "programme.txt").write_text(text, encoding="utf-8")
    return shell.done("import", "programme.txt")


def test_a_text_is_taken_in_once_and_taken_back_whole(shell: Shell) -> None:
    told = imported(shell, TEXT)
    assert "3 activities taken in" in told
    assert "not complete: Workshop without any project (project)" in told
    database = Database(f"sqlite:///{shell.folder / 'var' / 'convoke.db'}")
    with Session(database.engine) as session:
        workshop, mission, held = session.scalars(select(Activity).order_by(Activity.id)).all()
        assert [one.ref for one in (workshop, mission, held)] == [
            "GLACY-2031-001", "GLACY-2031-002", "GLACY-2016-001"
        ]  # fmt: skip
        assert [one.status for one in (workshop, mission, held)] == [
            Status.TENTATIVE, Status.TENTATIVE, Status.COMPLETED
        ]  # fmt: skip
        assert {one.level for one in (workshop, mission, held)} == {Level.AMBER}
        assert len(session.scalars(select(Leg)).all()) == 4
        assert session.scalars(select(Delivery)).all() == []
        lines = [one.text for one in session.scalars(select(SourceLine).order_by(SourceLine.id))]
        assert lines[0].startswith("- Workshop on contact points")
        changes = [one.act for one in session.scalars(select(Change).order_by(Change.id))]
        assert changes[-1] == "take"

    again = imported(shell, TEXT)
    assert "0 activities taken in, 3 known before, 0 known and different" in again
    moved = imported(shell, MOVED)
    assert "differs: Workshop on contact points" in moved

    number = told.split("--undo ")[1].split()[0]
    assert "3 activities are gone" in shell.done("import", "--undo", number)
    with Session(database.engine) as session:
        assert session.scalars(select(Activity)).all() == []
        assert session.scalars(select(Leg)).all() == []
        kept = session.scalars(select(Alteration).where(Alteration.thing == "activity")).all()
        assert len({one.thing_id for one in kept}) == 3  # history knows that they were
    assert shell.refused("import", "--undo", number)
    assert "3 activities taken in" in imported(shell, TEXT)
    database.close()
