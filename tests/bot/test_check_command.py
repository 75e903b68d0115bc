"""``convoke check`` from outside: what is wrong, and how to mend it."""

import asyncio
from contextlib import closing
from datetime import timedelta

import pytest

from db.database import Database
from db.tables import Delivery, Purpose, State
from tests import factories as make
from tests.bot.processes import TOKEN, Shell, database

pytestmark = pytest.mark.xdist_group("warm")


def test_check_says_what_is_wrong_and_how_to_mend_it(shell: Shell) -> None:
    ended = shell.here("check", CONVOKE_WEB__PUBLIC_URL="http://calendars.example")
    assert ended.returncode == 1
    wrong = [line for line in ended.stdout.splitlines() if line.startswith("wrong")]
    assert [line.split()[1] for line in wrong] == ["telegram.token", "web.public_url"]
    assert all("set CONVOKE_TELEGRAM__TOKEN" in line or "https" in line for line in wrong)
    assert ended.stderr == ""


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({"CONVOKE_DATABASE__URL": "sqlite:///none.db"}, "`convoke db upgrade` makes it"),
        ({"CONVOKE_DATABASE__URL": "sqlite:///corrupt.db"}, "file is not a database"),
        ({"CONVOKE_READING__GAZETTEER": "none.db"}, "run `python -m reading.gazetteer none.db`"),
        ({"CONVOKE_TELEGRAM__API_BASE": "http://127.0.0.1:1"}, "does not answer"),
    ],
)
def test_check_finds(shell: Shell, environ: dict[str, str], sentence: str) -> None:
    (shell.folder / "corrupt.db").write_bytes(b"no database" * 1000)
    here = {"CONVOKE_TELEGRAM__TOKEN": TOKEN, "CONVOKE_TELEGRAM__API_BASE": "http://127.0.0.1:1"}
    ended = shell.here("check", **{**here, **environ})
    assert ended.returncode == 1
    assert any(sentence in line for line in ended.stdout.splitlines() if line[:5] == "wrong")
    assert not (shell.folder / "none.db").exists()


async def test_check_finds_nothing_where_all_is_well(shell: Shell, telegram: str) -> None:
    said = await asyncio.to_thread(
        shell.done,
        "check",
        apart=True,
        CONVOKE_TELEGRAM__TOKEN=TOKEN,
        CONVOKE_TELEGRAM__API_BASE=telegram,
    )
    assert [line.split()[0] for line in said.splitlines()] == ["ok"] * len(said.splitlines())
    assert "@ConvokeSandboxBot" in said


async def test_beside_a_sandbox_its_clock_says_what_is_late(shell: Shell, telegram: str) -> None:
    file = Database(f"sqlite:///{database(shell)}")
    with closing(file), file.transaction(writes=True) as session:
        due = {"chat_id": 7, "due_at": make.BEGINNING + timedelta(hours=1)}
        make.person(session, chat=7)
        for state in (State.WAITING, State.ABANDONED, State.UNREACHABLE):
            session.add(Delivery(key=state, purpose=Purpose.ANSWER, state=state, **due))
    given = {"CONVOKE_TELEGRAM__TOKEN": TOKEN, "CONVOKE_TELEGRAM__API_BASE": telegram}
    said = await asyncio.to_thread(shell.here, "check", CONVOKE_SANDBOX__URL=telegram, **given)
    assert "1 may not have arrived" in said.stdout
    assert "1 reach nobody" in said.stdout
    assert "are due, the oldest" not in said.stdout
    said = await asyncio.to_thread(shell.here, "check", **given)
    assert "1 are due, the oldest" in said.stdout
